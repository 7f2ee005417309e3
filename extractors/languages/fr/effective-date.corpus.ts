import type { EffectiveDateValue } from "../../../schemas/fields/effective-date.ts";
import type { Corpus } from "../rule.ts";

export const effectiveDateCorpus: Corpus<EffectiveDateValue> = {
  found: [
    [
      { kind: "date", date: "2025-01-01" },
      "Le présent contrat prend effet le 1er janvier 2025.",
      "La présente convention entrera en vigueur à compter du 01/01/2025 et expirera le 31/12/2025.",
      "Le bail est consenti pour neuf années entières et consécutives qui commenceront à courir le premier janvier deux mille vingt-cinq.",
      "Le marché est conclu pour une durée d'un an à compter du 1er janvier 2025.",
      "# Durée\nLa durée est de douze mois à compter du 1er janvier 2025.",
      "Date d'effet : 01/01/2025",
      "Date de prise d'effet du contrat\t1er janvier 2025",
      "La date d'entrée en vigueur du contrat est fixée au 1er janvier 2025.",
      "Le contrat est conclu pour une période initiale de 1 an, du 01/01/2025 au 31/12/2025.",
      "# Période\nDu 1er janvier 2025 au 31 décembre 2025.",
    ],
    [
      { kind: "rule", event: { kind: "notification" } },
      "L'accord-cadre est conclu pour une durée d'un (1) an à compter de sa date de notification au titulaire.",
      "Le marché prend effet à sa notification.",
      "# Durée du marché\nLe marché est conclu pour la période allant de sa notification jusqu'au 31 décembre 2026.",
      "La durée d'exécution du marché public est de 12 mois à compter de :\n☒ la date de notification du marché public ;\n☐ la date de notification de l'ordre de service ;",
    ],
    [
      { kind: "rule", event: { kind: "signature" } },
      "Le contrat prend effet dès sa signature par les parties et dure une année.",
      "Le présent accord entre en vigueur à la date de sa signature.",
    ],
    [
      { kind: "rule", event: { kind: "lastSignature" } },
      "Le contrat prendra effet à la date de signature par la dernière des parties.",
      "La convention entre en vigueur à la date de la dernière signature.",
    ],
    [
      { kind: "rule", event: { kind: "serviceOrder" } },
      "Le délai d'exécution est fixé à 8 mois.\n# Durée\nLe délai d'exécution est de 8 mois à compter de la date fixée par l'ordre de service de démarrage.",
    ],
    [{ kind: "rule", event: { kind: "delivery" } }, "Le Bail prendra effet le jour de la livraison des Locaux Loués."],
    [
      { kind: "rule", event: { kind: "publication" }, offset: "P1D", direction: "after" },
      "La présente concession prendra effet le lendemain de la publication du décret.",
    ],
    [
      { kind: "rule", event: { kind: "signature" }, offset: "P15D", direction: "after" },
      "Le contrat entre en vigueur quinze (15) jours après sa signature.",
    ],
  ],
  ignored: [
    "Le délai de paiement est de 30 jours. Il court à compter de la date de réception de la facture.",
    "La résiliation prendra effet le 31 décembre 2025.",
    "Le nouveau prix prendra effet le 1er janvier 2025.",
    "Vu la loi n° 2020-1525, entrée en vigueur le 8 décembre 2020.",
    "La garantie prend effet à compter de la réception des travaux.",
    "# Confidentialité\nCette obligation est valable cinq ans à compter de la signature.",
    "Le délai de paiement court à compter de la réception de la facture.",
    "La présente police d'assurance jointe est une attestation valable jusqu'au 31 décembre 2025.",
    "Les pénalités sont dues à compter du 5 mars 2025.",
    "En cas de reconduction, la nouvelle période commence le 1er janvier 2026.",
    "Les travaux de la période du chantier précédent ont été reçus.",
  ],
  absent: [
    "Le présent contrat prend effet le [●].",
    "Date d'effet : ……/……/………",
    "Le bail est conclu pour neuf années à compter du __/__/____.",
  ],
};
