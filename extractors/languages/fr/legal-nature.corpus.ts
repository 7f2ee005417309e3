import type { LegalNatureValue } from "../../../schemas/fields/legal-nature.ts";
import type { Corpus } from "../rule.ts";

export const legalNatureCorpus: Corpus<LegalNatureValue> = {
  found: [
    [
      { regime: "private" },
      "BAIL COMMERCIAL\nLe présent bail est soumis aux articles L. 145-1 et suivants du code de commerce.",
      "Conditions générales de vente\nTout litige relève du tribunal de commerce de Dijon.",
      "Entre les soussignées, la société ALBA, immatriculée au RCS, et le Client. Les litiges sont portés devant le tribunal judiciaire de Lille.",
    ],
    [
      { regime: "public", form: "frameworkWithPurchaseOrders", procedure: "openTender", ccag: "FCS" },
      "Le présent accord-cadre est exécuté par l'émission de bons de commande. Il est passé par appel d'offres ouvert en application du code de la commande publique. Le CCAG-FCS est applicable.",
      "Accord-cadre à bons de commande passé en appel d'offres ouvert. Le pouvoir adjudicateur se réfère au cahier des clauses administratives générales applicables aux marchés publics de fournitures courantes et de services.",
    ],
    [
      { regime: "public", form: "frameworkWithSubsequentContracts", ccag: "PI" },
      "Cet accord-cadre donne lieu à la passation de marchés subséquents. Le CCAG PI s'applique. Le pouvoir adjudicateur est la Région.",
    ],
    [
      { regime: "public", form: "tranches", procedure: "adapted", ccag: "Travaux" },
      "Le marché public comprend une tranche ferme et deux tranches optionnelles. Il est passé selon une procédure adaptée. Le CCAG Travaux est applicable.",
    ],
    [
      { regime: "public", form: "lots", ccag: "TIC" },
      "Le marché public est décomposé en trois lots. Le titulaire applique le CCAG/TIC.",
    ],
    [
      { regime: "public", form: "simple", ccag: "MOE" },
      "Le présent marché public est un marché ordinaire. Il n'est pas décomposé en lots. Le CCAG-MOE s'applique.",
    ],
    [
      { regime: "public", form: "simple" },
      "MARCHE PUBLIC DE FOURNITURES\nACTE D'ENGAGEMENT\nIDENTIFICATION DU POUVOIR ADJUDICATEUR",
    ],
    [
      { regime: "public", form: "concession" },
      "Contrat de délégation de service public conclu entre l'autorité délégante et le délégataire.",
      "CONVENTION DE CONCESSION\nLe concessionnaire verse à l'autorité concédante une part de ses recettes, selon le code de la commande publique.",
    ],
  ],
  ignored: [
    "Le prestataire exécute les prestations avec soin.",
    "Les factures sont payées à trente jours.",
    "Toute modification fait l'objet d'un écrit.",
    "Le marché de l'emploi évolue.",
    "Chaque lot est livré sur palette.",
    "La tranche horaire de nuit est majorée.",
  ],
};
