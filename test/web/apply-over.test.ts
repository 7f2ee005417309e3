import { expect, test } from "vitest";
import { applyOver } from "../../web/review/model/apply-over.ts";
import { entryOf, valueView } from "../support/review-views.ts";

const seen = valueView("v1", { value: "P3M", appliesTo: { lot: "2" } });
const theirs = entryOf(valueView("v1", { state: "absent", value: undefined, status: "corrected" }));

test("whoever confirmed a value means that value, though a colleague said meanwhile that there is none", () => {
  const mine = { decision: { action: "confirm", item: "v1" }, seen } as const;
  expect(applyOver(mine, theirs)).toEqual({ action: "correct", item: "v1", value: "P3M", appliesTo: { lot: "2" } });
});

test("a value that a colleague removed is added again", () => {
  const mine = { decision: { action: "confirm", item: "v1" }, seen } as const;
  expect(applyOver(mine, entryOf())).toEqual({ action: "add", value: "P3M", appliesTo: { lot: "2" } });
  const corrected = { decision: { action: "correct", item: "v1", value: "P6M" } } as const;
  expect(applyOver(corrected, entryOf())).toEqual({ action: "add", value: "P6M" });
});

test("a reading that was chosen is meant by its value, not by its place among others", () => {
  const alternative = { value: "P1M", printed: "1 mois", level: "likely", evidence: [] } as const;
  const before = valueView("v1", { value: "P3M", alternatives: [{ ...alternative, evidence: [] }] });
  const mine = { decision: { action: "choose", item: "v1", alternative: 0 }, seen: before } as const;
  expect(applyOver(mine, theirs)).toEqual({ action: "correct", item: "v1", value: "P1M" });
});

test("confirming that there is nothing says so of what stands there now", () => {
  const nothing = valueView("v1", { state: "notFound", value: undefined });
  const mine = { decision: { action: "confirm", item: "v1" }, seen: nothing } as const;
  expect(applyOver(mine, entryOf(valueView("v1")))).toEqual({ action: "absent", item: "v1" });
});

test("removing what a colleague removed already leaves nothing to do", () => {
  expect(applyOver({ decision: { action: "remove", item: "v1" } }, entryOf())).toBeUndefined();
});
