import type { Candidate } from "../../schemas/candidate.ts";
import type { Field } from "../../schemas/fields/field.ts";
import type { Issue, Outcome } from "../../schemas/issue.ts";
import { type FieldValue, isList, type RecordFields } from "../../schemas/record.ts";
import { issueOf } from "../../schemas/words/issues.ts";
import type { Calibration } from "./calibration.ts";
import { carryOver } from "./carry-over.ts";
import { checks } from "./checks/index.ts";
import { type DocumentFacts, valueFeatures } from "./features.ts";
import { type Circumstances, fieldValues, type Reason } from "./field-values.ts";
import { groupCandidates } from "./group.ts";
import { type AskedOfModel, modelVoice } from "./model-voice.ts";
import { isMeasured } from "./score.ts";
import { soundCandidates } from "./sound.ts";

/** What the fields of one contract are decided from. */
export interface Decision {
  readonly fields: readonly Field[];
  readonly candidates: readonly Candidate[];
  /** Keys of fields whose usual words stand in the document. */
  readonly announced: ReadonlySet<string>;
  /** Keys of fields of which a proposal was left out because of where it stood: a person looks at them. */
  readonly doubted?: readonly string[];
  readonly pages: { readonly total: number; readonly unread: number };
  /** BCP 47, of the document. */
  readonly language: string;
  readonly calibration: Calibration;
  /** What a model was asked and answered; none where there was no model. */
  readonly asked?: readonly AskedOfModel[];
  /** The contract's fields as they stand, with what people decided. */
  readonly previous?: RecordFields;
}

/** What was decided, and why: reasons by field, then by the id of the value. */
export interface Decided extends Outcome<RecordFields> {
  /** What was read now, where `value` has what people decided in it: a run keeps only what it read. */
  readonly readings?: RecordFields;
  readonly reasons: ReadonlyMap<string, ReadonlyMap<string, Reason>>;
}

/** One value, or one list of values, for every field; and what a person should look at. */
export function decide(decision: Decision): Decided {
  const { fields, candidates, announced, pages, language, calibration, asked = [], previous } = decision;
  const byField = Map.groupBy(candidates, (candidate) => candidate.field);
  const proposals = new Map(fields.map((field) => [field.key, soundCandidates(field, byField.get(field.key) ?? [])]));
  const soundOf = (key: string) => proposals.get(key)?.sound ?? [];
  const likeliest = (key: string) => likeliestValue(fields, key, soundOf(key));
  const kinds = { documentKind: likeliest("documentKind"), contractKind: likeliest("contractKind") };
  const groups = new Map(fields.map((field) => [field.key, groupCandidates(field, soundOf(field.key))]));
  const facts: DocumentFacts = { language, pages, announced, ...kinds };
  const voice = modelVoice(
    groups,
    asked,
    (key, group) => {
      const features = valueFeatures(group, [], groups.get(key) ?? [], facts);
      return calibration.value(key, language, features).probability;
    },
    calibration.model,
  );
  const circumstances: Circumstances = { facts, calibration, voice };
  const entries = fields.map((field) => {
    const values = fieldValues(field, soundOf(field.key), groups.get(field.key) ?? [], circumstances);
    return [field.key, values] as const;
  });
  const decided: RecordFields = Object.fromEntries(entries.map(([key, { entry }]) => [key, entry]));
  const carried = previous ? carryOver(fields, decided, previous) : decided;
  const findings = checks.flatMap((check) => check(carried));
  const doubtful = new Set([
    ...findings.flatMap((finding) => finding.concerns),
    ...(decision.doubted ?? []).flatMap((key) => judgedOf(carried[key])),
  ]);
  const value = doubtful.size === 0 ? carried : withReview(carried, doubtful);
  return {
    value,
    ...(previous && { readings: readingsOf(decided, value) }),
    issues: [
      ...[...proposals.values()].flatMap((proposal) => proposal.issues),
      ...contradictions(carried),
      ...findings.map(({ concerns: _, ...issue }) => issue),
    ],
    reasons: new Map(entries.map(([key, { reasons }]) => [key, reasons])),
  };
}

/** The best proposal of rules or classifiers for a field whose values are words: a model's would change what silences are believed. */
function likeliestValue(fields: readonly Field[], key: string, candidates: readonly Candidate[]): string | undefined {
  const field = fields.find((one) => one.key === key);
  const value = field && groupCandidates(field, candidates.filter(isMeasured))[0]?.best.value;
  return typeof value === "string" ? value : undefined;
}

/** The values of an entry, absences too. */
function judgedOf(entry: RecordFields[string] | undefined): FieldValue[] {
  if (!entry) return [];
  return isList(entry) ? [...entry.items, ...(entry.absence ? [entry.absence] : [])] : [entry];
}

/** The values read now, each sent to review where its finding was, and none of what people decided. */
function readingsOf(decided: RecordFields, carried: RecordFields): RecordFields {
  const entries = Object.entries(decided).map(([key, entry]) => {
    const judged = judgedOf(carried[key]);
    // What a person decided of that was not read again follows what was.
    const reading = (item: FieldValue, index: number): FieldValue => ({
      ...item,
      status: judged[index]?.status === "needsReview" ? "needsReview" : item.status,
    });
    if (!isList(entry)) return [key, reading(entry, 0)] as const;
    const { items, absence } = entry;
    return [key, { items: items.map(reading), ...(absence && { absence: reading(absence, items.length) }) }] as const;
  });
  return Object.fromEntries(entries);
}

/** The same fields, with the values that a finding concerns sent to review; what a person decided stays. */
function withReview(fields: RecordFields, doubtful: ReadonlySet<FieldValue>): RecordFields {
  const review = (item: FieldValue): FieldValue =>
    doubtful.has(item) && item.status === "auto" ? { ...item, status: "needsReview" } : item;
  return Object.fromEntries(
    Object.entries(fields).map(([key, entry]) => [
      key,
      isList(entry)
        ? { items: entry.items.map(review), ...(entry.absence && { absence: review(entry.absence) }) }
        : review(entry),
    ]),
  );
}

function contradictions(fields: RecordFields): Issue[] {
  return Object.entries(fields).flatMap(([key, entry]) =>
    (isList(entry) ? entry.items : [entry])
      .filter((item) => item.state === "contradictory")
      .map(({ evidence: [first] }) =>
        issueOf("WORDS_AND_FIGURES_DISAGREE", "warning", {
          field: key,
          ...(first && { document: first.document, page: first.page }),
        }),
      ),
  );
}
