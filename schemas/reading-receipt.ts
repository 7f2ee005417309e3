import { z } from "zod";
import { InkRegion, Page, PageRange } from "./document-text.ts";
import { Issue } from "./issue.ts";
import { Reason } from "./ledger.ts";

/** How one page was read: the facts of `Page`, with how much was read in place of the text. */
export const PageReceipt = Page.pick({
  number: true,
  rotation: true,
  source: true,
  reader: true,
  note: true,
  ocrConfidence: true,
  uncoveredInk: true,
}).extend({
  /** Nothing is printed on it; false where it was read, and where it could not be. */
  blank: z.boolean(),
  /** UTF-16 units of its text. */
  characters: z.int().nonnegative(),
  words: z.int().nonnegative(),
  inkRegions: z.array(InkRegion).optional(),
});
export type PageReceipt = z.infer<typeof PageReceipt>;

/** What was read from a file, how, and what was not: `greffier text --receipt --json`. Holds no text of the document. */
export const ReadingReceipt = z.strictObject({
  /** The file's name, without folders. */
  file: z.string(),
  format: z.string(),
  /** Every page is counted once. */
  totals: z.strictObject({
    pages: z.int().nonnegative(),
    textLayer: z.int().nonnegative(),
    ocr: z.int().nonnegative(),
    blank: z.int().nonnegative(),
    unread: z.int().nonnegative(),
  }),
  pages: z.array(PageReceipt),
  issues: z.array(Issue),
  ranges: z.array(PageRange).optional(),
  /** Files found inside, and why one was not taken out. */
  parts: z.array(z.strictObject({ name: z.string(), reason: Reason.optional() })).optional(),
});
export type ReadingReceipt = z.infer<typeof ReadingReceipt>;
