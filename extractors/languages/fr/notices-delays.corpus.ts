import type { NoticesValue } from "../../../schemas/fields/notices.ts";
import type { Corpus } from "../rule.ts";

/** Delays told by what they do in their clause, under many names or none. */
export const noticesDelayCorpus: Corpus<NoticesValue> = {
  found: [
    [
      { purpose: "nonRenewal", period: "P3M" },
      "Délai de dénonciation : ☐ 1 mois ☒ 3 mois ☐ 6 mois avant l'échéance",
      "Préavis\t3 mois avant l'échéance",
    ],
    [
      { purpose: "termination", period: "P6M" },
      "# Préavis\nAncienneté de la relation\tDurée du préavis\nJusqu'à un an\t1 mois\nPlus de cinq ans\t6 mois",
      "Le contrat à durée indéterminée peut être rompu. La durée du préavis est fixée à un mois au cours de la première année, à six mois au-delà.",
      "Toute rupture suppose le respect d'un délai de deux mois, porté à six mois lorsque la relation a duré plus de cinq ans.",
    ],
    [
      { purpose: "termination", period: "P3M", by: "eitherParty" },
      "Si l'une des parties veut cesser la collaboration, elle en informe l'autre au moins trois mois auparavant.",
      "Le contrat est à durée indéterminée. Chaque partie y met fin quand elle veut ; elle laisse à l'autre trois mois pour s'organiser.",
    ],
    [
      { purpose: "termination", period: "P2M" },
      "Pour partir, il suffit de nous prévenir deux mois avant la date choisie.",
      "# Sortie du contrat\nLe client est libre de quitter le service, sous réserve de nous le signaler deux mois plus tôt.",
    ],
    [
      { purpose: "termination", period: "P1M" },
      "# Résiliation\nUn mois d'avertissement suffit.",
      "Le locataire peut résilier à tout moment avec un préavis de deux mois. Ce délai est réduit à un mois en cas de mutation professionnelle.",
    ],
    [
      { purpose: "breachCure", period: "P8D" },
      "Le contrat est résilié de plein droit si le manquement n'est pas réparé dans les trente jours d'une mise en demeure. Ce délai est ramené à huit jours en cas de défaut de paiement.",
      "# Résiliation\nLorsque le titulaire n'honore pas ses obligations, l'acheteur l'invite à y pourvoir dans les huit jours.",
    ],
    [
      { purpose: "breachCure", period: "P20D", by: "eitherParty" },
      "# Résiliation pour faute\nLa partie victime du manquement le notifie à l'autre, qui a vingt jours pour s'y conformer.",
    ],
    [
      { purpose: "terminationEffect", period: "P2M", by: "supplier", countedFrom: "sending" },
      "Le Prestataire notifie sa décision de mettre fin au contrat ; la cessation des prestations intervient deux mois après l'envoi de cette décision.",
    ],
    [
      { purpose: "terminationEffect", period: "P12D", countedFrom: "receipt" },
      "Le créancier peut résoudre le contrat sans passer par le juge ; la résolution opère douze jours après réception de sa décision.",
    ],
    [
      { purpose: "priceRefusal", period: "P1M" },
      "Le fournisseur communique le nouveau barème au client. Celui-ci a un mois à partir de cette information pour faire part de son désaccord.",
      "La nouvelle grille tarifaire s'impose au client s'il ne l'a pas refusée dans le mois de sa réception.",
    ],
    [
      { purpose: "nonRenewal", deadline: "--06-30", by: "eitherParty" },
      "Elle est reconduite tacitement chaque 1er octobre. Pour y faire obstacle, il faut prévenir l'autre partie avant le 30 juin.",
    ],
    [
      { purpose: "nonRenewal", period: "P4M" },
      "Il se renouvelle tacitement par périodes d'un an, à défaut d'avis contraire donné quatre mois avant ledit terme.",
    ],
  ],
  ignored: [
    "Les parties se rencontrent deux mois avant la fin de chaque saison pour préparer la suivante.",
    "Le Client est prévenu de toute intervention programmée au moins cinq jours ouvrés à l'avance.",
    "Le Prestataire peut procéder à un audit sur site moyennant un préavis de dix jours.",
    "Toute visite des locaux par le Bailleur est annoncée trois jours avant.",
    "L'Abonné peut suspendre la ligne une fois par an, en prévenant l'Opérateur quinze jours avant.",
    "Le Preneur ne cède son droit qu'après en avoir averti le Bailleur un mois avant l'acte.",
    "Le Fournisseur communique ses nouveaux tarifs deux mois avant leur application.",
    "Tout changement d'interlocuteur est signalé sept jours à l'avance.",
    "Les congés du personnel affecté au site sont annoncés trente jours avant leur début.",
    "Une commande peut être reportée sans frais jusqu'à 48 heures avant l'enlèvement.",
    "Le Client peut réduire le nombre de postes couverts, sous réserve de l'annoncer un mois avant le trimestre.",
    "La réunion de bilan se tient au plus tard trois mois avant l'échéance du contrat.",
    "Le candidat remet sa demande de renouvellement d'agrément quatre mois avant son expiration.",
    "La résiliation du contrat d'assurance du Prestataire est portée à la connaissance du Client dans les huit jours.",
    "À la fin du contrat, le prestataire :\na) restitue les données, ou les supprime si le contrat n'est pas renouvelé ;\nb) n'engage un sous-traitant qu'après avoir informé le client vingt jours à l'avance ;",
    "Le Client peut, après un préavis de quinze jours, vérifier la liste des utilisateurs une fois par an.",
    "Chaque partie peut suspendre ses livraisons pendant un mois.",
    "L'Assureur envoie l'avis d'échéance soixante-quinze jours avant celle-ci ; le contrat est reconduit tacitement.",
    "Toutefois, sur demande du Locataire reçue soixante jours avant le terme, les parties pourront convenir d'une prolongation.",
    "Le Prestataire informe le Client de tout changement d'interlocuteur quinze jours à l'avance.",
    "Le dépôt de garantie est restitué dans les deux mois qui suivent le départ du locataire.",
    "La clause de non-concurrence s'applique un an après la cessation du contrat.",
    "Si l'assurance est résiliée, le titulaire en informe l'acheteur dans les huit jours.",
  ],
};
