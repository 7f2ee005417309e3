import type { AmountsValue } from "../../../schemas/fields/amounts.ts";
import type { Corpus } from "../rule.ts";
import { amountWordings } from "./amount-wordings.corpus.ts";

const eur = (value: string) => ({ value, currency: "EUR" });

export const amountsCorpus: Corpus<AmountsValue> = {
  found: [
    [
      { role: "liabilityCap", money: { value: "1500000.00", currency: "EUR" }, unit: "événement" },
      "Sa réparation des dommages matériels est bornée à 1 500 000 € par événement.",
    ],
    ...amountWordings,
    [
      { role: "perUnit", money: eur("480.00"), taxBasis: "HT", unit: "jour" },
      "# Prix\nDésignation\tUnité\tPrix HT\nConseil junior\tjour\t480,00 €",
    ],
    [
      { role: "perUnit", money: eur("95.00"), unit: "séance" },
      "# Prix\nPrestation\tPrix par séance\nYoga en entreprise\t95,00 €",
    ],
    [{ role: "perUnit", money: eur("110.40"), unit: "MWh" }, "# Tarifs\n€/MWh\t2026\t2027\nPointe\t110,40\t108,10"],
    [
      { role: "perUnit", money: eur("4.62"), taxBasis: "TTC" },
      "# 4. Prix unitaires\nMenu\tHT\tTTC (TVA 10 %)\nMenu enfant\t4,20 €\t4,62 €",
    ],
    [
      { role: "insuranceCover", money: eur("40000.00"), period: "P1Y" },
      "# Assurance\nLe Prestataire justifie d'une police couvrant : dommages matériels 900 000 € par sinistre ; biens confiés 40 000 € par an.",
    ],
    [
      { role: "insuranceCover", money: eur("9000.00") },
      "Le Locataire assure le matériel contre le vol pour une valeur de 9 000 €.",
    ],
    [
      { role: "maximum", money: eur("60000.00"), taxBasis: "HT" },
      "# Prix\nMontant maximum annuel : lot 1 : 80 000 € HT ; lot 2 : 60 000 € HT.",
    ],
    [
      { role: "perUnit", money: eur("31.00"), taxBasis: "HT", unit: "heure" },
      "Les heures non faites sont remboursées dans la limite de 5 % du forfait, à raison de 31,00 € HT l'heure.",
    ],
    [{ role: "deposit", money: eur("5000.00") }, "Garantie : dépôt de 5 000 €."],
    [
      { role: "fee", money: eur("30.00"), taxBasis: "HT", unit: "véhicule" },
      "# Prix\nFrais de dossier : 30 € HT par véhicule.",
    ],
    [{ role: "perUnit", money: eur("62.00"), taxBasis: "HT" }, "# Prix\nHeure de technicien confirmé : 62 € HT"],
    [
      { role: "penalty", money: eur("45.00"), unit: "livraison" },
      "# 8. Pénalités\nManquement\tMontant\nLivraison effectuée hors créneau\t45 € par livraison",
    ],
    [
      { role: "perUnit", money: eur("890.00"), taxBasis: "HT" },
      "Les marchés subséquents sont rémunérés aux prix plafonds à la journée suivants :\nDirecteur de projet : 890 € HT",
    ],
    [
      { role: "tranche", money: eur("120000.00"), taxBasis: "HT" },
      "Tranche ferme : 120 000 € HT",
      "Tranche optionnelle n° 2 : 120 000 € HT",
    ],
    [
      { role: "recoveryFee", money: eur("40.00") },
      "Tout retard de paiement entraîne des intérêts au taux légal, ainsi que 40 euros.",
      "Toute somme non payée à l'échéance donne lieu à des pénalités au taux annuel de 10 % et à l'indemnité de 40 €.",
    ],
    [
      { role: "threshold", money: eur("300.00") },
      "Le titulaire est exonéré des pénalités dont le total n'excède pas 300 €.",
      "# 3. Garanties et franchises\nGarantie\tPlafond\tFranchise\nVol\tvaleur à dire d'expert\t300 €",
    ],
    [
      { role: "insuranceCover", money: eur("20000.00") },
      "# 3. Garanties et franchises\nGarantie\tPlafond\tFranchise\nDéfense pénale\t20 000 €\t150 €",
    ],
    [
      { role: "guarantee", money: eur("18000.00") },
      "Madame Oudin se porte caution solidaire des engagements du locataire, dans la limite de 18 000 €.",
    ],
    [
      { role: "deposit", money: eur("2400.00") },
      "VI. DÉPÔT DE GARANTIE\nLe locataire verse une somme équivalant à deux mois de loyer, soit 2 400 €.",
    ],
    [
      { role: "penalty", money: eur("15.00") },
      "En cas de perte d'un badge, une somme de 15 € sera retenue.",
      "# 7. Retards et anomalies\n7.2. Défaut de présentation du véhicule : 15 €.",
    ],
    [
      { role: "total", money: eur("576.00"), taxBasis: "TTC" },
      "Désignation\tQuantité\tMontant HT\nChaise\t12\t480,00 €\nTVA 20 %\t\t96,00 €\nTotal TTC\t\t576,00 €",
    ],
    [
      { role: "perUnit", money: eur("29.50"), unit: "palette" },
      "Le prix est établi à la palette :\nDestination\t1 à 5 pal.\t6 à 15 pal.\nLyon\t38,00\t29,50",
    ],
    [
      { role: "total", money: eur("48000.00"), taxBasis: "HT" },
      "Le montant total du marché s'élève à 48 000,00 € HT.",
      "Montant global et forfaitaire du marché : 48 000 € HT",
      "# Article 5 - Prix\nLe prix de la prestation est fixé à la somme forfaitaire de quarante-huit mille euros (48 000 €) HT.",
      "Désignation\tQuantité\tMontant HT\nNettoyage\t12\t4 000,00 €\nTotal HT\t\t48 000,00 €",
      "En rémunération des travaux, le Titulaire percevra un prix global et forfaitaire de 48 000 euros hors taxes.",
    ],
    [
      { role: "annual", money: eur("12500.00"), taxBasis: "HT", period: "P1Y" },
      "Le prix annuel de la maintenance est de 12 500 € HT.",
      "Les prestations sont facturées 12 500 € HT par an.",
      "Prix annuel HT\t12 500,00 €",
      "Le Client verse au Prestataire un montant annuel forfaitaire de douze mille cinq cents euros (12 500 €) HT.",
    ],
    [
      { role: "monthly", money: eur("950.00"), taxBasis: "HT", period: "P1M" },
      "L'abonnement est facturé 950 € HT par mois.",
      "Montant mensuel HT : 950,00 €",
      "Le Client règle une mensualité de 950 € HT.",
    ],
    [
      { role: "perUnit", money: eur("55.00"), taxBasis: "HT", unit: "heure" },
      "Les interventions hors forfait sont facturées 55 € HT par heure.",
      "Taux de main-d'œuvre : 55,00 € HT / heure",
    ],
    [
      { role: "perUnit", money: eur("7.85"), taxBasis: "HT" },
      "Désignation\tUnité\tPrix unitaire HT (€)\nRepas adulte\tU\t7,85\nRepas enfant\tU\t6,40",
    ],
    [
      { role: "maximum", money: eur("200000.00"), taxBasis: "HT", period: "P1Y" },
      "Le montant maximum annuel des commandes est fixé à 200 000 € HT.",
      "Les commandes ne pourront excéder 200 000 € HT par an.",
      "L'accord-cadre est conclu avec un maximum de 200 000 euros HT par an.",
    ],
    [
      { role: "minimum", money: eur("20000.00"), taxBasis: "HT", period: "P1Y" },
      "L'accord-cadre comporte un montant minimum annuel de 20 000 € HT.",
      "Le volume facturé ne pourra être inférieur à 20 000 € HT par an.",
    ],
    [
      { role: "tranche", money: eur("35000.00"), taxBasis: "HT" },
      "Montant total de la tranche optionnelle 1 : 35 000 € HT",
    ],
    [
      { role: "rent", money: eur("36000.00"), period: "P1Y" },
      "Le bail est consenti moyennant un loyer annuel en principal de 36 000 €.",
      "Loyer annuel\t36 000 €",
    ],
    [
      { role: "charges", money: eur("250.00"), period: "P1M" },
      "Le Preneur verse une provision mensuelle sur charges de 250 €.",
      "Le loyer est de 1 200 € par mois et la provision pour charges de 250 € par mois.",
    ],
    [
      { role: "deposit", money: eur("9000.00") },
      "À titre de dépôt de garantie, le Preneur verse ce jour la somme de 9 000 €, soit un trimestre de loyer.",
      "Caution : 9 000 €",
      "Le locataire remet une caution de neuf mille euros.",
    ],
    [
      { role: "penalty", money: eur("150.00"), unit: "jour de retard" },
      "Le Titulaire encourt une pénalité de 150 € par jour de retard.",
      "En cas de retard, il sera appliqué une somme de 150 euros par jour de retard.",
    ],
    [
      { role: "penalty", money: eur("80.00") },
      "# Pénalités\nNature du manquement\tMontant de la pénalité\nAbsence à une réunion\t80 €",
      "Les pénalités sont les suivantes :\n- Absence de port de la tenue : 80 €",
    ],
    [
      { role: "liabilityCap", money: eur("100000.00") },
      "La responsabilité du Prestataire est limitée à un montant de 100 000 euros.",
      "En tout état de cause, la responsabilité de l'Éditeur ne saurait excéder la somme de 100 000 €.",
      "Les dommages et intérêts mis à la charge du Prestataire sont plafonnés à 100 000 €.",
    ],
    [
      { role: "insuranceCover", money: eur("5000000.00") },
      "Le Titulaire est assuré pour un montant de garantie de 5 000 000 € pour les dommages corporels.",
      "Le Prestataire justifie d'une assurance de responsabilité civile professionnelle à hauteur de 5 millions d'euros.",
    ],
    [
      { role: "fee", money: eur("300.00"), taxBasis: "HT" },
      "Les frais de mise en service s'élèvent à 300 € HT.",
      "Droit d'entrée : 300 € HT",
      "Les honoraires de rédaction sont fixés à 300 euros HT.",
    ],
    [
      { role: "advance", money: eur("2000.00") },
      "Un acompte de 2 000 € est versé à la commande.",
      "Une avance de deux mille euros est accordée au Titulaire.",
    ],
    [{ role: "retention", money: eur("1500.00") }, "Une retenue de garantie de 1 500 € est opérée sur le solde."],
    [
      { role: "guarantee", money: eur("30000.00") },
      "Le Preneur remet une garantie à première demande d'un montant de 30 000 €.",
      "Le cautionnement bancaire est fixé à 30 000 euros.",
    ],
    [
      { role: "recoveryFee", money: eur("40.00") },
      "Une indemnité forfaitaire de 40 € pour frais de recouvrement est due de plein droit.",
      "L'indemnité forfaitaire pour frais de recouvrement est fixée à quarante (40) euros par l'article D. 441-5 du code de commerce.",
    ],
    [
      { role: "threshold", money: eur("400.00") },
      "Pour toute commande d'un montant supérieur à 400 €, un devis préalable est établi.",
      "Au-delà de 400 €, l'accord écrit du Client est requis.",
    ],
    [
      { role: "perUnit", money: eur("96.40"), unit: "MWh" },
      "Prix en €/MWh\tHeures pleines\tHeures creuses\nSite A\t96,40\t71,15",
    ],
    [{ role: "perUnit", money: eur("640.00") }, "Prestation\tMontant (€)\nJournée de conseil\t640,00"],
    [
      { role: "perUnit", money: eur("14.20"), taxBasis: "HT", unit: "participant et par jour" },
      "Les repas sont facturés 14,20 € HT par participant et par jour.",
    ],
    [
      { role: "penalty", money: eur("60.00"), unit: "machine et par jour" },
      "# Pénalités\nManquement\tPénalité\nArrêt supérieur à six heures\t60 € par machine et par jour",
    ],
    [
      { role: "penalty", money: eur("8000.00") },
      "Toute violation de la présente clause donne lieu au versement d'une indemnité forfaitaire de 8 000 €.",
    ],
    [
      { role: "charges", money: eur("210.00"), period: "P1M" },
      "# Charges\nLe Preneur verse avec chaque terme de loyer une provision de 210 € par mois.",
    ],
    [
      { role: "insuranceCover", money: eur("750000.00"), unit: "sinistre" },
      "Le Preneur s'assure contre l'incendie pour au moins 750 000 € par sinistre.",
    ],
    [
      { role: "liabilityCap", money: eur("750000.00"), unit: "sinistre" },
      "La responsabilité du Prestataire est limitée à 750 000 € par sinistre.",
    ],
    [
      { role: "minimum", money: eur("5000.00") },
      "L'indemnité est calculée au prorata, sans pouvoir être inférieure à 5 000 €.",
    ],
    [{ role: "penalty", money: eur("75.00"), unit: "jour" }, "Toute absence non remplacée est facturée 75 € par jour."],
    [
      { role: "penalty", money: eur("200.00") },
      "Chaque heure d'indisponibilité au-delà du seuil donne lieu à un avoir de 200 €.",
    ],
    [
      { role: "perUnit", money: eur("27.50"), taxBasis: "HT", unit: "heure" },
      "Les prestations exceptionnelles sont facturées 27,50 € HT de l'heure.",
    ],
    [{ role: "other", money: eur("650.00") }, "Le Client règle 650 € à la remise du rapport."],
  ],
  ignored: [
    "Il est mis fin au 31 mars au contrat n° 12 souscrit auprès du même prestataire, notamment à sa redevance de 4 200 € HT.",
    "Le bail a été consenti moyennant un loyer d'origine de 18 500 €.",
    "Le preneur tient ses droits d'une cession de fonds de commerce consentie au prix de 52 000 €.",
    "où GAZ est le cours moyen du gaz publié chaque mois, GAZo = 28,15 €/MWh.",
    "À titre de repère, le budget annuel est estimé à 412 000 € hors taxes, valeur non contractuelle.",
    "# Prix\nTVA 20 % : 168 500,00 €",
    "☒ Assistance simple ☐ Assistance étendue : 310,00 € HT par mois",
    "☐ Extension de garantie : 120 € HT par an",
    "Option\tPrix\n☐ Extension de garantie\t120,00 € HT par an",
    "La société Martin, SAS au capital de 50 000 €, immatriculée au RCS de Lyon.",
    "DURAND SARL, capital social : 7 622,45 euros, représentée par sa gérante.",
    "Société anonyme au capital variable de 1 000 000 €",
    "Le contrevenant est puni d'une amende de 3 750 euros.",
    "La société réalise un chiffre d'affaires de 3 M€.",
    "À titre d'exemple, pour une puissance de 12 kVA, l'abonnement annuel est de 154,86 €.",
    "Montant de la TVA (20 %) : 2 000 €",
    "Le seuil de 25 000 € prévu par l'article R. 2122-8 du code de la commande publique s'apprécie hors taxes.",
    "Les sociétés dont les achats dépassent le seuil fixé par la loi n° 2016-1691, supérieur à 1 000 000 €, sont concernées.",
    "En application de l'article R. 2122-8 du code de la commande publique, l'acheteur peut se passer de publicité pour un besoin d'un montant inférieur à 40 000 euros.",
    "Le présent contrat comporte 40 articles et 3 annexes.",
  ],
  absent: [
    "Le loyer annuel est fixé à la somme de [●] € HT HC.",
    "Le prix de la prestation est de .......... euros HT.",
    "Montant du marché : ______ € TTC",
  ],
};
