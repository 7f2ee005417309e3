/** Clauses of our own, some thirty words each: a portfolio repeats itself, and so do they. */
export const frenchClauses: readonly string[] = [
  "Le présent marché est conclu pour une durée d’un an à compter de sa notification, renouvelable par tacite reconduction sans que sa durée totale puisse excéder quatre ans.",
  "Chacune des parties peut dénoncer le contrat moyennant un préavis de trois mois, adressé par lettre recommandée avec demande d’avis de réception avant l’échéance.",
  "Les prix sont révisés chaque année à la date anniversaire par application de la formule suivante, les indices étant ceux publiés par l’Insee au mois de référence.",
  "Le titulaire assure l’entretien préventif et curatif des équipements, y compris les pièces d’usure, les déplacements et la main-d’œuvre nécessaires au bon fonctionnement.",
  "En cas de retard, le prestataire encourt sans mise en demeure préalable une pénalité forfaitaire par jour ouvré, plafonnée à dix pour cent du montant annuel hors taxes.",
  "Les factures sont payées dans un délai de trente jours à compter de leur réception ; tout retard ouvre droit à des intérêts moratoires et à l’indemnité de recouvrement.",
  "Le prestataire souscrit une assurance de responsabilité civile professionnelle couvrant les dommages corporels, matériels et immatériels causés dans l’exécution des prestations.",
  "Les informations échangées sont confidentielles ; les parties s’interdisent de les communiquer à des tiers pendant la durée du contrat et cinq ans après son expiration.",
  "Le nettoyage des locaux comprend le dépoussiérage, le lavage des sols et des vitres, l’évacuation des déchets et le réapprovisionnement des sanitaires selon la fréquence convenue.",
  "Le preneur verse un dépôt de garantie égal à trois mois de loyer, restitué en fin de bail déduction faite des sommes dues au titre des réparations locatives.",
  "La maintenance des ascenseurs et des élévateurs est réalisée par des techniciens habilités, avec une astreinte permanente et un délai d’intervention de deux heures.",
  "L’hébergement des données est assuré sur le territoire de l’Union européenne ; la disponibilité du service est garantie à hauteur de quatre-vingt-dix-neuf virgule neuf pour cent.",
  "Tout litige relatif à l’interprétation ou à l’exécution du présent contrat relève de la compétence exclusive du tribunal administratif dans le ressort duquel se trouve l’acheteur.",
  "Le contrat peut être résilié de plein droit en cas de manquement grave non réparé dans les quinze jours suivant une mise en demeure restée sans effet.",
  "La livraison intervient franco de port à l’adresse indiquée sur le bon de commande ; le transfert de propriété est reporté au complet paiement du prix.",
  "Le titulaire ne peut sous-traiter l’exécution de certaines prestations qu’après acceptation du sous-traitant et agrément de ses conditions de paiement par l’acheteur.",
  "Les données à caractère personnel sont traitées conformément au règlement général sur la protection des données, le prestataire agissant en qualité de sous-traitant.",
  "La garantie de bonne fin est libérée à l’issue du délai de parfait achèvement, sous réserve de la levée de l’ensemble des réserves émises à la réception.",
];

export const englishClauses: readonly string[] = [
  "This agreement starts on the effective date and continues for an initial term of three years, and then renews automatically for successive periods of twelve months each.",
  "Either party may terminate this agreement for convenience by giving the other not less than ninety days prior written notice before the end of the current term.",
  "The supplier may increase the charges once a year by no more than the change in the consumer prices index published for the preceding month of September.",
  "The licensee is granted a perpetual, non-exclusive licence to use the software at the named sites, subject to payment of the annual maintenance and support fees.",
  "All invoices are payable within thirty days of receipt; overdue amounts bear interest at four per cent above the base rate from the due date until payment.",
  "The aggregate liability of each party in any contract year is limited to the charges paid in that year, save for death, personal injury and fraud.",
  "Each party shall keep confidential all information disclosed by the other and shall use it only for the performance of its obligations under this agreement.",
  "The supplier shall maintain the lifts and escalators in good working order and attend on site within two hours of any call reporting an entrapment.",
  "This agreement is governed by the laws of England and Wales, and the parties submit to the exclusive jurisdiction of the courts of England.",
];
