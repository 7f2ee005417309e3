import type { DocumentKindValue } from "../../../schemas/fields/document-kind.ts";
import type { Corpus } from "../rule.ts";

export const documentKindCorpus: Corpus<DocumentKindValue> = {
  found: [
    [
      "contract",
      "# Contrat de maintenance\nEntre les soussignées :",
      "ACCORD-CADRE À BONS DE COMMANDE\nEntretien des espaces verts",
      "BAIL COMMERCIAL",
      "LETTRE DE MISSION\nTenue de la comptabilité",
      "Entre les soussignés : la société ALBA et la société BETA, il a été convenu ce qui suit :",
      "La présente convention a pour objet la mise à disposition d'une salle. La présente convention est conclue pour un an.",
    ],
    [
      "generalTerms",
      "Conditions générales de vente",
      "Les présentes conditions générales s'appliquent à toute commande.",
    ],
    ["specialTerms", "CONDITIONS PARTICULIÈRES\nContrat n° 118-B"],
    [
      "administrativeClauses",
      "MARCHÉ PUBLIC DE SERVICES\nCahier des clauses administratives particulières",
      "C.C.A.P.\nMaintenance des ascenseurs",
      "Cahier des Clauses Particulières (CCP)",
    ],
    ["technicalClauses", "Cahier des clauses techniques particulières\nNettoyage des locaux"],
    ["deedOfCommitment", "ACTE D'ENGAGEMENT\nMarché public de travaux"],
    ["amendment", "AVENANT N° 3 AU CONTRAT DE PRESTATION", "Avenant au bail commercial du 12 mars 2019"],
    ["callOff", "MARCHÉ SUBSÉQUENT N° 4 À L'ACCORD-CADRE N° 2022-11"],
    ["purchaseOrder", "BON DE COMMANDE N° 4500012"],
    ["orderForm", "CONTRAT PRO\nBulletin de souscription"],
    ["quote", "Devis n° D-2024-118"],
    ["serviceOrder", "ORDRE DE SERVICE N° 1"],
    ["notification", "Décision de reconduction"],
    ["formalNotice", "MISE EN DEMEURE"],
    ["acceptanceReport", "Procès-verbal de réception des travaux"],
    ["certificate", "ATTESTATION DE VIGILANCE", "Attestation d'assurance responsabilité civile"],
    ["companyExtract", "EXTRAIT KBIS"],
    ["bankDetails", "Relevé d'identité bancaire"],
    ["priceSchedule", "BORDEREAU DES PRIX UNITAIRES"],
    ["minutes", "Compte rendu du comité de pilotage"],
    ["annex", "Annexe 2 - Description des locaux"],
    ["letter", "Madame,\nNous avons bien reçu votre demande.\nVeuillez agréer, Madame, nos salutations distinguées."],
  ],
  ignored: [
    "Les travaux commencent à la date fixée par écrit.",
    "Le Titulaire fournit un bon de livraison.",
    "Les factures sont payées à trente jours.",
    "Une attestation de vigilance est remise tous les six mois.",
    "Le contrat n° 12 est résilié.",
    "Le cahier des clauses administratives générales est applicable.",
  ],
};
