import { describe, expect, test } from "vitest";
import { Expression } from "../../../schemas/expression.ts";
import { isDoubtful, readFormula } from "../../../values/formula/read-formula.ts";

const simple = "P = P0 * (S / S0)";
const usual = "P = P0 * (0.15 + 0.85 * (S / S0))";

describe("a formula is read", () => {
  test.each([
    ["with brackets of any kind", "P = P0 x [0,15 + 0,85 x (S/S0)]", usual],
    ["with products implied", "P = P0 (0,15 + 0,85 S / S0)", usual],
    ["with signs of all sorts", "P = P₀ × {0.15 + 0.85 · (S ÷ S₀)}", usual],
    ["with subscripts that stand apart", "P = P ₀ × (0.15 + 0.85 × S / S ₀)", usual],
    ["with the base marked by a letter", "P=Po[0,15+0,85(S/So)]", usual],
    ["with a zero read as a letter", "P = PO x (0,15 + 0,85 x (S / SO))", usual],
    ["with the base marked by a degree sign", "P = P° × (0,15 + 0,85 × S/S°)", usual],
    ["with the current value marked 1", "P1 = P0 x (0,15 + 0,85 x (S1/S0))", usual],
    ["with marks in brackets", "P(n) = P(o) x [0,15 + 0,85 x S(n)/S(o)]", usual],
    ["with marks in words of their own", "P n = P o x (0,15 + 0,85 S n / S o)", usual],
    ["with spaced marks in brackets", "Cn = 15.00% + 85.00% (BT01 (n)/BT01 (o))", "Cn = 0.15 + 0.85 * (BT01 / BT01_0)"],
    ["with weights in per cent", "Pn = P0 × (15 % + 85 % × Sn/S0)", usual],
    ["with primes for the current values", "P' = P × S' / S", simple],
    ["with the base marked 1", "P = P1 (0,15 + 0,85 (S / S1))", usual],
    ["with a letter I for the current value", "P = P0 x SI/S0", simple],
    ["with spaced decimals", "R = R0 x (0,007 76 + 0,992 24 x EL/EL0)", "R = R0 * (0.00776 + 0.99224 * (EL / EL0))"],
    [
      "with a category's number before the base mark",
      "P2 = P20 × (0,30 + 0,70·FSD2/FSD20)",
      "P2 = P2_0 * (0.30 + 0.70 * (FSD2 / FSD2_0))",
    ],
    [
      "with a base name cut short",
      "P = P0 (0,3 + 0,7·ICHT-IME/ICHT0)",
      "P = P0 * (0.3 + 0.7 * (ICHT_IME / ICHT_IME0))",
    ],
    [
      "with an index name that ends in 0",
      "L = 0,8 + 0,2 × FM0ABE0000/ FM0ABE00000",
      "L = 0.8 + 0.2 * (FM0ABE0000 / FM0ABE0000_0)",
    ],
    [
      "with the letter O for a nought",
      "P = PO x ( 0,15 + 0,85 TPO8n / TPO80 )",
      "P = P0 * (0.15 + 0.85 * (TP08 / TP08_0))",
    ],
    ["with an index name in two words", "K = 0,6 + 0,4 BT 40/BT 40o", "K = 0.6 + 0.4 * (BT40 / BT40_0)"],
    [
      "with nested weights",
      "P = P0 (0,20 + 0,80 (0,60 A/A0 + 0,40 B/B0))",
      "P = P0 * (0.20 + 0.80 * (0.60 * (A / A0) + 0.40 * (B / B0)))",
    ],
    ["with a difference of 1", "P = P0 × (1 + 0,5 × (S/S0 - 1))", "P = P0 * (1 + 0.5 * (S / S0 - 1))"],
    ["with letters for weights", "P = P0 (a + b S/S0 + c' T/T0)", "P = P0 * (a + b * (S / S0) + c' * (T / T0))"],
    ["with units and quotes", "« m » = FOL€/t*0,0259 + PEG€/MWh*0,2", "m = FOL * 0.0259 + PEG * 0.2"],
    ["with the year before as base", "Pn = Pn-1 x (ILCn / ILCn-1)", "P = P0 * (ILC / ILC0)"],
    ["with a reading lag", "P = P0 x (0,15 + 0,85 x S(m-3)/S0)", usual],
    ["with years for marks", "L2025 = L2024 x ILC2025 / ILC2024", "L = L0 * (ILC / ILC0)"],
    ["with a relative change", "F1 = F0 x (1 + (CPI1 - CPI0) / CPI0)", "F = F0 * (1 + (CPI - CPI0) / CPI0)"],
    ["with words after it", "P = P0 x (S / S0) dans laquelle S est l'indice", simple],
    ["with a footnote's asterisk", "P = P0 x (S / S0)*", simple],
    [
      "in words",
      "Loyer révisé = Loyer de base x Indice de comparaison / Indice de référence",
      "Loyer = Loyer0 * (Indice / Indice0)",
    ],
    [
      "in words with the index named",
      "Adjusted Rent = Base Rent x (CPI-U / CPI-U0)",
      "Rent = Rent0 * (CPI_U / CPI_U0)",
    ],
  ])("%s: %s", (_how, raw, normalized) => {
    expect(readFormula(raw)).toMatchObject({ normalized });
  });
});

