import { expect, test } from "vitest";
import { sameFormula } from "../../schemas/same-formula.ts";
import { readNormalized } from "../../values/formula/read-formula.ts";

function formula(normalized: string) {
  const read = readNormalized(normalized);
  if (!read) throw new Error(`Expected a formula, found ${normalized}`);
  return { normalized, expression: read.expression };
}

test.each([
  ["P = P0 * (0.15 + 0.85 * S / S0)", "P = P0 * (0.15 + 0.85 * (S / S0))"],
  ["P = P0 * (0.150 + 0.85 * (S / S0))", "P = P0 * (0.85 * (S / S0) + 0.15)"],
  ["P = P0 * S / S0", "P = P0 * (S / S0)"],
  ["K = 1 - 0.5 * (A / A0)", "K = 1 - (A / A0) * 0.5"],
])("%s is the same formula as %s", (a, b) => {
  expect(sameFormula(formula(a), formula(b))).toBe(true);
});

test.each([
  ["P = P0 * (0.15 + 0.85 * (S / S0))", "P = P0 * (0.85 + 0.15 * (S / S0))"],
  ["P = P0 * (0.15 + 0.85 * (S / S0))", "P = P0 * (0.15 + 0.85 * (S0 / S))"],
  ["K = 1 - 0.5 * (A / A0)", "K = 0.5 * (A / A0) - 1"],
])("%s is not the same formula as %s", (a, b) => {
  expect(sameFormula(formula(a), formula(b))).toBe(false);
});

test("no formula is the same as no formula only", () => {
  expect(sameFormula(undefined, undefined)).toBe(true);
  expect(sameFormula(undefined, formula("P = P0 * (S / S0)"))).toBe(false);
});
