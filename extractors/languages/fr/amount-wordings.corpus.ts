import type { AmountsValue } from "../../../schemas/fields/amounts.ts";
import type { Corpus } from "../rule.ts";

const eur = (value: string) => ({ value, currency: "EUR" });

/** Amounts whose role the words around them, a series or a caption give. */
export const amountWordings: Corpus<AmountsValue>["found"] = [
  [
    { role: "total", money: { value: "7300000.00", currency: "XOF" }, taxBasis: "TTC" },
    "Le montant total des travaux s'élève à 7 300 000 FCFA TTC.",
    "Le montant total des travaux s'élève à 7 300 000 francs CFA TTC.",
  ],
  [
    { role: "monthly", money: { value: "2600.00", currency: "TND" }, period: "P1M" },
    "Le Client verse au Prestataire 2 600 dinars par mois pour ses services.",
    "Le Client verse au Prestataire 2 600 DT par mois pour ses services.",
  ],
  [
    { role: "rent", money: { value: "9400.00", currency: "MAD" }, period: "P1M" },
    "Le loyer mensuel est de 9 400 dirhams.",
    "Le loyer mensuel est de 9 400 DH.",
  ],
  [
    { role: "penalty", money: { value: "3300.00", currency: "EUR" } },
    "Les dommages et intérêts dus en cas de rupture du contrat sont évalués à 3 300 euros.",
  ],
  [
    { role: "total", money: eur("92000.00") },
    "Le chantier se règle sur bordereau de prix unitaires, pour un montant estimé de 92 000 €.",
  ],
  [
    { role: "monthly", money: eur("610.00"), period: "P1M" },
    "Charges : 40 € (décompte annuel) Total mensuel : 610 € Dépôt de garantie : 570 €",
  ],
  [
    { role: "tranche", money: eur("700.00") },
    "Les droits annuels se règlent en deux versements : 900 € le 3 octobre, 700 € le 3 mars.",
  ],
  [{ role: "tranche", money: eur("4800.00") }, "- 40 % à la remise des plans : 4 800 €"],
  [
    { role: "fee", money: eur("55.00") },
    "Le rétablissement de la ligne après une coupure coûte 55 €.",
    "Le Client qui déménage transfère son abonnement moyennant 55 €.",
    "En sus du premier loyer, des frais de constitution de dossier de 55 € sont facturés.",
  ],
  [
    { role: "penalty", money: eur("38.00"), unit: "heure" },
    "Heures d'insertion non réalisées : 38 € l'heure.",
    "Consignes non respectées à la date du 4.2 : 38 € l'heure.",
    "Poste laissé vacant : 38 € par heure.",
    "En cas d'erreur, nous vous créditons de 38 € par heure.",
  ],
  [
    { role: "penalty", money: eur("100.00"), unit: "rapport" },
    "Retard de livraison, un dixième du loyer mensuel par jour ; rapport non communiqué à la date convenue, 100 € par rapport.",
    "Rapport tardif ou incomplet : 100 € par rapport.",
  ],
  [
    { role: "insuranceCover", money: eur("6000.00"), unit: "événement" },
    "Les frais de remorquage sont pris en charge jusqu'à 6 000 € par événement.",
    "Le bris de glace est indemnisé à hauteur de 6 000 € par événement.",
    "Le Prestataire justifie d'une assurance de responsabilité civile d'au moins 6 000 € par événement.",
  ],
  [
    { role: "threshold", money: eur("700.00") },
    "La franchise des dommages au véhicule est portée à 700 €.",
    "La franchise, fixée à 700 €, reste à la charge de l'assuré.",
    "Franchise du vol des marchandises ramenée à 700 €.",
  ],
  [
    { role: "penalty", money: eur("90.00"), unit: "demande" },
    "Indicateur\tEngagement\tCrédit de service\nRestauration d'un fichier\t4 heures\t90 € par demande",
    "Toute sortie de déchets non pesée est sanctionnée par une somme de 90 € par demande.",
  ],
  [
    { role: "guarantee", money: eur("22000.00") },
    "En me portant caution de la société, dans la limite de 22 000 €, je m'engage à rembourser le bailleur.",
  ],
  [
    { role: "perUnit", money: eur("48.50"), unit: "rotation" },
    "Les prix sont les suivants :\nNavette du matin\tpar rotation\t48,50 €",
    "Navette du matin\tLyon\trotation\t48,50 €",
  ],
  [
    { role: "monthly", money: eur("220.00"), period: "P1M" },
    "Surveillance à distance des deux dépôts\tmois\t220,00 €",
    "Abonnement de la ligne\tpar mois\t220,00 €",
  ],
  [
    { role: "liabilityCap", money: eur("250000.00") },
    "H. Responsabilité. Celle de chaque partie est plafonnée, tous sinistres confondus, à 250 000 €.",
    "Responsabilité. Elle est limitée à 250 000 €.",
  ],
  [
    { role: "deposit", money: eur("120000.00") },
    "Un dépôt de 120 000 € garantit le paiement du prix.",
    "Sûreté : dépôt d'un montant de 120 000 €.",
  ],
  [
    { role: "perUnit", money: eur("0.09"), taxBasis: "HT", unit: "kilomètre" },
    "# Prix\nKilomètre au-delà du forfait : 0,09 € HT le kilomètre.",
  ],
  [
    { role: "total", money: eur("14400.00"), taxBasis: "TTC" },
    "# Prix\nMontant hors TVA : 12 000 €\nMontant TVA incluse : 14 400 €",
  ],
  [
    { role: "total", money: eur("12500.00"), taxBasis: "HT" },
    "Le budget de la mission est estimé à 12 500 € HT.",
    "Le présent contrat est consenti pour un montant de 12 500 € HT.",
    "Forfait définitif de rémunération : 12 500 € HT",
  ],
  [
    { role: "minimum", money: eur("10000.00"), taxBasis: "HT" },
    "Les commandes seront comprises entre 10 000 € HT et 60 000 € HT.",
    "Montants minimal et maximal de l'accord-cadre : 10 000 € HT et 60 000 € HT.",
    "Le Distributeur consent un minimum garanti de 10 000 € HT.",
    "Les achats porteront sur 10 000 € HT minimum.",
  ],
  [
    { role: "maximum", money: eur("60000.00"), taxBasis: "HT" },
    "Les commandes seront comprises entre 10 000 € HT et 60 000 € HT.",
    "Montants minimal et maximal de l'accord-cadre : 10 000 € HT et 60 000 € HT.",
    "Le montant maximum des commandes est fixé ainsi :\n- lot 1 « Peinture » : 75 000 € HT ;\n- lot 2 « Sols » : 60 000 € HT.",
    "Les interventions à la demande représentent 60 000 € HT à ne pas dépasser.",
  ],
  [
    { role: "perUnit", money: eur("700.00"), unit: "jour" },
    "Nos honoraires sont de 950 € par jour (associé), 700 € (collaborateur confirmé) et 520 € (stagiaire).",
  ],
  [
    { role: "perUnit", money: eur("85.00"), taxBasis: "HT" },
    "Visites comprises ; déplacement en sus : 85 € HT.",
    "Coût du passage supplémentaire : 85 € HT",
    "Le prix de journée est fixé à 85 € HT.",
    "Chaque astreinte de week-end est rémunérée 85 € HT.",
    "TARIFS DES DÉPANNAGES (en euros, hors TVA)\nDéplacement en zone urbaine\t85\nDéplacement en zone rurale\t110",
  ],
  [
    { role: "annual", money: eur("41200.00"), taxBasis: "HT", period: "P1Y" },
    "RÉCAPITULATIF ANNUEL\nPoste\tMontant HT\tMontant TTC\nConduite des installations\t41 200,00\t49 440,00",
  ],
  [
    { role: "monthly", money: eur("1000.00"), taxBasis: "HT" },
    "Le prix annuel est de 12 000 € HT, payable par douzièmes de 1 000 € HT.",
  ],
  [
    { role: "fee", money: eur("245.00"), taxBasis: "HT" },
    "Option d'achat en fin de contrat : 245 € HT",
    "Loyer mensuel : 300 € HT\nValeur résiduelle : 245 € HT",
    "En contrepartie des droits concédés, le Licencié verse 245 € HT.",
  ],
  [
    { role: "other", money: eur("23000.00"), taxBasis: "HT" },
    "Phase\t%\tMontant HT\nAvant-projet\t25\t23 000,00 €\nÉtudes d'exécution\t75\t69 000,00 €",
    "L'acompte est de 10 % de 23 000 € HT.",
  ],
  [
    { role: "liabilityCap", money: eur("80000.00") },
    "La responsabilité du Prestataire ne saurait être engagée au-delà de 80 000 €.",
    "En aucun cas l'indemnisation ne dépassera 80 000 €.",
    "Le plafond d'indemnisation est de 80 000 € tous préjudices confondus.",
    "La réparation due par le Prestataire est circonscrite à 80 000 €.",
  ],
  [
    { role: "insuranceCover", money: eur("8000000.00") },
    "Garanties : RC exploitation 8 000 000 € ; RC professionnelle 1 500 000 €.",
  ],
  [
    { role: "penalty", money: eur("5000.00") },
    "Les pénalités sont plafonnées à 5 000 €.",
    "Le total des pénalités ne peut excéder 5 000 €.",
    "Les avoirs sont dus dans la limite de 5 000 €.",
  ],
];
