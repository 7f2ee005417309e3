import type { NoticesValue } from "../../../schemas/fields/notices.ts";
import type { Corpus } from "../rule.ts";

export const noticesCorpus: Corpus<NoticesValue> = {
  found: [
    [
      { purpose: "nonRenewal", period: "P3M", by: "eitherParty", form: "registeredLetter" },
      "Il est reconduit tacitement, sauf dénonciation par l'une des parties, par lettre recommandée avec accusé de réception, trois (3) mois avant l'échéance.",
      "Chaque partie peut s'opposer à la reconduction par LRAR moyennant un préavis de trois mois avant le terme de la période en cours.",
      "À moins qu'une des parties ne le dénonce par lettre recommandée, au moins 3 mois avant sa date anniversaire.",
    ],
    [
      { purpose: "nonRenewal", period: "P2M", by: "buyer", form: "anyWriting" },
      "L'acheteur informe par écrit le titulaire de sa décision de ne pas reconduire le marché au plus tard deux mois avant la fin de la période en cours.",
    ],
    [
      { purpose: "nonRenewal", period: "P6M", by: "lessee", form: "bailiff" },
      "Le Preneur notifie son congé par acte extrajudiciaire six mois avant l'expiration du bail.",
    ],
    [
      { purpose: "termination", period: "P30D", by: "eitherParty", form: "email" },
      "Chaque partie peut résilier le contrat à tout moment par courriel, moyennant un préavis de trente (30) jours.",
      "L'une ou l'autre des parties peut y mettre fin à tout moment par e-mail, avec 30 jours de préavis.",
    ],
    [
      { purpose: "termination", period: "P6M", by: "lessee" },
      "Le Preneur pourra donner congé à l'expiration de chaque période triennale, au moins six mois à l'avance.",
    ],
    [
      { purpose: "breachCure", period: "P15D" },
      "Le contrat pourra être résilié de plein droit après une mise en demeure restée sans effet pendant 15 jours.",
      "À défaut d'y avoir remédié dans un délai de quinze (15) jours, le contrat sera résilié de plein droit.",
      "Une mise en demeure, assortie d'un délai d'exécution de quinze jours, doit avoir été préalablement notifiée.",
    ],
    [
      { purpose: "breachCure", period: "P1M", by: "lessor" },
      "Le bail sera résilié de plein droit un mois après un simple commandement de payer, si bon semble au Bailleur.",
    ],
    [
      { purpose: "breachCure", period: "P8D", dayKind: "business", countedFrom: "receipt" },
      "Le contrat est résilié à l'expiration d'un délai de huit jours ouvrés à compter de la réception de la mise en demeure.",
    ],
    [
      { purpose: "termination", period: "P10D", dayKind: "business", by: "buyer" },
      "Le Client peut annuler la session sans frais jusqu'à dix jours ouvrés avant son début.",
    ],
    [
      { purpose: "breachCure", period: "P30D" },
      "Faute de remédier au manquement dans un délai de trente jours, le contrat pourra être résilié.",
      "Le contrat est résilié de plein droit si, dans les trente jours de la mise en demeure, il n'a pas été remédié au manquement.",
    ],
    [
      { purpose: "nonRenewal", period: "P6M" },
      "À défaut de congé, le bail se prolonge tacitement ; le congé est alors donné au moins six mois à l'avance, pour le dernier jour du trimestre civil.",
    ],
    [
      { purpose: "nonRenewal", period: "P2M", form: "anyWriting" },
      "L'acheteur se prononce par écrit au moins deux mois avant la fin de la période en cours.",
    ],
    [
      { purpose: "terminationEffect", period: "P45D", countedFrom: "receipt" },
      "Après une mise en demeure, l'autre partie peut résilier ; la résiliation prend effet quarante-cinq jours après réception de celle-ci.",
      "Le contrat prend fin quarante-cinq jours après la réception de la notification de résiliation.",
    ],
    [
      { purpose: "terminationEffect", period: "P2M", countedFrom: "receipt", form: "registeredLetter" },
      "La résiliation prendra effet passé un délai de deux mois à compter de la réception de la lettre recommandée.",
    ],
    [
      { purpose: "priceRefusal", period: "P1M", by: "buyer" },
      "Les nouveaux tarifs sont communiqués au Client. Le Client dispose d'un délai d'un mois pour les refuser.",
    ],
    [
      { purpose: "priceRefusal", period: "P2M", by: "buyer" },
      "Si la révision conduit à une hausse des prix de plus de 5 %, le Client pourra, dans les deux mois suivant la notification, résilier le contrat sans indemnité.",
    ],
    [
      { purpose: "priceRefusal", period: "P15D", by: "buyer" },
      "En cas de hausse des prix révisés, le client peut refuser le nouveau tarif dans les quinze jours.",
    ],
  ],
  ignored: [
    "Toute visite des locaux fera l'objet d'un préavis de 48 heures.",
    "Le préavis est sans objet.",
    "Les factures sont payées trente jours avant l'échéance.",
    "Le contrat peut être résilié sans préavis ni indemnité.",
    "En cas d'absence du responsable, le Titulaire avertit le client avec un préavis de 5 jours.",
    "Le délai de paiement est de trente jours à compter de la réception de la facture.",
    "L'attestation d'assurance est produite un mois avant l'échéance de la police.",
    "Le Titulaire remet le plan de réversibilité trois mois avant la fin du contrat.",
    "À défaut de paiement dans les vingt jours d'une mise en demeure, le Fournisseur peut suspendre l'alimentation.",
    "Le titulaire adresse une proposition de renouvellement quatre-vingt-dix jours avant le terme.",
    "Par dérogation à l'article 7.2 des conditions générales, qui prévoit une dénonciation deux mois avant l'échéance, le contrat cesse à son terme.",
    "Le cédant autorise de manière irrévocable la visite, moyennant un préavis de quinze jours.",
    "Toute annulation moins de trois jours avant le début de la session est facturée.",
    "Les intérêts courent sans mise en demeure, dans les trente jours.",
    "Si la force majeure dure plus de deux mois, le contrat est résilié de plein droit.",
  ],
};
