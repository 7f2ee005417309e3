import { z } from "zod";
import { Anchor, Box } from "./evidence.ts";
import { Issue } from "./issue.ts";
import type { Reason } from "./ledger.ts";

/**
 * Words of a page as parallel arrays, in reading order. `starts`/`ends` are UTF-16 offsets into the page's text
 * (end exclusive). `boxes` holds four numbers a word (left, top, right, bottom, in points from the top left corner of the
 * page as displayed); empty where the format has no boxes (Word). `confidences` is 0–100 a word, for OCR only.
 */
export const Words = z.strictObject({
  starts: z.array(z.int().nonnegative()),
  ends: z.array(z.int().positive()),
  boxes: z.array(z.number()),
  confidences: z.array(z.number()).optional(),
});
export type Words = z.infer<typeof Words>;

export const BlockKind = z.enum([
  "title",
  "heading",
  "paragraph",
  "listItem",
  "tableCell",
  "pageHeader",
  "pageFooter",
  "footnote",
  /** What somebody noted on the document (a Word comment, a note pinned on a PDF): no part of what was agreed. */
  "annotation",
  "deleted",
]);
export type BlockKind = z.infer<typeof BlockKind>;

/** Where a table cell stands: which table of the page, row and column, from 0; spans are 1 where not given. */
export const CellPlace = z.strictObject({
  table: z.int().nonnegative(),
  row: z.int().nonnegative(),
  column: z.int().nonnegative(),
  rowSpan: z.int().positive().optional(),
  columnSpan: z.int().positive().optional(),
  /** Whether it names its column or row rather than holding a value; absent means no. */
  isHeader: z.boolean().optional(),
});
export type CellPlace = z.infer<typeof CellPlace>;

/** A run of text with one role on the page. Offsets are into the page's text, end exclusive. */
export const Block = z.strictObject({
  kind: BlockKind,
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** As printed: `3.2.1`, `IV.`, `a)`. */
  clauseNumber: z.string().optional(),
  /** Depth of a heading, 1 for the highest. */
  level: z.int().positive().optional(),
  cell: CellPlace.optional(),
  anchor: Anchor.optional(),
});
export type Block = z.infer<typeof Block>;

/** How a page was read. `none`: nothing was read, and the receipt says why. */
export const PageSource = z.enum(["text-layer", "ocr", "none"]);
export type PageSource = z.infer<typeof PageSource>;

/**
 * A check box, at the range of the page's text that shows it (`☐`, `☒`, `[x]`, or what OCR made of it). `unknown`: it is a
 * box, and whether it is marked cannot be told; never guessed.
 */
export const CheckBox = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  state: z.enum(["marked", "unmarked", "unknown"]),
});
export type CheckBox = z.infer<typeof CheckBox>;

/** A part of a page with ink and no text: a stamp, a signature, or what cannot be told (`ink`). Box in points. */
export const InkRegion = z.strictObject({ kind: z.enum(["stamp", "signature", "ink"]), box: Box });
export type InkRegion = z.infer<typeof InkRegion>;

/** The unit that is read and stored. `text` is as read (NFC) and never changed afterwards. */
export const Page = z.strictObject({
  number: z.int().positive(),
  /** In points; 0 where the format has no pages of a fixed size (Word, plain text). */
  width: z.number().nonnegative(),
  height: z.number().nonnegative(),
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  source: PageSource,
  /** What read it: `pdfium`, `pdf-parse`, `tesseract.js`, `docx`, `text`. */
  reader: z.string(),
  /** Why this reader or source was chosen, or why nothing was read, in one plain sentence. */
  note: z.string().optional(),
  /** Mean word confidence of OCR, 0–1. */
  ocrConfidence: z.number().min(0).max(1).optional(),
  /** Share of the page's ink that no word box covers, 0–1; high means that OCR may have lost text. */
  uncoveredInk: z.number().min(0).max(1).optional(),
  text: z.string(),
  words: Words,
  blocks: z.array(Block),
  /** In order of the text; absent where there is none. */
  checkBoxes: z.array(CheckBox).optional(),
  /** Absent where there is none, or where nobody looked (a text layer). */
  inkRegions: z.array(InkRegion).optional(),
});
export type Page = z.infer<typeof Page>;

/** Pages that look like a document of their own inside one file, and why; a proposal for a person to confirm. */
export const PageRange = z.strictObject({
  from: z.int().positive(),
  to: z.int().positive(),
  /** In one plain sentence, without document text. */
  reason: z.string().min(1),
});
export type PageRange = z.infer<typeof PageRange>;

/**
 * A file inside a file: a member of an archive, an attachment of a mail, a file embedded in a PDF. The pipeline takes it in
 * as a document of its own; it is not stored with the reading.
 */
export interface Part {
  /** Its path inside, with `/`: `folder/contract.pdf`. */
  readonly name: string;
  /** Where the reader wrote it; absent where it was not taken out, or where only names were asked for. */
  readonly path?: string;
  /** Why it was not taken out. */
  readonly reason?: Reason;
}

/** `Reading.format` of a mail: what is inside one belongs together. */
export const mailFormat = "mail";

/** What a reader gives for one file. */
export const Reading = z.strictObject({
  /** The format's name, e.g. `pdf`, `docx`, `image`, `text`. */
  format: z.string(),
  /** Empty for an archive, which has parts only. */
  pages: z.array(Page),
  issues: z.array(Issue),
  /** Two or more where the file seems to hold several documents. */
  ranges: z.array(PageRange).optional(),
});
export type Reading = z.infer<typeof Reading>;

/** A page's place in the assembled text. */
export interface PagePlace {
  readonly page: Page;
  /** Offset of the page's first character in `DocumentText.text`. */
  readonly start: number;
  readonly end: number;
}

/**
 * The text of a document, assembled from its pages: page texts joined by one form feed (U+000C), which counts as
 * white space, so that a sentence may run over a page end. Offsets everywhere are UTF-16 into `text`.
 */
export interface DocumentText {
  readonly document: string;
  readonly text: string;
  readonly pages: readonly PagePlace[];
  /** BCP 47 language of most of the text; `und` where it cannot be told. */
  readonly language: string;
}
