import type { PenaltiesValue } from "../../../schemas/fields/penalties.ts";
import type { Corpus } from "../rule.ts";

const eur = (value: string) => ({ kind: "money" as const, money: { value, currency: "EUR" } });

export const penaltiesCorpus: Corpus<PenaltiesValue> = {
  found: [
    [
      { cause: "performance", rate: { kind: "percent", percent: "8" } },
      "SLA\tCible\tPénalité\nDisponibilité\t99,5 %\tCrédit de service 8 % par 0,2 % manquant",
    ],
    [
      { cause: "latePayment", rate: { kind: "text", text: "trois fois le taux d'intérêt légal" } },
      "Tout impayé supporte des pénalités égales à trois fois le taux d'intérêt légal, ainsi qu'une indemnité de recouvrement.",
      "Tout impayé supporte des pénalités égales à trois fois le taux d'intérêt légal, exigibles sans relance.",
    ],
    [
      { cause: "delay", rate: { kind: "percent", percent: "0.2", of: "prix de la commande" }, per: "jour" },
      "En cas de retard de livraison, une pénalité journalière de 0,2 % du prix de la commande est due.",
    ],
    [
      { cause: "breach", rate: { kind: "percent", percent: "8", of: "prix de cession" } },
      "La partie défaillante verse, à titre de clause pénale, 8 % du prix de cession, soit 24 000 €.",
    ],
    [
      { cause: "breach", rate: { kind: "money", money: { value: "650.00", currency: "EUR" } } },
      "Toute rupture de scellé non signalée est sanctionnée par une somme de 650 €.",
      "Une violation du secret est sanctionnée d'une somme forfaitaire de 650 €.",
    ],
    [
      { cause: "absence", rate: eur("150.00"), per: "jour" },
      "Poste laissé vacant plus d'une journée : 150 € par jour.",
      "Ronde non pourvue : 150 € par jour.",
    ],
    [
      {
        cause: "delay",
        rate: { kind: "percent", percent: "0.5", of: "prix" },
        per: "semaine entamée",
      },
      "Tout retard de livraison coûte au Fournisseur 0,5 % du prix par semaine entamée.",
      "Livraison en retard : 0,5 % du prix par semaine entamée.",
    ],
    [
      { cause: "performance", rate: { kind: "percent", percent: "5" } },
      "Lorsque la note de qualité est inférieure à 70, la facture fait l'objet d'un abattement de 5 %.",
    ],
    [
      { cause: "termination", rate: { kind: "percent", percent: "50", of: "prix" } },
      "En cas d'annulation tardive, le Client reste redevable de 50 % du prix.",
    ],
    [
      { cause: "termination", rate: { kind: "percent", percent: "30", of: "prix" } },
      "En cas de désistement tardif, l'organisme conserve 30 % du prix.",
    ],
    [
      {
        cause: "performance",
        rate: { kind: "text", text: "trois fois le taux horaire de l'agent manquant" },
      },
      "En cas d'indisponibilité, le Prestataire déduira de sa facture trois fois le taux horaire de l'agent manquant.",
    ],
    [
      { cause: "latePayment", rate: { kind: "percent", percent: "1.5" }, per: "mois" },
      "Au-delà de 15 jours de retard, pénalité de 1,5 % par mois sur les sommes dues au titre des factures.",
    ],
    [{ cause: "delay", rate: eur("80.00"), per: "heure" }, "Le retard est pénalisé à raison de 80 euros par heure."],
    [
      { cause: "performance", rate: { kind: "formula", written: "P = 0,02 × F × (99,8 - D)" } },
      "P = 0,02 × F × (99,8 − D), où F est la redevance et D la disponibilité. Pas de pénalité si D atteint 99,8.",
    ],
    [
      {
        cause: "performance",
        rate: { kind: "text", text: "un trentième de la redevance mensuelle" },
      },
      "En cas de coupure, un avoir d'un trentième de la redevance mensuelle est accordé.",
    ],
    [
      { cause: "other", rate: { kind: "text", text: "2 fois le prix du repas" } },
      "# 8. Pénalités\nConstat\tMontant\nRepas sans pain\t2 fois le prix du repas",
    ],
    [
      { cause: "delay", rate: { kind: "percent", percent: "15", of: "prix du transport" } },
      "# 7. Retards et anomalies\nRetard à la livraison de plus d'une heure : indemnité de 15 % du prix du transport.",
    ],
    [
      { cause: "performance", rate: { kind: "percent", percent: "4", of: "redevance du mois" } },
      "Un résultat sous le taux de disponibilité ouvre droit à un avoir de 4 % de la redevance du mois.",
    ],
    [
      { cause: "breach", rate: { kind: "text", text: "retenue égale à deux fois le prix des heures manquantes" } },
      "Toute inexécution donne lieu à une retenue égale à deux fois le prix des heures manquantes.",
    ],
    [
      { cause: "delay", debtor: "supplier", rate: eur("150.00"), per: "jour de retard" },
      "Le Titulaire encourt une pénalité de 150 € par jour de retard.",
    ],
    [
      {
        cause: "delay",
        rate: eur("200.00"),
        per: "jour calendaire",
        cap: { kind: "percent", percent: "10", of: "montant du marché" },
      },
      "Les pénalités de retard sont fixées à 200 € par jour calendaire. Elles sont plafonnées à 10 % du montant du marché.",
      "Les pénalités de retard sont fixées à 200 € par jour calendaire. L'ensemble des pénalités s'arrête à 10 % du montant du marché.",
    ],
    [
      {
        cause: "delay",
        rate: eur("200.00"),
        per: "jour calendaire",
        cap: { kind: "money", money: { value: "5000.00", currency: "EUR" } },
      },
      "Les pénalités de retard sont fixées à 200 € par jour calendaire, dans la limite de 5 000 €.",
    ],
    [
      { cause: "absence", rate: eur("80.00") },
      "# Pénalités\nNature du manquement\tMontant de la pénalité\nAbsence à une réunion\t80 €",
    ],
    [
      {
        cause: "delay",
        rate: { kind: "percent", percent: "0.1", of: "montant de la commande" },
        per: "jour de retard",
      },
      "Tout retard donne lieu à une pénalité de 1/1000 du montant de la commande par jour de retard.",
      "En cas de retard de livraison, une pénalité égale à 0,1 % du montant de la commande par jour de retard est appliquée.",
    ],
    [
      { cause: "latePayment", rate: { kind: "percent", percent: "10" } },
      "Toute somme impayée à l'échéance sera majorée de 10 %.",
      "En cas de retard de paiement, la facture est majorée de 10 % à titre de clause pénale.",
    ],
    [
      { cause: "latePayment", rate: { kind: "percent", percent: "1.5" }, per: "mois de retard" },
      "En cas de retard de paiement, des pénalités de 1,5 % par mois de retard sont dues.",
    ],
    [
      { cause: "delay", rate: { kind: "formula", written: "P = V x R / 3000" } },
      "Les pénalités de retard sont calculées par application de la formule suivante : P = V x R / 3000, dans laquelle R est le nombre de jours de retard.",
      "# Pénalités de retard\nP = V x R / 3000",
    ],
    [
      { cause: "latePayment", debtor: "buyer", rate: { kind: "text", text: "trois fois le taux d'intérêt légal" } },
      "Le Client doit des pénalités de retard au taux de trois fois le taux d'intérêt légal.",
    ],
    [
      {
        cause: "latePayment",
        rate: { kind: "text", text: "taux directeur de la Banque centrale européenne majoré de 8 points" },
      },
      "Tout retard de paiement ouvre droit à des intérêts moratoires au taux directeur de la Banque centrale européenne majoré de 8 points.",
    ],
    [
      {
        cause: "termination",
        debtor: "lessee",
        rate: { kind: "text", text: "indemnité d'occupation égale au double du dernier loyer" },
      },
      "Le Preneur devra une indemnité d'occupation égale au double du dernier loyer.",
    ],
    [
      { cause: "latePayment", rate: { kind: "percent", percent: "10" } },
      "Toute somme impayée produira intérêt au taux légal et sera majorée de 10 % à titre de clause pénale.",
      "Le loyer impayé à l'échéance porte intérêt au taux légal, une indemnité forfaitaire de 10 % étant due en outre.",
    ],
    [
      { cause: "latePayment", rate: { kind: "text", text: "taux légal majoré de cinq points" } },
      "Toute somme impayée portera intérêt au taux légal majoré de cinq points et sera majorée de 10 %.",
    ],
    [
      { cause: "termination", debtor: "buyer", rate: { kind: "percent", percent: "50", of: "prix de la session" } },
      "Passé ce délai, le Client doit à titre de dédit 50 % du prix de la session.",
      "# Annulation et dédit\nLe Client verse un dédit de 50 % du prix de la session.",
    ],
    [
      {
        cause: "termination",
        debtor: "buyer",
        rate: { kind: "text", text: "indemnité égale au solde des redevances restant à courir" },
      },
      "Le Client qui met fin au contrat avant son terme, sauf faute du Prestataire, verse une indemnité égale au solde des redevances restant à courir, sans pouvoir être inférieure à 500 €.",
    ],
    [
      {
        cause: "delay",
        rate: { kind: "money", money: { value: "30.00", currency: "EUR" } },
        per: "jour",
        cap: { kind: "money", money: { value: "600.00", currency: "EUR" } },
      },
      "# Pénalités\nManquement\tMontant\tPlafond\nRapport remis en retard\t30 € par jour\t600 €",
      "# Pénalités\nFait générateur\tPénalité\tMaximum annuel\nRapport remis en retard\t30 € par jour\t600 € par site",
    ],
    [
      {
        cause: "performance",
        rate: { kind: "percent", percent: "1", of: "forfait mensuel" },
        cap: { kind: "percent", percent: "5", of: "forfait" },
      },
      "# Pénalités\nIndicateur\tPénalité\tLimite\nNote de qualité insuffisante\t1 % du forfait mensuel\t5 % du forfait",
    ],
  ],
  ignored: [
    "Les pénalités de sortie de l'ancien contrat, estimées à 9 000 €, restent à la charge du client.",
    "Le total des pénalités n'excède pas, sur une année, 10 % du montant des commandes.",
    "Tant que les réserves ne sont pas levées, le Client peut retenir le solde (10 %) et refuser la réception.",
    "# Pénalités\nEn deçà de 90 %, les parties se réunissent.",
    "# Retenue\nUne retenue de 5 % est exercée sur chaque acompte.",
    "Le titulaire est exonéré des pénalités dont le total n'excède pas 300 €.",
    "L'exonération des petites pénalités (300 €) ne joue pas.",
    "Le dépôt de garantie représente 10 % du loyer annuel et ne porte pas intérêt.",
    "Le Titulaire n'a droit à aucune indemnité d'attente ni de dédit pour les 20 % non affermis.",
    "L'indemnité forfaitaire pour frais de recouvrement est de 40 €.",
    "Le Titulaire est exonéré des pénalités dont le montant total est inférieur à 1 000 €.",
    "Une avance de 5 % est versée au Titulaire.",
    "Le prix est majoré de la TVA au taux de 20 %.",
    "Lorsque les pénalités dépassent 10 % du montant du marché, l'Acheteur peut résilier.",
    "Aucune pénalité ne sera appliquée en cas de force majeure.",
    "La responsabilité du Prestataire est limitée à 100 000 €.",
    "Pour 2027, les tarifs seront majorés de 2 %.",
    "Pénalités\nPlafond annuel : 8 % du montant du lot.",
    "Ancienne rédaction : « Pénalité de 500 € par jour de retard. »",
    "L'avance de 5 % est remboursée lorsque les prestations exécutées dépassent 65 % du marché.",
  ],
};
