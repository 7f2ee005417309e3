import { expect, test } from "vitest";
import { findFormulas } from "../../../values/formula/find-formulas.ts";

const written = (text: string) => findFormulas(text).map((item) => item.value.written);

test.each([
  ["P = P0 X SI\n        S0", "\nP:       montant révisé\nP0 :     montant initial"],
  ["P = P0 x [0,15 + 0,85 x (S/S0)]", ", formule dans laquelle : S est l'indice"],
  ["P2 = P20 × (0,15 + 0,70·ICHT-IME/ICHT0 + 0,15·FSD2/FSD0)", "\n- P2 : prix révisé"],
  ["K = 0,5  ICHTTS10  + 0,5  PPEI0\n\nICHTTS1\n\nPPEI", "\n\nK = 0,5"],
  ["S        Psd C    P1 = P0 (a --- + b ------)              S0       Psd C0", " dans laquelle a + b = 1."],
  ["Loyer indexé   =   Loyer de référence   x   Indice de comparaison\n\t\t\t\tIndice de référence", ".\nLe loyer"],
  ["S FSD2 P = P0 x (0,15 + 0,60 x + 0,25 x ) S0 FSD20", "\nP : prix révisé"],
  ["BT40\nPr = Pr0 × [ 0,10 + 0,90 ×          ]\n                 BT400", "\n\n6.6 - Valeurs à retenir"],
  ["P = P0 x (0,25 + 0,75 ICHT-N/ICHT-N0)", "\nP0 : prix initial"],
  ["Pn = Pn-1 x (ILCn / ILCn-1)", "\nILCn : indice"],
  ["P2 = P20 x (0,20 + 0,80 FSD2/FSD20)", "\n8.2 Prix P3\nLe prix P3"],
  ["Cn = 0,15 + 0,85 (In/Io)", "\nIo : indice d'origine"],
  ["P n = P o x (0,20 + 0,80 FSD3 n / FSD3 o)", "\nAvec :"],
  ["« m » = FOL€/t*0,0259 + FOD€/t*0,0207 +\n\nPEG€/MWh*0,2", "\nP0 = prix initial"],
])("%j is found in its clause", (formula, after) => {
  expect(written(`Les prix sont révisés par la formule suivante :\n${formula}${after}`)).toEqual([formula]);
});

test("the place is that of the formula in the text", () => {
  const text = "Formule : P = P0 x (S/S0) et Q = Q0 x (T/T0).";
  expect(findFormulas(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    "P = P0 x (S/S0)",
    "Q = Q0 x (T/T0)",
  ]);
});

test.each([
  "Pénalité : P = V × R / 3000, où V est la valeur",
  "Total = 12 mois x 3 lots",
  "E = mc2",
  "====== ANNEXE 1 ======",
  "x = 3; S = indice Syntec",
])("no price formula in %j", (text) => {
  expect(written(text)).toEqual([]);
});

test("long hostile text is read to its end", () => {
  expect(written("P = P0 x ".repeat(5000))).toEqual([]);
  expect(written("=".repeat(20_000))).toEqual([]);
});
