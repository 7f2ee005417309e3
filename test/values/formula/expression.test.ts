import fc from "fast-check";
import { expect, test } from "vitest";
import type { Expression } from "../../../schemas/expression.ts";
import { evaluate } from "../../../values/formula/evaluate.ts";
import { printFormula } from "../../../values/formula/print.ts";
import { isDoubtful, readFormula, readNormalized } from "../../../values/formula/read-formula.ts";
import { renameSymbol } from "../../../values/formula/rename.ts";

const name = fc.oneof(
  fc.constantFrom("ICHT-IME", "ICHTrev-TS", "FM0ABE0000", "BT40", "FSD2", "EBI0", "P2", "S", "a'"),
  fc.stringMatching(/^[A-Z][A-Za-z]{0,3}[1-9]?$/),
);
const symbol = fc.record({ type: fc.constant("symbol" as const), name, at: fc.constantFrom("base", "current") });
const number = fc.record({
  type: fc.constant("number" as const),
  value: fc.stringMatching(/^(0|[1-9]\d{0,3})(\.\d{1,4})?$/),
});
const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    symbol as fc.Arbitrary<Expression>,
    number,
    fc.record({
      type: fc.constantFrom("add", "subtract", "multiply", "divide"),
      left: tie("expression"),
      right: tie("expression"),
    }) as fc.Arbitrary<Expression>,
    fc.record({ type: fc.constant("negate"), operand: tie("expression") }) as fc.Arbitrary<Expression>,
  ),
}));

test("what is printed is read back as the same tree", () => {
  fc.assert(
    fc.property(name, expression, (result, tree) => {
      expect(readNormalized(printFormula(result, tree))).toEqual({ result, expression: tree });
    }),
    { numRuns: 500 },
  );
});

const indices = fc.uniqueArray(fc.constantFrom("ICHT-IME", "FSD2", "BT40", "Syntec", "EBIQ", "S", "M", "CPI-U"), {
  minLength: 1,
  maxLength: 5,
});
const shares = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 6, maxLength: 6 });

/** `P = P0 * (0.15 + 0.85 * (S / S0))`: weights that sum to 1, over as many indices. */
function weighted(names: readonly string[], parts: readonly number[]): Expression {
  const fixed = 1000 - names.reduce((total, _, at) => total + (parts[at] ?? 1) * 3, 0);
  const value = (thousandths: number): Expression => ({ type: "number", value: (thousandths / 1000).toString() });
  const sum = names.reduce<Expression>((left, index, at) => {
    const ratio: Expression = {
      type: "divide",
      left: { type: "symbol", name: index, at: "current" },
      right: { type: "symbol", name: index, at: "base" },
    };
    const term: Expression = { type: "multiply", left: value((parts[at] ?? 1) * 3), right: ratio };
    return { type: "add", left, right: term };
  }, value(fixed));
  return { type: "multiply", left: { type: "symbol", name: "P", at: "base" }, right: sum };
}

test("a revision that is printed is read as a contract's, without a doubt", () => {
  fc.assert(
    fc.property(indices, shares, (names, parts) => {
      const tree = weighted(names, parts);
      expect(readFormula(printFormula("P", tree))).toMatchObject({ result: "P", expression: tree });
    }),
  );
});

test("what is read from a contract is read again from its own print", () => {
  const first = readFormula("P2 = P20 × (0,15 + 0,70·ICHT-IME/ICHT0 + 0,15·FSD2/FSD0)");
  const normalized = first && !isDoubtful(first) ? first.normalized : "";
  expect(readFormula(normalized)).toEqual(first);
});

const usual = readNormalized("P2 = P2_0 * (0.15 + 0.85 * (ICHT_IME / ICHT_IME0))")?.expression ?? {
  type: "number",
  value: "0",
};

test("a formula is computed exactly", () => {
  const values = new Map([
    ["P2_0", "1000"],
    ["ICHT_IME", "126.3"],
    ["ICHT_IME0", "120"],
  ]);
  expect(evaluate(usual, values)).toBe("1044.625");
});

test("a missing value and a base of zero are refused by name", () => {
  expect(() => evaluate(usual, new Map([["P2_0", "1"]]))).toThrow("Expected a value for ICHT_IME, found none");
  const zero = new Map([
    ["P2_0", "1"],
    ["ICHT_IME", "1"],
    ["ICHT_IME0", "0"],
  ]);
  expect(() => evaluate(usual, zero)).toThrow("found zero");
});

test("an index named by the clause replaces the word for it", () => {
  const words = readFormula("Loyer = Loyer de base x Indice de comparaison / Indice de base");
  const tree = words && !isDoubtful(words) ? renameSymbol(words.expression, "Indice", "ILC") : undefined;
  expect(tree && printFormula("Loyer", tree)).toBe("Loyer = Loyer0 * (ILC / ILC0)");
});
