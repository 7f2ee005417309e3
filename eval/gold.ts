import { z } from "zod";
import { AppliesTo } from "../schemas/applies-to.ts";
import type { Page } from "../schemas/document-text.ts";
import type { RecordFields } from "../schemas/record.ts";
import type { Span } from "./scorers/passages.ts";

/** What was found for a gold item to be compared with: a value, and the words it was read in. */
export interface Found {
  readonly value: unknown;
  readonly appliesTo?: AppliesTo;
  readonly quotes: readonly string[];
  /** Where they stand in the document's text. */
  readonly spans: readonly Span[];
}

/** One labelled value of a field. */
export interface GoldItem {
  /** As the field's schema has it; may lack parts where `accepts` is given. */
  readonly value: unknown;
  /** Other right values. */
  readonly acceptable?: readonly unknown[];
  readonly appliesTo?: AppliesTo;
  /** The words that state the value. */
  readonly quote?: string;
  /** Where these stand in the document's text, once that is known. */
  readonly places?: readonly Span[];
  /** Neither missed nor false: whoever finds it is not blamed, nor praised. */
  readonly optional?: boolean;
  /** Replaces the field's own equality, where a label states only a part of the value. */
  readonly accepts?: (found: Found) => boolean;
}

/** Labels by field. A missing key is not scored; an empty list says that any value found is an error. */
export type GoldFields = Readonly<Record<string, readonly GoldItem[]>>;

/** The labels of one document. */
export interface Gold {
  readonly fields: GoldFields;
  /** Fields whose list may lack values: what is found beyond it is not an error. */
  readonly incomplete: readonly string[];
}

/** What the pages of a document are read from; `scan` for page images, whatever file they are in. */
export const FileType = z.enum(["pdf", "scan", "docx", "text"]);
export type FileType = z.infer<typeof FileType>;

/** A labelled document; its pages are read when they are asked for. */
export interface LabelledDocument {
  readonly id: string;
  readonly language: string;
  /** What its pages are read from; default: text. */
  readonly format?: FileType;
  /** Held out in a set that is not: its errors are not listed either. */
  readonly heldOut?: boolean;
  readonly gold: Gold;
  readonly load: () => Promise<readonly Page[]>;
  /** Our fields as the labels ask for them, where these draw their lines elsewhere. */
  readonly adapt?: (fields: RecordFields) => RecordFields;
}

/** Labels as they are written down. */
export const GoldItems = z.array(
  z.strictObject({
    value: z.unknown(),
    appliesTo: AppliesTo.optional(),
    quote: z.string().min(1),
    optional: z.boolean().optional(),
    acceptable: z.array(z.unknown()).optional(),
  }),
);

/** The format of `gold.json` in each folder of `fixtures/contracts` and `fixtures/practice`. Values are checked against their field's schema by a test. */
export const FixtureGold = z.strictObject({
  id: z.string().min(1),
  language: z.enum(["fr", "en"]),
  format: FileType,
  origin: z.string().min(1),
  /** Its author had not seen the rules, and who writes rules does not look at it: scored apart. */
  heldOut: z.boolean(),
  /** The day on which one that had been held out was first looked at to write rules. */
  openedOn: z.iso.date().optional(),
  pages: z.int().positive(),
  traps: z.array(z.string().min(1)),
  fields: z.record(z.string(), GoldItems),
  complete: z.record(z.string(), z.boolean()),
});
export type FixtureGold = z.infer<typeof FixtureGold>;
