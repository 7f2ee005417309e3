import { expect, test } from "vitest";
import { decide } from "../../../extractors/reconcile/decide.ts";
import type { Candidate } from "../../../schemas/candidate.ts";
import { fields } from "../../../schemas/fields/index.ts";
import type { FieldValue, FieldValueList, RecordFields } from "../../../schemas/record.ts";
import { trustingScores } from "../../support/calibration.ts";
import { candidate, evidence } from "../../support/candidates.ts";

const decided = (candidates: readonly Candidate[], previous?: RecordFields) => outcome(candidates, previous).value;
const outcome = (candidates: readonly Candidate[], previous?: RecordFields) =>
  decide({
    fields,
    candidates,
    announced: new Set(),
    pages: { total: 1, unread: 0 },
    language: "fr",
    calibration: trustingScores,
    previous,
  });
const items = (recordFields: RecordFields, key: string) => (recordFields[key] as FieldValueList).items;

test("a value found elsewhere by a later run keeps its id", () => {
  const before = decided([candidate("parties", { name: "Net'Eclat SAS", role: "supplier" })]);
  const after = decided(
    [candidate("parties", { name: "NET'ECLAT", role: "supplier" }, { evidence: [evidence(500, 510)] })],
    before,
  );
  expect(items(after, "parties")[0]?.id).toBe(items(before, "parties")[0]?.id);
});

test("another value read at the same place keeps its id", () => {
  const before = decided([candidate("duration", { period: "P1Y" })]);
  const after = decided([candidate("duration", { period: "P4Y" })], before);
  expect(items(after, "duration")[0]).toMatchObject({ id: items(before, "duration")[0]?.id, value: { period: "P4Y" } });
});

test("what a person corrected is never overwritten; the new reading becomes an alternative", () => {
  const before = decided([candidate("reference", "2024-O17")]);
  const corrected: FieldValue = { ...(before.reference as FieldValue), value: "2024-017", status: "corrected" };
  const after = decided([candidate("reference", "2024-O17")], { ...before, reference: corrected });
  expect(after.reference).toMatchObject({ value: "2024-017", status: "corrected" });
  expect((after.reference as FieldValue).alternatives.map((other) => other.value)).toEqual(["2024-O17"]);
});

test("an item that a person confirmed stays although no rule finds it any more", () => {
  const before = decided([candidate("sites", { address: "12 quai de la Gare, Lille" })]);
  const confirmed = { items: items(before, "sites").map((item) => ({ ...item, status: "confirmed" as const })) };
  const after = decided([], { ...before, sites: confirmed });
  expect(items(after, "sites").map((item) => item.status)).toEqual(["confirmed"]);
});

test("what a run read is told apart from what people decided, so that taking a decision back brings the reading back", () => {
  const before = decided([candidate("reference", "2024-O17"), candidate("sites", { address: "12 quai de la Gare" })]);
  const corrected: FieldValue = { ...(before.reference as FieldValue), value: "2024-017", status: "corrected" };
  const confirmed = { items: items(before, "sites").map((item) => ({ ...item, status: "confirmed" as const })) };
  const { value, readings } = outcome([candidate("reference", "2024-O18")], {
    ...before,
    reference: corrected,
    sites: confirmed,
  });
  expect(value).toMatchObject({ reference: { value: "2024-017" }, sites: { items: [{ status: "confirmed" }] } });
  expect(readings?.reference).toMatchObject({ value: "2024-O18", status: "auto" });
  expect(readings?.sites).toMatchObject({ items: [], absence: { state: "notFound" } });
});
