import type { FieldValue } from "../schemas/record.ts";
import { keyFields, type ValueKind, valueKindOf } from "../schemas/value-kinds.ts";
import type { DatasetScore, DocumentScore } from "./evaluate.ts";
import type { FileType } from "./gold.ts";
import type { JudgedValue } from "./scorers/score-field.ts";

/**
 * One decision of the product that labels can judge: a value found, or that a key field has none. What calibration is
 * fitted to and measured by.
 */
export interface Judged {
  /** The set, or of a held-out one that of the same sort which was looked at. */
  readonly dataset: string;
  /** No rule was written with its document. */
  readonly unseen?: boolean;
  /** It is of an excerpt rather than of a whole document. */
  readonly excerpt?: boolean;
  readonly document: string;
  readonly language: string;
  readonly fileType: FileType;
  readonly field: string;
  readonly valueType: ValueKind;
  readonly state: FieldValue["state"];
  readonly confidence: number;
  readonly status: FieldValue["status"];
  /** Of a value: a label says the same. Of an absence: the labels have no value either. */
  readonly right: boolean;
  /** What the confidence was made of, by name, where the product says. */
  readonly features?: Readonly<Record<string, number>>;
}

/** Every value found that the labels can judge, and every absence of a key field, in the order of the documents. */
export function judgedValues(scores: readonly DatasetScore[]): Judged[] {
  return scores.flatMap((score) => score.documents.flatMap((document) => judgedOf(score, document)));
}

function judgedOf(score: DatasetScore, document: DocumentScore): Judged[] {
  const { id, language, fileType, features } = document;
  const judged = (field: string, { value, right }: JudgedValue): Judged => ({
    dataset: score.seenAs ?? score.id,
    ...(score.heldOut && { unseen: true }),
    ...(score.excerpts && { excerpt: true }),
    document: id,
    language,
    fileType,
    field,
    valueType: valueKindOf(field),
    state: value.state,
    confidence: value.confidence,
    status: value.status,
    right,
    ...(features?.[value.id] && { features: features[value.id] }),
  });
  return [
    ...[...document.fields].flatMap(([field, score]) => score.judged.map((value) => judged(field, value))),
    ...keyFields.flatMap((field) => {
      const absence = document.absences.get(field);
      return absence ? [judged(field, absence)] : [];
    }),
  ];
}

/** Whether a decision is that there is no value. */
export function isAbsence({ state }: Judged): boolean {
  return state !== "found" && state !== "contradictory";
}
