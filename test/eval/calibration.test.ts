import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lowerBound } from "../../eval/calibration/clopper-pearson.ts";
import { borneOut, examplesOf, promisesKept, weightsOf } from "../../eval/calibration/fit.ts";
import { type ContractExample, foldOf, folds, triedOnOthers } from "../../eval/calibration/folds.ts";
import { ladderOf } from "../../eval/calibration/ladder.ts";
import { fitLogistic } from "../../eval/calibration/logistic.ts";
import type { Judged } from "../../eval/judged.ts";
import { reliabilityOf } from "../../eval/measures/reliability.ts";
import { randomNumbers } from "../../eval/random.ts";
import { calibrationOf, type Weights } from "../../extractors/reconcile/calibration.ts";
import { probabilityOf } from "../../lib/logistic.ts";

describe("the share of successes that trials bear out", () => {
  test("is 0.99 after 299 without an error, and 0.97 after 99", () => {
    expect(lowerBound(299, 0)).toBeGreaterThanOrEqual(0.99);
    expect(lowerBound(298, 0)).toBeLessThan(0.99);
    expect(lowerBound(99, 0)).toBeGreaterThanOrEqual(0.97);
    expect(lowerBound(98, 0)).toBeLessThan(0.97);
  });

  test("is that of the tables where there were errors", () => {
    expect(lowerBound(10, 1)).toBeCloseTo(0.6058, 4);
    expect(lowerBound(100, 5)).toBeCloseTo(0.8977, 4);
  });

  test("falls with every error, and never reaches the share seen", () => {
    const trials = fc
      .integer({ min: 2, max: 400 })
      .chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 1, max: n - 1 })));
    fc.assert(
      fc.property(trials, ([n, errors]) => {
        expect(lowerBound(n, errors)).toBeLessThan(lowerBound(n, errors - 1));
        expect(lowerBound(n, errors)).toBeLessThan(1 - errors / n);
      }),
    );
  });
});

/** Values whose chance to be right is known: the model's own. */
function drawn(count: number): ContractExample[] {
  const random = randomNumbers(7);
  return Array.from({ length: count }, (_, index) => {
    const features = { score: 4 * random() - 2, agreement: random() < 0.5 ? 1 : 0 };
    const right = random() < probabilityOf({ bias: 0.5, score: 1.5, agreement: 1 }, features);
    return { features, right, contract: `c${index % 200}`, language: index % 3 === 0 ? "en" : "fr" };
  });
}

test("a logistic fit finds the coefficients that examples were drawn with", () => {
  const { bias, score, agreement } = fitLogistic(drawn(20_000));
  expect(bias).toBeCloseTo(0.5, 0);
  expect(score).toBeCloseTo(1.5, 0);
  expect(agreement).toBeCloseTo(1, 0);
});

test("a fit where everything was right keeps its coefficients finite", () => {
  const fitted = fitLogistic(drawn(50).map((example) => ({ ...example, right: true })));
  expect(Object.values(fitted).every(Number.isFinite)).toBe(true);
});

test("a contract is judged by a model that did not see it, whole and once", () => {
  const examples = drawn(2_000);
  const tried = triedOnOthers(examples);
  expect(tried).toHaveLength(examples.length);
  expect(new Set(examples.map(foldOf)).size).toBe(folds);
  const byContract = Map.groupBy(examples, ({ contract }) => contract);
  expect([...byContract.values()].every((list) => new Set(list.map(foldOf)).size === 1)).toBe(true);
  const judgedByOthers = tried.map(({ example, probability }) => ({ confidence: probability, right: example.right }));
  expect(reliabilityOf(judgedByOthers)?.calibrationError).toBeLessThan(0.05);
});

