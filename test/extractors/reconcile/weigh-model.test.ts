import { expect, test } from "vitest";
import { calibrationOf } from "../../../extractors/reconcile/calibration.ts";
import { decide } from "../../../extractors/reconcile/decide.ts";
import { shippedWeights } from "../../../extractors/reconcile/shipped-weights.ts";
import type { Candidate } from "../../../schemas/candidate.ts";
import { fieldByKey } from "../../../schemas/fields/index.ts";
import { type FieldValueList, isList } from "../../../schemas/record.ts";

const amounts = fieldByKey("amounts");
const targets = { key: 0.99, other: 0.97 };

function amount(value: string, start: number, foundBy: string, strength?: number): Candidate {
  const evidence = {
    document: "d",
    page: 1,
    start,
    end: start + 30,
    quote: "le montant annuel est de 1 euro",
    foundBy,
  };
  return {
    field: "amounts",
    state: "found",
    value: { role: "annual", money: { value, currency: "EUR" } },
    evidence: [evidence],
    features: strength === undefined ? {} : { strength },
  };
}

const byRule = (value: string, start: number, strength = 0.7) => amount(value, start, "rule:fr/amounts/test", strength);
const byModel = (value: string, start: number) => amount(value, start, "llm:m@p");

/** The field as it is decided with a model as right as that, which was shown the text up to `end`. */
function decidedWith(candidates: readonly Candidate[], right: number, end = 10_000): FieldValueList | undefined {
  const asked = [{ foundBy: "llm:m@p", fields: ["amounts"], parts: [{ start: 0, end }] }];
  const model = { foundBy: ["llm:m@p"], right, finds: right };
  const { value } = decide({
    fields: [amounts],
    candidates,
    asked,
    announced: new Set(),
    pages: { total: 1, unread: 0 },
    language: "fr",
    calibration: calibrationOf(shippedWeights(), targets, model),
  });
  const entry = value.amounts;
  return entry && isList(entry) ? entry : undefined;
}

const moneyOf = (one: unknown) => (one as { money: { value: string } }).money.value;

/** The amounts that are shown, each with its alternatives. */
function shown(candidates: readonly Candidate[], right: number, end?: number): unknown[] {
  const { items } = decidedWith(candidates, right, end) ?? { items: [] };
  return items.map((item) => [moneyOf(item.value), ...item.alternatives.map((other) => moneyOf(other.value))]);
}

test("of two values read in the same words one is shown and the other is its alternative", () => {
  const both = [byRule("100", 0), byModel("200", 5)];
  expect(shown(both, 0.99)).toEqual([["200", "100"]]);
  expect(shown(both, 0.3)).toEqual([["100", "200"]]);
});

test("two values that both say of the same words are two values", () => {
  expect(shown([byRule("100", 0), byModel("100", 0), byModel("200", 5)], 0.99)).toEqual([["100"], ["200"]]);
});

test("a value of which a good model says nothing is not shown, if it was shown the place", () => {
  expect(shown([byRule("100", 0, 0.4)], 0.98)).toEqual([]);
  expect(shown([byRule("100", 0, 0.4)], 0.98, 20)).toEqual([["100"]]);
  expect(shown([byRule("100", 0, 0.4)], 0.3)).toEqual([["100"]]);
});

test("what a model alone says elsewhere is shown where it is mostly right", () => {
  expect(shown([byModel("200", 500)], 0.9)).toEqual([["200"]]);
  expect(shown([byModel("200", 500)], 0.3)).toEqual([]);
});

test("what is not shown leaves its field to a person, as an alternative to there being nothing", () => {
  const unheard = decidedWith([byModel("200", 500)], 0.3)?.absence;
  expect(unheard).toMatchObject({ state: "notFound", status: "needsReview" });
  expect(unheard?.alternatives.map((other) => moneyOf(other.value))).toEqual(["200"]);
  expect(decidedWith([byRule("100", 0, 0.4)], 0.98)?.absence).toMatchObject({ status: "needsReview" });
});
