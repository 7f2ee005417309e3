import type { ContractKindValue } from "../../../schemas/fields/contract-kind.ts";
import type { Corpus } from "../rule.ts";

export const contractKindCorpus: Corpus<ContractKindValue> = {
  found: [
    [
      "lease",
      "BAIL COMMERCIAL\nLe Bailleur donne à bail au Preneur les locaux.",
      "Contrat de location d'un local\nEntre le bailleur et le locataire",
    ],
    [
      "cleaning",
      "# Contrat de prestations de nettoyage\nEntre les soussignées :",
      "# Contrat de prestations de nettoyage et de services associés\nLe prestataire exécute les prestations. Les prestations sont décrites en annexe.",
      "# Contrat de prestation de services\nLe présent contrat a pour objet le nettoyage des locaux du Client et la vitrerie. Le nettoyage est quotidien.",
    ],
    ["maintenance", "Contrat de maintenance des ascenseurs", "CONTRAT D'ENTRETIEN\ndes portes automatiques"],
    [
      "hosting",
      "Contrat d'infogérance et d'hébergement",
      "CONTRAT\nLe présent contrat a pour objet l'hébergement des serveurs du Client.",
    ],
    ["softwareLicence", "CONTRAT DE LICENCE DE PROGICIEL", "Contrat d'abonnement SaaS"],
    ["confidentiality", "Accord de confidentialité\nEntre"],
    ["works", "MARCHÉ DE TRAVAUX\nRéfection de la toiture du gymnase"],
    ["supply", "Marché public de fournitures\nAcquisition de mobilier scolaire"],
    ["energy", "Contrat de fourniture d'électricité", "Contrat de fourniture de gaz naturel"],
    ["security", "Contrat de gardiennage et de surveillance"],
    ["training", "CONVENTION DE FORMATION PROFESSIONNELLE"],
    ["catering", "Marché de restauration scolaire"],
    ["transport", "Contrat de transport de marchandises"],
    ["concession", "CONTRAT DE DÉLÉGATION DE SERVICE PUBLIC"],
    ["partnership", "Convention de partenariat"],
    ["agency", "Contrat d'agent commercial"],
    ["transport", "CONTRAT D'ENTREPOSAGE\nLe Dépositaire garde les marchandises du Déposant."],
    ["supply", "MARCHÉ DE FOURNITURE\nFourniture de produits d'hygiène et de petit matériel d'entretien"],
    [
      "other",
      "CONTRAT DE PRÊT\nLe Prêteur consent à l'Emprunteur un prêt de 40 000 euros.",
      "PROTOCOLE TRANSACTIONNEL",
    ],
    ["distribution", "Contrat de distribution exclusive"],
    ["insurance", "Contrat d'assurance dommages aux biens"],
    ["support", "Contrat d'assistance technique et de support"],
    [
      "services",
      "Contrat de prestation de services\nLe prestataire réalise une mission de conseil.",
      "CONTRAT DE TRAVAIL TEMPORAIRE\nMise à disposition de personnel intérimaire",
    ],
  ],
  ignored: [
    "Le présent document est confidentiel.",
    "Les parties élisent domicile à leur siège.",
    "Le contrat prend effet à sa signature.",
    "Toute modification fait l'objet d'un écrit.",
    "Les litiges relèvent des tribunaux de Lyon.",
    "Le Titulaire transmet une attestation d'assurance.",
  ],
};
