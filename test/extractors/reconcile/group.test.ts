import { expect, test } from "vitest";
import { groupCandidates } from "../../../extractors/reconcile/group.ts";
import { fieldByKey } from "../../../schemas/fields/index.ts";
import { candidate, evidence } from "../../support/candidates.ts";

test("values that only one passage can give twice are not compared across a document, however many there are", () => {
  let comparisons = 0;
  const obligations = fieldByKey("obligations");
  const counted: typeof obligations = {
    ...obligations,
    sameValue: (a, b) => {
      comparisons += 1;
      return obligations.sameValue(a, b);
    },
  };
  const value = { debtor: "supplier", action: "livrer la pièce" };
  const places = Array.from({ length: 500 }, (_, index) => index * 1000);
  const candidates = places.flatMap((start) => [
    candidate("obligations", value, { evidence: [evidence(start, start + 40)] }),
    candidate("obligations", value, { evidence: [evidence(start + 50, start + 90, "rule:other")] }),
  ]);
  expect(groupCandidates(counted, candidates)).toHaveLength(500);
  expect(comparisons).toBe(500);
});

test("amounts that differ are not compared with each other, however many a price list has", () => {
  let comparisons = 0;
  const amounts = fieldByKey("amounts");
  const counted: typeof amounts = {
    ...amounts,
    sameValue: (a, b) => {
      comparisons += 1;
      return amounts.sameValue(a, b);
    },
  };
  const prices = Array.from({ length: 2000 }, (_, index) => ({ value: `${index}.50`, currency: "EUR" }));
  const candidates = prices.flatMap((money, index) => [
    candidate("amounts", { role: "total", money }, { evidence: [evidence(index * 1000, index * 1000 + 40)] }),
    candidate(
      "amounts",
      { role: "total", money: { ...money, value: `${money.value}0` } },
      { evidence: [evidence(index * 1000 + 50, index * 1000 + 90, "rule:other")] },
    ),
  ]);
  expect(groupCandidates(counted, candidates)).toHaveLength(2000);
  expect(comparisons).toBe(2000);
});
