import type { EffectiveDateValue } from "../../../schemas/fields/effective-date.ts";
import type { Corpus } from "../rule.ts";

export const effectiveDateCorpus: Corpus<EffectiveDateValue> = {
  found: [
    [
      { kind: "rule", event: { kind: "signature" } },
      "Lot\tPrise d'effet\tDurée\n1\tsignature\t24 mois",
      "Prise d'effet : ☐ notification ☒ signature ☐ date fixe : ……",
    ],
    [
      { kind: "date", date: "2025-05-01" },
      "Lot\tDate d'effet\tDurée\n1\t1er mai 2025\t24 mois\n2\t01/05/2025\t12 mois",
    ],
    [
      { kind: "date", date: "2026-09-01" },
      "Le contrat prend effet à l'ouverture de la saison 2026-2027, fixée au 1er septembre 2026.",
      "La convention s'applique à partir de la rentrée universitaire, c'est-à-dire au 1er septembre 2026.",
    ],
    [
      { kind: "rule", event: { kind: "other", text: "premier chargement" } },
      "Le contrat prend effet à la date du premier chargement.",
      "Le marché entre en vigueur au premier chargement.",
    ],
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
    [{ kind: "date", date: "2025-09-01" }, "Les prestations débuteront le 1er septembre 2025 pour une durée d'un an."],
    [
      { kind: "date", date: "2024-11-04" },
      "Le contrat est conclu pour vingt-quatre mois fermes à partir du lundi 4 novembre 2024 à 6 heures.",
    ],
    [
      { kind: "rule", event: { kind: "notification" } },
      "La durée du marché court à compter de la date de réception de sa notification par le titulaire.",
      "Le délai d'exécution part de la date de notification du marché au titulaire.",
    ],
    [
      { kind: "rule", event: { kind: "serviceOrder" } },
      "Le marché débute à la date fixée par l'ordre de service prescrivant le démarrage des prestations.",
      "# Délai d'exécution\nLe délai d'exécution part de la date indiquée dans l'ordre de service n° 1.",
    ],
    [{ kind: "rule", event: { kind: "delivery" } }, "Le contrat de location prend effet à la livraison du matériel."],
    [
      { kind: "rule", event: { kind: "acceptance" } },
      "Point de départ de l'abonnement : date du procès-verbal de mise en production",
      "Le contrat de maintenance prend effet à l'issue de la période de garantie, soit à compter de la réception définitive des équipements.",
      "Le contrat prend effet à la date d'acceptation de la commande par le Prestataire.",
    ],
    [
      { kind: "rule", event: { kind: "lastSignature" } },
      "Il entre en vigueur à la date de signature par la dernière des deux parties signataires.",
      "Le Contrat entre en vigueur le jour de sa signature par le dernier signataire.",
    ],
    [
      { kind: "date", date: "2023-09-01" },
      "Le bail est consenti pour une durée de SIX ANNÉES qui commence le premier septembre deux mille vingt-trois pour finir le trente et un août deux mille vingt-neuf.",
    ],
    [
      { kind: "date", date: "2026-01-01" },
      "La convention est conclue pour la période du 1er janvier 2026 au 31 décembre 2028.",
    ],
    [{ kind: "date", date: "2025-04-01" }, "Début de fourniture : 01/04/2025 à 6 h"],
    [
      { kind: "date", date: "2025-07-01" },
      "Quelle que soit la date de sa signature, le présent contrat prend effet rétroactivement au 1er juillet 2025.",
    ],
    [{ kind: "rule", event: { kind: "signature" } }, "La présente convention prend effet à la date de sa signature."],
    [{ kind: "date", date: "2025-03-15" }, "Le présent avenant est applicable à compter du 15 mars 2025."],
    [
      { kind: "rule", event: { kind: "signature" }, offset: "P1M", direction: "after" },
      "La mission commence un mois après la signature des présentes.",
    ],
    [{ kind: "rule", event: { kind: "publication" } }, "La concession entre en vigueur dès sa publication."],
    [
      { kind: "date", date: "2026-02-01" },
      "Le contrat de location, d'une durée de onze mois, prend effet le 1er février 2026.",
    ],
    [
      { kind: "date", date: "2025-01-01" },
      "Le présent accord, signé le 18 décembre 2024, s'applique à partir du 1er janvier 2025.",
    ],
    [{ kind: "date", date: "2025-10-06" }, "Date de démarrage des prestations : lundi 6 octobre 2025"],
    [
      { kind: "date", date: "2025-06-02" },
      "L'occupation est consentie à compter du 2 juin 2025 et prendra fin le 30 septembre 2025.",
    ],
  ],
  ignored: [
    "La résiliation prend effet à la date fixée dans la décision.",
    "Les nouveaux tarifs s'appliquent à compter du 1er janvier 2026.",
    "Le délai de garantie court à compter de l'admission.",
    "La révision prend effet le 1er juillet de chaque année.",
    "Le règlement (UE) 2016/679 est applicable à compter du 25 mai 2018.",
    "La facturation débute le 1er mars 2025.",
    "Les pénalités courent à compter du lendemain de la date prévue.",
    "La société est immatriculée depuis le 3 mars 2010 et a débuté son activité le 1er avril 2010.",
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
    "Le présent contrat prend effet à compter du ____________.",
    "Date de début : .../.../2025",
    "Le présent contrat prend effet le [●].",
    "Date d'effet : ……/……/………",
    "Le bail est conclu pour neuf années à compter du __/__/____.",
  ],
};
