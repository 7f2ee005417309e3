import { assembleDocumentText } from "../extractors/assemble.ts";
import type { Page } from "../schemas/document-text.ts";
import type { Field } from "../schemas/fields/field.ts";
import { fieldByKey } from "../schemas/fields/index.ts";
import { type FieldValue, isList, type RecordFields, valuesOf } from "../schemas/record.ts";
import { keyFields } from "../schemas/value-kinds.ts";
import type { FileType, GoldItem, LabelledDocument } from "./gold.ts";
import type { Features, Prediction } from "./ports.ts";
import { type ObligationScore, scoreObligations } from "./scorers/obligations.ts";
import { quoteFinder } from "./scorers/passages.ts";
import { type FieldScore, type JudgedValue, scoreAbsence, scoreField } from "./scorers/score-field.ts";

/** How one document came out; a field that its labels do not cover is missing. */
export interface DocumentScore {
  readonly id: string;
  readonly language: string;
  readonly fileType: FileType;
  /** Its errors are not listed, whatever its set. */
  readonly heldOut?: boolean;
  /** Mean over the pages that OCR read, 0–1; undefined where it read none. */
  readonly ocrConfidence?: number;
  readonly pages: number;
  /** What the rules and the decision took, not the reading. */
  readonly seconds: number;
  readonly fields: ReadonlyMap<string, FieldScore>;
  /** Obligations by the passage they stand in; absent where they are not labelled. */
  readonly obligations?: ObligationScore;
  /** Key fields of which nothing was found, and whether that is right. */
  readonly absences: ReadonlyMap<string, JudgedValue>;
  /** What the confidences were made of, by the value's id. */
  readonly features?: Features;
  /** What was thrown while it was read; then every label of it counts as missed. */
  readonly failure?: Error;
}

/** Compares what was predicted from these pages with the labels. */
export function scoreDocument(
  document: LabelledDocument,
  pages: readonly Page[],
  { fields, features }: Prediction,
  seconds: number,
): DocumentScore {
  return {
    ...known(document),
    ocrConfidence: meanConfidence(pages),
    pages: pages.length,
    seconds,
    features,
    ...scoresOf(withPlaces(document, pages), fields),
  };
}

/** The same labels with the places of their quotes. */
function withPlaces(document: LabelledDocument, pages: readonly Page[]): LabelledDocument {
  const find = quoteFinder(assembleDocumentText(document.id, pages).text);
  const located = (item: GoldItem) => (item.quote === undefined ? item : { ...item, places: find(item.quote) });
  const fields = Object.entries(document.gold.fields).map(([key, items]) => [key, items.map(located)]);
  return { ...document, gold: { ...document.gold, fields: Object.fromEntries(fields) } };
}

/** A document that could not be read: every label of it is missed. */
export function failedDocument(document: LabelledDocument, failure: Error): DocumentScore {
  return { ...known(document), pages: 0, seconds: 0, ...scoresOf(document, {}), failure };
}

function known({ id, language, format = "text", heldOut }: LabelledDocument) {
  return { id, language, fileType: format, heldOut };
}

function scoresOf({ gold, adapt }: LabelledDocument, found: RecordFields) {
  const predicted = adapt ? adapt(found) : found;
  const complete = (key: string) => !gold.incomplete.includes(key);
  const fields = new Map<string, FieldScore>(
    Object.entries(gold.fields).map(([key, items]) => {
      const field: Field = fieldByKey(key);
      return [key, scoreField(field, items, valuesOf(predicted[key]), complete(key))];
    }),
  );
  const absences = new Map<string, JudgedValue>(
    keyFields.flatMap((key) => {
      const items = gold.fields[key];
      // Where labels draw their lines elsewhere, what was left out for them is not silence of ours: the record decides.
      const judged = items && scoreAbsence(items, absenceOf(found[key]), complete(key));
      return judged ? [[key, judged] as const] : [];
    }),
  );
  const duties = gold.fields.obligations;
  const obligations = duties && scoreObligations(duties, valuesOf(predicted.obligations), complete("obligations"));
  return { fields, absences, ...(obligations && { obligations }) };
}

function absenceOf(entry: RecordFields[string] | undefined): FieldValue | undefined {
  if (!entry) return undefined;
  if (isList(entry)) return entry.items.length === 0 ? entry.absence : undefined;
  return entry.value === undefined ? entry : undefined;
}

function meanConfidence(pages: readonly Page[]): number | undefined {
  const confidences = pages.flatMap(({ ocrConfidence }) => ocrConfidence ?? []);
  if (confidences.length === 0) return undefined;
  return confidences.reduce((total, one) => total + one, 0) / confidences.length;
}
