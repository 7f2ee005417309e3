import { describe, expect, test } from "vitest";
import { describeReviewed } from "../../eval/reviewed/report-reviewed.ts";
import { type ReviewedValue, scoreReviewed } from "../../eval/reviewed/score-reviewed.ts";
import { fields } from "../../schemas/fields/index.ts";
import type { FieldValue } from "../../schemas/record.ts";

const read = (value: unknown, status: FieldValue["status"] = "needsReview"): FieldValue => ({
  id: "1",
  state: value === undefined ? "notFound" : "found",
  ...(value !== undefined && { value }),
  confidence: 0.9,
  status,
  evidence: [],
  alternatives: [],
});
const decided = (machine: unknown, person: unknown, more: Partial<ReviewedValue> = {}): ReviewedValue => ({
  contract: "contract-1",
  field: "signatureDate",
  machine: machine === null ? null : read(machine),
  person: person === null ? null : read(person, "corrected"),
  ...more,
});

describe("what the machine read, by what people made of it", () => {
  test("a value confirmed is right; one corrected is wrong and missed; one added is missed; one taken away is wrong", () => {
    const { all } = scoreReviewed(
      [
        decided("2025-01-01", "2025-01-01"),
        decided("2025-01-01", "2025-02-01"),
        decided(null, "2025-03-01"),
        decided("2025-01-01", null),
      ],
      fields,
    );
    expect(all.precision).toMatchObject({ of: 3, right: 1 });
    expect(all.recall).toMatchObject({ of: 3, right: 1 });
  });

  test("that there is nothing, confirmed, is neither read nor missed", () => {
    const { all, contracts } = scoreReviewed([decided(undefined, undefined)], fields);
    expect([all.precision.of, all.recall.of, contracts]).toEqual([0, 0, 1]);
  });

  test("drawn values stand apart, with the bound that they bear out", () => {
    const drawn = Array.from({ length: 99 }, () => decided("2025-01-01", "2025-01-01", { drawn: "value" }));
    const { all } = scoreReviewed([...drawn, decided("2025-01-01", "2025-02-01")], fields);
    expect(all.drawn).toMatchObject({ of: 99, right: 99 });
    expect(all.drawn.bound).toBeCloseTo(0.97, 3);
  });

  test("of silences that were drawn, those where people added values were missed, however many they added", () => {
    const silence = (contract: string, machine: unknown, person: unknown) =>
      decided(machine, person, { contract, field: "amounts", drawn: "silence" });
    const { all } = scoreReviewed(
      [
        silence("contract-1", undefined, undefined),
        silence("contract-2", undefined, undefined),
        silence("contract-3", null, { role: "total" }),
        silence("contract-3", null, { role: "annual" }),
      ],
      fields,
    );
    expect(all.silent).toMatchObject({ of: 3, right: 2 });
    expect(all.drawn.of).toBe(0);
    // One-sided 95 % (Clopper–Pearson): at least 13.5 % of such silences are right when 2 of 3 were.
    expect(all.silent.bound).toBeCloseTo(0.135, 3);
  });

  test("values are the same where the field says so", () => {
    const pair = { field: "duration", machine: read({ period: "P24M" }), person: read({ period: "P2Y" }, "corrected") };
    expect(scoreReviewed([decided(null, null, pair)], fields).all.precision.right).toBe(1);
  });

  test("a field that is no more, and what a person had put there before, are no readings", () => {
    const gone = decided("x", "x", { field: "goneByNow" });
    const human = decided(null, "2025-01-01", { machine: read("2025-01-01", "corrected") });
    expect(scoreReviewed([gone, human], fields).contracts).toBe(0);
  });
});

test("the report has a line a field, and says so where nobody reviewed anything", () => {
  const text = describeReviewed(scoreReviewed([decided("2025-01-01", "2025-01-01")], fields));
  expect(text).toMatch(/signatureDate.*1\.000/);
  expect(describeReviewed(scoreReviewed([], fields))).toContain("nothing to score");
});
