import { expect, test } from "vitest";
import { formulaClauses } from "../../../eval/formulas/clauses.ts";
import { sameWhenEvaluated } from "../../../eval/formulas/equal.ts";
import { measureNoisy, treeOf } from "../../../eval/formulas/measure.ts";
import { noisyClauses } from "../../../eval/formulas/noisy.ts";
import { corpusSeed, corpusSize, formulaLines, tally } from "../../../eval/formulas/summary.ts";
import { findFormulas } from "../../../values/formula/find-formulas.ts";
import { isDoubtful } from "../../../values/formula/read-formula.ts";

test.each(formulaClauses)("undamaged, every formula is read: %s", (clause, ...formulas) => {
  const readings = findFormulas(clause.replaceAll(/[⟦⟧]/g, "")).map(({ value }) => value.reading);
  expect(readings.filter(isDoubtful)).toEqual([]);
  expect(readings).toHaveLength(formulas.length);
  for (const [index, formula] of formulas.entries()) {
    const reading = readings[index];
    expect(reading && !isDoubtful(reading) && sameWhenEvaluated(reading.expression, treeOf(formula))).toBe(true);
  }
});

test("of the damaged formulas at least 95 % are read right, and fewer than 0.5 % are wrong and accepted", () => {
  const outcomes = measureNoisy(corpusSize, corpusSeed).flatMap((clause) => clause.outcomes);
  const { right, wrong } = tally(outcomes);
  expect(outcomes.length).toBeGreaterThanOrEqual(corpusSize);
  expect(right / outcomes.length).toBeGreaterThanOrEqual(0.95);
  expect(wrong / outcomes.length).toBeLessThan(0.005);
});

test("other damages of the same formulas are never read wrongly more than 1 time in 200", () => {
  const outcomes = [2, 3, 4].flatMap((seed) => measureNoisy(corpusSize, seed).flatMap((clause) => clause.outcomes));
  expect(tally(outcomes).wrong / outcomes.length).toBeLessThan(0.005);
});

test("every clause of the corpus is damaged, the same way each time", () => {
  const clauses = noisyClauses(corpusSize, corpusSeed);
  expect(clauses.filter(({ damages }) => damages.length === 0)).toEqual([]);
  expect(noisyClauses(corpusSize, corpusSeed)).toEqual(clauses);
  expect(noisyClauses(corpusSize, corpusSeed + 1)).not.toEqual(clauses);
});

test("a tree with another weight, or other symbols, is not the same", () => {
  const tree = treeOf("P = P0 * (0.15 + 0.85 * (S / S0))");
  expect(sameWhenEvaluated(tree, treeOf("P = P0 * (0.85 * S / S0 + 0.15)"))).toBe(true);
  expect(sameWhenEvaluated(tree, treeOf("P = P0 * (0.25 + 0.75 * (S / S0))"))).toBe(false);
  expect(sameWhenEvaluated(tree, treeOf("P = P0 * (0.15 + 0.85 * (T / T0))"))).toBe(false);
});

test("formulas of real contracts that are not on this machine are said to be missing", async () => {
  const [noisy, real] = await formulaLines("/nonexistent");
  expect(noisy).toMatch(/^formulas, damaged: \d+, right/);
  expect(real).toMatch(/not on this machine/);
});
