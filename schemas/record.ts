import { z } from "zod";
import { AppliesTo } from "./applies-to.ts";
import { PageRange } from "./document-text.ts";
import { Evidence } from "./evidence.ts";
import type { Field } from "./fields/field.ts";
import { fields } from "./fields/index.ts";
import { Issue } from "./issue.ts";
import { ContractStanding } from "./standing.ts";
import { PartyRole } from "./value-types.ts";

/** Version of the JSON export; the minor part grows with additions, the major part with changes that break a reader. */
export const schemaVersion = "1.2";

/**
 * What we can say of a field. `found`: a value with evidence. `absent`: the document says there is none, or leaves a
 * blank. `notFound`: we looked and found nothing. `unreadable`: the pages could not be read. `contradictory`: the
 * document says two things.
 */
export const State = z.enum(["found", "absent", "notFound", "unreadable", "contradictory"]);
export type State = z.infer<typeof State>;

export const Status = z.enum(["auto", "needsReview", "confirmed", "corrected"]);
export type Status = z.infer<typeof Status>;

/** One step of a computed value: what was done, on which values, and the rule (article, standard) that says so. */
export const DerivationStep = z.strictObject({
  operation: z.string().min(1),
  inputs: z.array(z.string().min(1)),
  source: z.string().min(1).optional(),
});
export type DerivationStep = z.infer<typeof DerivationStep>;

/** A value with everything needed to trust, doubt or correct it. */
export interface FieldValue<Value = unknown> {
  /** Survives re-runs, merges and splits. */
  id: string;
  state: State;
  /** Present when `state` is `found` or `contradictory`. */
  value?: Value;
  appliesTo?: AppliesTo;
  /** Probability that state and value are right, 0–1. */
  confidence: number;
  status: Status;
  /** Empty only for `notFound`, `unreadable` and computed values. */
  evidence: Evidence[];
  alternatives: { value: Value; confidence: number; evidence: Evidence[] }[];
  derivation?: DerivationStep[];
}

/**
 * A field with several values. Without any, `absence` says why (`absent`, `notFound` or `unreadable`), with its own
 * confidence: a missed value is as costly as a wrong one.
 */
export interface FieldValueList<Value = unknown> {
  items: FieldValue<Value>[];
  absence?: FieldValue<Value>;
}

/** The schema of a field's value with its evidence. */
export function fieldValueSchema<Value>(value: z.ZodType<Value>) {
  return z
    .strictObject({
      id: z.string().min(1),
      state: State,
      value: value.optional(),
      appliesTo: AppliesTo.optional(),
      confidence: z.number().min(0).max(1),
      status: Status,
      evidence: z.array(Evidence),
      alternatives: z.array(
        z.strictObject({ value, confidence: z.number().min(0).max(1), evidence: z.array(Evidence) }),
      ),
      derivation: z.array(DerivationStep).optional(),
    })
    .refine((item) => (item.state === "found" || item.state === "contradictory") === (item.value !== undefined), {
      error: "a value is there exactly when the state is found or contradictory",
    })
    .refine((item) => item.value === undefined || item.evidence.length > 0 || (item.derivation?.length ?? 0) > 0, {
      error: "a value has evidence or a derivation",
    });
}

/** How a document was read, in numbers: pages by source, and whether anything was not read. */
export const ReadingSummary = z.strictObject({
  format: z.string(),
  readers: z.array(z.string()),
  textLayerPages: z.int().nonnegative(),
  ocrPages: z.int().nonnegative(),
  unreadPages: z.int().nonnegative(),
  /** Mean over OCR pages, 0–1. */
  ocrConfidence: z.number().min(0).max(1).optional(),
  /** Two or more where the file seems to hold several documents: a proposal for a person to confirm. */
  ranges: z.array(PageRange).optional(),
});
export type ReadingSummary = z.infer<typeof ReadingSummary>;

/** A document as it appears in the export. */
export const DocumentSummary = z.strictObject({
  id: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1),
  /** The document it came in (an archive, a mail, a PDF with files embedded), where it came in one. */
  container: z.string().min(1).optional(),
  /** Its path inside that: `folder/contract.pdf`. */
  path: z.string().min(1).optional(),
  /**
   * The document that it came with others in: the nearest mail around it, or where there is none the outermost archive or
   * document. Says what came together, not that it is one contract.
   */
  family: z.string().min(1).optional(),
  /** A value of the field `documentKind`. */
  kind: z.string().min(1),
  language: z.string().min(2),
  pages: z.int().nonnegative(),
  reading: ReadingSummary,
});
export type DocumentSummary = z.infer<typeof DocumentSummary>;

/** Every field of a contract: one value, or a list of them. */
export type RecordFields = Record<string, FieldValue | FieldValueList>;

/** One contract: a family of documents and what they say together. */
export interface ContractRecord {
  id: string;
  /** Ours in this contract, where the settings name us and the contract names us. */
  ourRole?: PartyRole;
  /** There once a store keeps the contract. */
  standing?: ContractStanding;
  documents: DocumentSummary[];
  fields: RecordFields;
  issues: Issue[];
}

/** The JSON export. */
export interface ContractExport {
  schemaVersion: typeof schemaVersion;
  contracts: ContractRecord[];
}

/** The schema of a record over these fields: the built-in ones, and those that the settings add. */
export function contractRecordSchema(among: readonly Field[] = fields) {
  const entries = among.map((field) => {
    const item = fieldValueSchema(field.value);
    const list = z.strictObject({ items: z.array(item), absence: item.optional() });
    return [field.key, field.cardinality === "one" ? item : list] as const;
  });
  return z.strictObject({
    id: z.string().min(1),
    ourRole: PartyRole.optional(),
    standing: ContractStanding.optional(),
    documents: z.array(DocumentSummary).min(1),
    fields: z.strictObject(Object.fromEntries(entries)),
    issues: z.array(Issue),
  });
}

/** The schema of the JSON export over these fields. */
export function contractExportSchema(among: readonly Field[] = fields) {
  return z.strictObject({
    schemaVersion: z.literal(schemaVersion),
    contracts: z.array(contractRecordSchema(among)),
  });
}

/** Whether a field's entry is a list. */
export function isList(entry: FieldValue | FieldValueList): entry is FieldValueList {
  return "items" in entry;
}

/** The values of an entry, one or many, without absences. */
export function valuesOf(entry: FieldValue | FieldValueList | undefined): FieldValue[] {
  if (!entry) return [];
  if (isList(entry)) return entry.items;
  return entry.value === undefined ? [] : [entry];
}