describe("what the text around a formula says is taken into account", () => {
  test.each([
    ["a base value given as a number", "P = P0 x (S / 285,3)", "où S est l'indice Syntec", "P = P0 * (S / 285.3)"],
    [
      "letters of their own for both values",
      "A = B x C / D",
      "A = B x C / D where B is the passing rent; C is the RPI figure last published; D is the RPI figure at the commencement date",
      "A = B0 * (C / D0)",
    ],
    [
      "a coefficient that joins two series",
      "P = P0 x (0,15 + 0,85 x 1,092 x S/S0)",
      "1,092 étant le coefficient de raccordement",
      "P = P0 * (0.15 + 0.85 * 1.092 * (S / S0))",
    ],
  ])("%s", (_what, raw, around, normalized) => {
    expect(readFormula(raw, around)).toMatchObject({ normalized });
    expect(readFormula(raw)).not.toMatchObject({ normalized });
  });
});

describe("a formula may also be written", () => {
  test.each([
    ["over the price", "P/P0 = 0,20 + 0,80 (S/S0)", "P = P0 * (0.20 + 0.80 * (S / S0))"],
    ["over an index that was replaced", "P = P0 x FM0ABE0000/PPEI0", "P = P0 * (FM0ABE0000 / PPEI0)"],
    ["with the price as a sum of money", "Loyer = 12 000 € x ILC / 134,58", "Loyer = 12000 * (ILC / 134.58)"],
    ["as a margin over an index", "Pm = 3,15 + PEGm", "Pm = 3.15 + PEG"],
    ["with the value after over the value before", "L2 = L1 x I2/I1", "L = L0 * (I / I0)"],
    ["with a lag in days", "Cn = BT53 (d-3) / BT53 (0)", "Cn = BT53 / BT53_0"],
  ])("%s: %s", (_how, raw, normalized) => {
    expect(readFormula(raw)).toMatchObject({ normalized });
  });
});

test("an index over a quantity, or a tariff, is for a person to judge", () => {
  expect(readFormula("35,34 + (9,96 x puissance en kVA)*")).toMatchObject({
    candidates: [{ normalized: "Prix = 35.34 + 9.96 * kVA" }],
  });
});

describe("a fraction on several lines is put together", () => {
  test.each([
    ["denominator under the line", "P = P0 X SI\n                 S0", simple],
    ["denominator after the line", "P = P0 X SI S0", simple],
    [
      "numerators under the denominators",
      "K = 0,5 ICHTTS10 + 0,5 PPEI0\n\nICHTTS1\n\nPPEI",
      "K = 0.5 * (ICHTTS1 / ICHTTS1_0) + 0.5 * (PPEI / PPEI0)",
    ],
    ["a bar of dashes", "          S\nP = P0 x ----\n          S0", simple],
    [
      "two bars on one line",
      "S Psd C P1 = P0 (a --- + b ------) S0 Psd C0 dans laquelle a + b = 1",
      "P = P0 * (a * (S / S0) + b * (PsdC / PsdC0))",
    ],
  ])("%s", (_how, raw, normalized) => {
    expect(readFormula(raw)).toMatchObject({ normalized });
  });
});

describe("damage is repaired where one reading meets the constraints", () => {
  test.each([
    ["brackets lost", "P = P0 0,15 + 0,85 S/S0", usual],
    ["a bracket too many", "P = P0 x (0,15 + 0,85 x (S/S0)))", usual],
    ["a bracket missing", "P = P0 x (0,15 + 0,85 x (S/S0)", usual],
    ["decimal commas lost", "P = P0 x (015 + 085 x S/S0)", usual],
  ])("%s", (_how, raw, normalized) => {
    expect(readFormula(raw)).toMatchObject({ normalized });
  });
});

test.each([
  ["weights that do not sum to 1", "P = P0 × (0,15 + 0,80 × S/S0)"],
  ["a ratio of two indices", "P = P0 x (0,15 + 0,85 x S/T)"],
])("%s go to a person", (_what, raw) => {
  const reading = readFormula(raw);
  expect(reading && isDoubtful(reading) && reading.candidates.length).toBe(1);
});

test.each(["P = V × R / 3000", "R = L x 12", "a = b", "P = ", "= =", "P = P0 x (", "Total = 3 lots", ""])(
  "%j is no price formula",
  (raw) => {
    expect(readFormula(raw)).toBeUndefined();
  },
);

test("fixed part and terms are derived, nested weights multiplied", () => {
  const reading = readFormula("P2 = P20 (0,20 + 0,80 (0,60 ICHT-IME/ICHT-IME0 + 0,40 FSD2/FSD20))");
  expect(reading).toMatchObject({
    result: "P2",
    fixedPart: "0.2",
    terms: [
      { index: "ICHT-IME", weight: "0.48" },
      { index: "FSD2", weight: "0.32" },
    ],
  });
  expect(readFormula("P = P0 (0,10 + 0,90 (a S/S0 + b T/T0))")).toMatchObject({
    fixedPart: "0.1",
    terms: [
      { index: "S", weight: "0.9*a" },
      { index: "T", weight: "0.9*b" },
    ],
  });
  expect(readFormula("P = P0 × (1 + 0,5 × (S/S0 - 1))")).toMatchObject({
    fixedPart: "0.5",
    terms: [{ weight: "0.5" }],
  });
});

test("the tree is one that the schema accepts", () => {
  const reading = readFormula("P = P0 x [0,15 + 0,85 x (S/S0)]");
  expect(reading && !isDoubtful(reading) && Expression.safeParse(reading.expression).success).toBe(true);
});

test("hostile text is read to its end", () => {
  for (const raw of [
    "P = ".repeat(400),
    `P = ${"(".repeat(1900)}`,
    `P = ${"S S0 ".repeat(300)}`,
    `P = ${"--- ".repeat(300)}`,
  ]) {
    expect(readFormula(raw)).toBeUndefined();
  }
});