describe("a ladder", () => {
  const sure = (contract: string, right: boolean) => ({
    example: { features: {}, right, contract, language: "fr" },
    probability: 0.96,
  });

  test("promises what independent values bear out", () => {
    const [rung] = ladderOf(Array.from({ length: 300 }, (_, index) => sure(`c${index}`, true)));
    expect(rung).toMatchObject({ from: 0.5, n: 300, errors: 0 });
    expect(rung?.bound).toBeGreaterThanOrEqual(0.99);
  });

  test("promises less where the errors stand in few contracts", () => {
    const spread = Array.from({ length: 300 }, (_, index) => sure(`c${index}`, index >= 10));
    const together = Array.from({ length: 300 }, (_, index) => sure(`c${Math.floor(index / 10)}`, index >= 10));
    expect(ladderOf(together)[0]?.bound).toBeLessThan(ladderOf(spread)[0]?.bound ?? 0);
  });

  test("learns how far errors gather in contracts from the rung below, where its own has none", () => {
    const contractOf = (index: number) => `c${Math.floor(index / 10)}`;
    const above = Array.from({ length: 400 }, (_, index) => sure(contractOf(index), true));
    const below = (contracts: (index: number) => string) =>
      Array.from({ length: 40 }, (_, index) => ({ ...sure(contracts(index), index >= 8), probability: 0.91 }));
    const top = (contracts: (index: number) => string) =>
      ladderOf([...above, ...below(contracts)]).find(({ from }) => from === 0.96);
    expect(top((index) => `c${index}`)).toMatchObject({ n: 400, errors: 0 });
    expect(top((index) => `c${index}`)?.bound).toBeGreaterThanOrEqual(0.99);
    expect(top(() => "c0")?.bound).toBeLessThan(0.96);
    expect(ladderOf(above)[0]?.bound).toBeLessThan(0.96);
  });

  test("promises no more than what was right of contracts that no rule was written with", () => {
    const known = Array.from({ length: 1000 }, (_, index) => sure(`c${index}`, true));
    const unseen = Array.from({ length: 20 }, (_, index) => {
      const { example, probability } = sure(`new${index}`, index > 0);
      return { example: { ...example, unseen: true }, probability };
    });
    expect(ladderOf(known)[0]?.bound).toBeGreaterThan(0.99);
    expect(ladderOf([...known, ...unseen])[0]).toMatchObject({ n: 1020, errors: 1, bound: 0.95 });
    const excerpts = unseen.map((one) => ({ ...one, example: { ...one.example, excerpt: true } }));
    expect(ladderOf([...known, ...excerpts])[0]).toMatchObject({ n: 1000, errors: 0, bound: 0.95 });
  });

  test("has no rung above the surest value", () => {
    expect(Math.max(...ladderOf([sure("c", true)]).map(({ from }) => from))).toBe(0.96);
  });
});

describe("weights", () => {
  const judged = drawn(6_000).map(
    ({ features, right, contract, language }): Judged => ({
      dataset: "set",
      document: contract,
      language,
      fileType: "text",
      field: "endDate",
      valueType: "date",
      state: "found",
      confidence: 0.5,
      status: "needsReview",
      right,
      features,
    }),
  );
  const targets = { key: 0.9, other: 0.9 };

  test("accept what the labelled values promise, and leave to review what too few of them speak for", () => {
    const weights = weightsOf(examplesOf(judged), "2026-01-01");
    const calibration = calibrationOf(weights, targets);
    expect(calibration.value("endDate", "fr", { score: 2, agreement: 1 }).acceptFrom).toBeLessThan(0.97);
    expect(calibrationOf(weights, { key: 0.9999, other: 0.9 }).value("endDate", "fr", {}).acceptFrom).toBeUndefined();
    expect(calibration.value("endDate", "de", {}).acceptFrom).toBeUndefined();
    expect(calibration.value("amounts", "fr", {})).toMatchObject({ probability: 0.5, acceptFrom: undefined });
  });

  test("keep their promise on contracts that neither they nor their thresholds were fitted to", () => {
    const accepted = promisesKept(examplesOf(judged), targets).filter((one) => one.accepted);
    const right = accepted.filter(({ example }) => example.right).length;
    expect(accepted.length).toBeGreaterThan(500);
    expect(right / accepted.length).toBeGreaterThanOrEqual(0.9);
  });

  test("accept nothing of a kind in a language whose promise other contracts did not bear out", () => {
    const examples = examplesOf(judged);
    const weights = weightsOf(examples, "2026-01-01");
    const promised = promisesKept(examples, targets);
    const broken = promised.map((one) => ({ ...one, example: { ...one.example, right: false } }));
    const acceptFrom = (kept: Weights) => calibrationOf(kept, targets).value("endDate", "fr", {}).acceptFrom;
    expect(acceptFrom(borneOut(weights, promised, targets))).toBe(acceptFrom(weights));
    expect(acceptFrom(borneOut(weights, broken, targets))).toBeUndefined();
  });
});
