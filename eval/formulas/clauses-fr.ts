import type { FormulaClause } from "./clauses.ts";

/** French clauses that state a price formula in symbols; written as contracts write them, by no one style. */
export const frenchClauses: readonly FormulaClause[] = [
  [
    "Les prix sont révisés annuellement par application de la formule suivante :\n⟦P = P0 x [0,15 + 0,85 x (S/S0)]⟧\ndans laquelle :\nP : prix révisé\nP0 : prix initial\nS : dernier indice Syntec publié\nS0 : indice Syntec du mois de remise des offres",
    "P = P0 * (0.15 + 0.85 * (S / S0))",
  ],
  ["La révision s'opère selon la formule : ⟦P1 = P0 x (S1 / S0)⟧ où S désigne l'indice Syntec.", "P = P0 * (S / S0)"],
  [
    "Formule de révision :\n⟦Pn = P0 [15,00 % + 85,00 % (In/I0)]⟧\nI0 et In étant les valeurs de l'index BT38.",
    "P = P0 * (0.15 + 0.85 * (I / I0))",
  ],
  [
    "Le coefficient de révision est donné par la formule :\n⟦Cn = 15,00% + 85,00% (BT38 (n)/BT38 (o))⟧",
    "C = 0.15 + 0.85 * (BT38 / BT38_0)",
  ],
  [
    "Les prix varient par application du coefficient ⟦C = 0,15 + 0,85 (TP01/TP01o)⟧.",
    "C = 0.15 + 0.85 * (TP01 / TP01_0)",
  ],
  [
    "Article 6 Révision\n⟦P = P0 (0,125 + 0,875 ICHT-IME/ICHT-IME0)⟧\nICHT-IME : indice du coût horaire du travail",
    "P = P0 * (0.125 + 0.875 * (ICHT_IME / ICHT_IME0))",
  ],
  [
    "La redevance est révisée au 1er janvier de chaque année :\n\n⟦P = Po x [ 0,15 + 0,60 (ICHTrev-TS / ICHTrev-TSo) + 0,25 (FSD2 / FSD2o) ]⟧\n\noù FSD2 est l'indice des frais et services divers.",
    "P = P0 * (0.15 + 0.60 * (ICHTrev_TS / ICHTrev_TS0) + 0.25 * (FSD2 / FSD2_0))",
  ],
  [
    "Révision : ⟦P(n) = P(0) × (0,15 + 0,85 × I(n) / I(0))⟧, avec I : index ingénierie.",
    "P = P0 * (0.15 + 0.85 * (I / I0))",
  ],
  [
    "Révision du poste P2 :\n⟦P2 = P20 × (0,15 + 0,70 × ICHT-IME/ICHT-IME0 + 0,15 × FSD2/FSD20)⟧\nRévision du poste P3 :\n⟦P3 = P30 × (0,15 + 0,85 × BT40/BT400)⟧\nLes indices sont publiés au Moniteur.",
    "P2 = P2_0 * (0.15 + 0.70 * (ICHT_IME / ICHT_IME0) + 0.15 * (FSD2 / FSD2_0))",
    "P3 = P3_0 * (0.15 + 0.85 * (BT40 / BT40_0))",
  ],
  [
    "Le terme P1 est révisé mensuellement : ⟦P1 = P10 × (0,20 + 0,80 × G/G0)⟧ où G est le prix du gaz au PEG.",
    "P1 = P1_0 * (0.20 + 0.80 * (G / G0))",
  ],
  [
    "Les tarifs évoluent selon la formule paramétrique\n⟦P = P0 × (0,15 + 0,45 × S/S0 + 0,40 × EBIQ/EBIQ0)⟧\nS étant l'indice Syntec",
    "P = P0 * (0.15 + 0.45 * (S / S0) + 0.40 * (EBIQ / EBIQ0))",
  ],
  [
    "Le coefficient K1 se calcule ainsi :\n⟦K1 = 0,12 + 0,38 (ICHTrev-E/ICHTrev-Eo) + 0,50 (TP10a/TP10ao)⟧",
    "K1 = 0.12 + 0.38 * (ICHTrev_E / ICHTrev_E0) + 0.50 * (TP10a / TP10a0)",
  ],
  [
    "Indexation du tarif : ⟦T = T0 x (0,2 + 0,5 x Gn/G0 + 0,3 x Sn/S0)⟧\nG : indice CNR gazole ; S : indice SMIC.",
    "T = T0 * (0.2 + 0.5 * (G / G0) + 0.3 * (S / S0))",
  ],
  [
    "Le prix de transport est ajusté du carburant : ⟦T = T0 × [1 + 0,28 × (G - G0)/G0]⟧, G étant l'indice gazole professionnel du CNR.",
    "T = T0 * (1 + 0.28 * ((G - G0) / G0))",
  ],
  ["Révision annuelle : ⟦P = P0 × (1 + 0,5 × (S/S0 - 1))⟧ S : Syntec", "P = P0 * (1 + 0.5 * (S / S0 - 1))"],
  [
    "Les prix révisés s'obtiennent par :\n⟦Pr = Pi x (Ir / Ii)⟧\nPr : prix révisé ; Pi : prix initial ; Ir : indice du mois de révision ; Ii : indice initial",
    "P = P0 * (I / I0)",
  ],
  [
    "Révision des honoraires ⟦Pm = Po (0,20 + 0,80 Sm/So)⟧ m étant le mois de révision.",
    "P = P0 * (0.20 + 0.80 * (S / S0))",
  ],
  [
    "Le loyer sera révisé : ⟦L = L0 × (50 % × ILC/ILC0 + 50 % × ILAT/ILAT0)⟧.",
    "L = L0 * (0.50 * (ILC / ILC0) + 0.50 * (ILAT / ILAT0))",
  ],
  [
    "L'abonnement est indexé suivant : ⟦A = A0 x (0,30 + 0,40 x Sal/Sal0 + 0,30 x PsdC/PsdC0)⟧",
    "A = A0 * (0.30 + 0.40 * (Sal / Sal0) + 0.30 * (PsdC / PsdC0))",
  ],
  [
    "À chaque date anniversaire, le prix devient ⟦P' = P × (0,2 + 0,8 × S'/S)⟧, S et S' étant les indices Syntec d'origine et de révision.",
    "P = P0 * (0.2 + 0.8 * (S / S0))",
  ],
  ["Actualisation : ⟦P = P0 x Im/Io⟧ où Im est l'index BT01 du mois m.", "P = P0 * (I / I0)"],
  [
    "Formule de variation\n⟦P = P0 × [0,15 + 0,85 × (0,6 × ICHT-IME/ICHT-IME0 + 0,4 × FSD1/FSD10)]⟧",
    "P = P0 * (0.15 + 0.85 * (0.6 * (ICHT_IME / ICHT_IME0) + 0.4 * (FSD1 / FSD1_0)))",
  ],
  [
    "⟦R = R0 (0,15 + 0,85 (0,7 A/A0 + 0,3 B/B0))⟧ A : indice ICHT-N ; B : indice des prix",
    "R = R0 * (0.15 + 0.85 * (0.7 * (A / A0) + 0.3 * (B / B0)))",
  ],
  [
    "Les prix sont révisables selon ⟦P = P0 (a + b S/S0 + c M/M0)⟧ dans laquelle a + b + c = 1. M est l'indice des matières.",
    "P = P0 * (a + b * (S / S0) + c * (M / M0))",
  ],
  [
    "La révision est calculée ainsi : ⟦P = P0 x (0,15 + 0,35 x ICHT-IME/ICHT-IME0 + 0,15 x FSD1/FSD10 + 0,35 x EL/EL0)⟧",
    "P = P0 * (0.15 + 0.35 * (ICHT_IME / ICHT_IME0) + 0.15 * (FSD1 / FSD1_0) + 0.35 * (EL / EL0))",
  ],
  ["Coefficient de révision : ⟦Cr = 0,15 + 0,85 x (ING / INGo)⟧.", "Cr = 0.15 + 0.85 * (ING / ING0)"],
  ["Révision des prix\n⟦PN = PO (0,15 + 0,85 IN/IO)⟧\nIO : indice du mois zéro", "P = P0 * (0.15 + 0.85 * (I / I0))"],
  [
    "Le taux horaire est révisé : ⟦T = T0 × (0,80 × SMIC/SMIC0 + 0,20 × IPC/IPC0)⟧",
    "T = T0 * (0.80 * (SMIC / SMIC0) + 0.20 * (IPC / IPC0))",
  ],
  ["Formule applicable aux prix : ⟦P_n = P_0 × (0,15 + 0,85 × S_n / S_0)⟧", "P = P0 * (0.15 + 0.85 * (S / S0))"],
  ["Révision : ⟦P = P0 + P0 × 0,85 × (S - S0)/S0⟧ (S : Syntec)", "P = P0 + P0 * 0.85 * ((S - S0) / S0)"],
  [
    "La formule est la suivante : ⟦P = 0,15 P0 + 0,85 P0 (S/S0)⟧. S est l'indice Syntec.",
    "P = 0.15 * P0 + 0.85 * P0 * (S / S0)",
  ],
  ["Les prix sont révisés ainsi : ⟦P = P0 × (0,85 × S/S0 + 0,15)⟧", "P = P0 * (0.85 * (S / S0) + 0.15)"],
  ["Révision selon ⟦P/P0 = 0,20 + 0,80 (S/S0)⟧, S étant l'indice des salaires.", "P = P0 * (0.20 + 0.80 * (S / S0))"],
  [
    "Le tarif R1 est révisé selon :\n⟦R1 = R10 × (0,7 × Gn/G0 + 0,3 × Bn/B0)⟧\nLe tarif R2 est révisé selon :\n⟦R2 = R20 × (0,4 × ICHT-IME/ICHT-IME0 + 0,3 × BT40/BT400 + 0,3 × FSD1/FSD10)⟧\nG : prix du gaz, indice PEG ; B : indice bois énergie",
    "R1 = R1_0 * (0.7 * (G / G0) + 0.3 * (B / B0))",
    "R2 = R2_0 * (0.4 * (ICHT_IME / ICHT_IME0) + 0.3 * (BT40 / BT40_0) + 0.3 * (FSD1 / FSD1_0))",
  ],
  [
    "Le coefficient CR applicable aux prix du bordereau :\n⟦CR = 0,10 + 0,90 × [0,55 × (ICHT-N/ICHT-N0) + 0,45 × (IPC/IPC0)]⟧",
    "CR = 0.10 + 0.90 * (0.55 * (ICHT_N / ICHT_N0) + 0.45 * (IPC / IPC0))",
  ],
  [
    "Révision : ⟦P = P0 x (0,10 + 0,25 A/A0 + 0,20 B/B0 + 0,15 C/C0 + 0,15 D/D0 + 0,15 E/E0)⟧ A à E étant les indices ci-dessous.",
    "P = P0 * (0.10 + 0.25 * (A / A0) + 0.20 * (B / B0) + 0.15 * (C / C0) + 0.15 * (D / D0) + 0.15 * (E / E0))",
  ],
  [
    "Prix révisés tous les ans : ⟦F = F0 x [0,30 + 0,70 x (ILAT/ILAT0)]⟧, ILAT : indice des loyers des activités tertiaires.",
    "F = F0 * (0.30 + 0.70 * (ILAT / ILAT0))",
  ],
  [
    "Compte tenu du raccordement de l'indice, la révision est : ⟦P = P0 × (0,15 + 0,85 × 1,092 × S/S0)⟧ où 1,092 est le coefficient de raccordement.",
    "P = P0 * (0.15 + 0.85 * 1.092 * (S / S0))",
  ],
  [
    "Les prix P1, P2 et P3 évoluent :\n⟦P1 = P10 × (T/T0)⟧\n⟦P2 = P20 × (0,30 + 0,70 × ICHT-IME/ICHT-IME0)⟧\n⟦P3 = P30 × (0,40 + 0,60 × BT40/BT400)⟧\nT : tarif réglementé ou indice du gaz.",
    "P1 = P1_0 * (T / T0)",
    "P2 = P2_0 * (0.30 + 0.70 * (ICHT_IME / ICHT_IME0))",
    "P3 = P3_0 * (0.40 + 0.60 * (BT40 / BT40_0))",
  ],
  [
    "La maintenance est révisée par la formule ⟦M = M0 x (0,15 + 0,65 x (ICHTrev-IME/ICHTrev-IME0) + 0,20 x (FSD3/FSD30))⟧ ;",
    "M = M0 * (0.15 + 0.65 * (ICHTrev_IME / ICHTrev_IME0) + 0.20 * (FSD3 / FSD3_0))",
  ],
  [
    "Révision du loyer de terrasse : ⟦L1 = L0 × IRL1/IRL0⟧ IRL étant l'indice de référence des loyers.",
    "L = L0 * (IRL / IRL0)",
  ],
  [
    "Formule de révision des prestations de restauration : ⟦P = P0 (0,55 S/S0 + 0,45 A/A0)⟧ S, salaires (SMIC) ; A, indice des prix alimentaires.",
    "P = P0 * (0.55 * (S / S0) + 0.45 * (A / A0))",
  ],
  [
    "L'indice de révision est calculé comme suit\n⟦Ir = 0,25 + 0,50 × ICHT-H/ICHT-H0 + 0,25 × IPC/IPC0⟧",
    "Ir = 0.25 + 0.50 * (ICHT_H / ICHT_H0) + 0.25 * (IPC / IPC0)",
  ],
  [
    "Variation des prix de fourniture : ⟦P = P0 × (0,20 + 0,80 × FM0ABE0000/FM0ABE00000)⟧ FM0ABE0000 : indice INSEE.",
    "P = P0 * (0.20 + 0.80 * (FM0ABE0000 / FM0ABE0000_0))",
  ],
  [
    "La part revenant au délégataire est indexée par ⟦K = 0,15 + 0,45 ICHT-E/ICHT-E0 + 0,10 EL/EL0 + 0,20 FSD2/FSD20 + 0,10 TP10a/TP10a0⟧",
    "K = 0.15 + 0.45 * (ICHT_E / ICHT_E0) + 0.10 * (EL / EL0) + 0.20 * (FSD2 / FSD2_0) + 0.10 * (TP10a / TP10a0)",
  ],
];
