import { expect, test } from "vitest";
import { decide } from "../../../extractors/reconcile/decide.ts";
import type { Candidate } from "../../../schemas/candidate.ts";
import { fields } from "../../../schemas/fields/index.ts";
import {
  contractRecordSchema,
  type FieldValue,
  type FieldValueList,
  type RecordFields,
} from "../../../schemas/record.ts";
import { trustingScores } from "../../support/calibration.ts";
import { candidate, evidence } from "../../support/candidates.ts";

const decided = (candidates: readonly Candidate[], other: Partial<Parameters<typeof decide>[0]> = {}) =>
  decide({
    fields,
    candidates,
    announced: new Set(),
    pages: { total: 3, unread: 0 },
    language: "fr",
    calibration: trustingScores,
    ...other,
  });

const one = (recordFields: RecordFields, key: string) => recordFields[key] as FieldValue;
const many = (recordFields: RecordFields, key: string) => recordFields[key] as FieldValueList;

test("two rules that agree make one value, surer than each alone, with the evidence of both", () => {
  const { value } = decided([
    candidate("reference", "2024-017", { features: { strength: 0.8 } }),
    candidate("reference", "2024-017", { features: { strength: 0.7 }, evidence: [evidence(40, 48, "rule:other")] }),
  ]);
  expect(one(value, "reference").confidence).toBeGreaterThan(0.8);
  expect(one(value, "reference").evidence).toHaveLength(2);
});

test("a model that repeats itself is not surer for it", () => {
  const quoted = (start: number) =>
    candidate("reference", "2024-017", { features: {}, evidence: [evidence(start, start + 8, "llm:m@p-1")] });
  const { value } = decided(Array.from({ length: 20 }, (_, index) => quoted(index * 100)));
  expect(one(value, "reference")).toMatchObject({ status: "needsReview" });
});

test("two values for one field leave the better one to review, with the other as alternative", () => {
  const { value } = decided([
    candidate("reference", "2024-017"),
    candidate("reference", "MP-3", { features: { strength: 0.85 }, evidence: [evidence(40, 44)] }),
  ]);
  expect(one(value, "reference")).toMatchObject({ value: "2024-017", status: "needsReview" });
  expect(one(value, "reference").alternatives.map((other) => other.value)).toEqual(["MP-3"]);
});

test("P24M and P2Y are the same duration", () => {
  const { value } = decided([
    candidate("duration", { period: "P24M" }),
    candidate("duration", { period: "P2Y" }, { evidence: [evidence(90, 95)] }),
  ]);
  expect(many(value, "duration").items).toHaveLength(1);
});

test("the same penalty in two clauses is two penalties, the same total in two clauses is one", () => {
  const penalty = { cause: "delay", rate: { kind: "money", money: { value: "250.00", currency: "EUR" } } };
  const total = { role: "total", money: { value: "12500.00", currency: "EUR" } };
  const { value } = decided([
    candidate("penalties", penalty),
    candidate("penalties", penalty, { evidence: [evidence(900, 905)] }),
    candidate("amounts", total),
    candidate("amounts", total, { evidence: [evidence(900, 905)] }),
  ]);
  expect(many(value, "penalties").items).toHaveLength(2);
  expect(many(value, "amounts").items).toHaveLength(1);
});

test("durations of two lots stand side by side", () => {
  const { value } = decided([
    candidate("duration", { period: "P1Y" }, { appliesTo: { lot: "1" } }),
    candidate("duration", { period: "P2Y" }, { appliesTo: { lot: "2" }, evidence: [evidence(90, 95)] }),
  ]);
  expect(many(value, "duration").items.map((item) => item.appliesTo)).toEqual([{ lot: "1" }, { lot: "2" }]);
});

test("a template blank is absent, with its place", () => {
  const { value } = decided([candidate("effectiveDate", undefined, { state: "absent" })]);
  expect(one(value, "effectiveDate")).toMatchObject({ state: "absent", evidence: [{ start: 0, end: 5 }] });
});

test("what was not found is surer when nothing announces it", () => {
  const { value } = decided([], { announced: new Set(["duration"]) });
  expect(many(value, "renewal").absence).toMatchObject({ state: "notFound", status: "auto" });
  expect(many(value, "duration").absence).toMatchObject({ state: "notFound", status: "needsReview" });
});

test("a document none of whose pages could be read is unreadable in every field", () => {
  const { value } = decided([], { pages: { total: 2, unread: 2 } });
  expect(one(value, "title").state).toBe("unreadable");
  expect(many(value, "amounts").absence?.state).toBe("unreadable");
});

test("a proposal that its field does not accept, or that points at nothing, is left out and reported", () => {
  const nowhere = { ...evidence(0, 5), end: 0, quote: "" };
  const { value, issues } = decided([
    candidate("duration", { period: "one year" }),
    candidate("reference", "2024-017", { evidence: [nowhere] }),
  ]);
  expect(many(value, "duration").items).toEqual([]);
  expect(one(value, "reference").state).toBe("notFound");
  expect(issues.map((issue) => [issue.code, issue.field])).toEqual([
    ["PROPOSAL_NOT_VALID", "reference"],
    ["PROPOSAL_NOT_VALID", "duration"],
  ]);
});

test("words that contradict figures go to review with both readings", () => {
  const { value, issues } = decided([
    candidate("duration", { period: "P12M" }, { state: "contradictory", otherReadings: [{ period: "P18M" }] }),
  ]);
  const [item] = many(value, "duration").items;
  expect(item).toMatchObject({ state: "contradictory", status: "needsReview", value: { period: "P12M" } });
  expect(item?.alternatives[0]?.value).toEqual({ period: "P18M" });
  expect(issues.map((issue) => issue.code)).toEqual(["WORDS_AND_FIGURES_DISAGREE"]);
});

test("words read badly by OCR are less sure than the same words read well", () => {
  const sure = decided([candidate("reference", "A1")]).value;
  const unsure = decided([candidate("reference", "A1", { features: { strength: 0.9, legibility: 0.4 } })]).value;
  expect(one(unsure, "reference").confidence).toBeLessThan(one(sure, "reference").confidence);
});

test("every field of the vocabulary has an entry, and the record is valid", () => {
  const { value } = decided([candidate("governingLaw", { law: "droit français", place: "FR" })]);
  const record = {
    id: "c1",
    documents: [
      {
        id: "document",
        sha256: "0".repeat(64),
        name: "a.pdf",
        kind: "other",
        language: "fr",
        pages: 3,
        reading: { format: "pdf", readers: ["pdfium"], textLayerPages: 3, ocrPages: 0, unreadPages: 0 },
      },
    ],
    fields: value,
    issues: [],
  };
  expect(contractRecordSchema().safeParse(record).error).toBeUndefined();
});
