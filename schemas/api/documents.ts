import { z } from "zod";
import { BlockKind } from "../document-text.ts";
import { Box } from "../evidence.ts";
import { ArrivalOutcome, LedgerEntry } from "../ledger.ts";
import { DocumentSummary } from "../record.ts";
import { PageQuery } from "./paging.ts";

/** A stored document. */
export const DocumentView = z.strictObject({
  summary: DocumentSummary,
  contract: z.string().optional(),
  /** `application/pdf`, `image/tiff`, …, by content. */
  mediaType: z.string(),
  bytes: z.int(),
  /** Whether pages can be shown as images; a Word file has a preview instead. */
  hasPageImages: z.boolean(),
  hasPreview: z.boolean(),
});
export type DocumentView = z.infer<typeof DocumentView>;

/** A page as read: text, and words as parallel arrays as in `Words`. Offsets are into `text` of this page. */
export const PageView = z.strictObject({
  number: z.int().positive(),
  /** Offset of the page's first character in the document's text: what `Evidence.start` counts from. */
  start: z.int().nonnegative(),
  /** In points; 0 for formats without fixed pages. */
  width: z.number(),
  height: z.number(),
  source: z.enum(["text-layer", "ocr", "none"]),
  text: z.string(),
  words: z.strictObject({ starts: z.array(z.int()), ends: z.array(z.int()), boxes: z.array(z.number()) }),
  blocks: z.array(z.strictObject({ kind: BlockKind, start: z.int(), end: z.int() })),
});
export type PageView = z.infer<typeof PageView>;

/** A Word document as HTML, sanitised: only structure, no scripts, no styles, no addresses. */
export const Preview = z.strictObject({ html: z.string() });

export const DocumentQuery = PageQuery.extend({ batch: z.string().max(100).optional() });

/** `batch`: an identifier of the caller's choice, so that files sent one by one, or again, come together. */
export const UploadQuery = z.object({ batch: z.uuid().optional() });

/** Pixels; the page is as wide, or as it is where it is an image of fewer. */
export const ImageQuery = z.object({ width: z.coerce.number().int().min(50).max(3000).default(1200) });

export const LedgerQuery = PageQuery.extend({
  outcome: ArrivalOutcome.optional(),
  batch: z.string().optional(),
  search: z.string().max(200).optional(),
});
/** A line of the ledger, newest first over the API. */
export const LedgerLine = z.strictObject({ ...LedgerEntry.shape, batch: z.string().optional() });
export type LedgerLine = z.infer<typeof LedgerLine>;

/** Files brought in together: an upload, an import, a watched place. */
export const Batch = z.strictObject({
  id: z.string(),
  name: z.string(),
  createdAt: z.string(),
  by: z.string().optional(),
  files: z.int(),
  outcomes: z.strictObject({
    recorded: z.int(),
    unpacked: z.int(),
    duplicate: z.int(),
    setAside: z.int(),
    waiting: z.int(),
  }),
});
export type Batch = z.infer<typeof Batch>;

/** What an upload gives: one line a file, most of them `waiting` at first; follow them with `GET /ledger?batch=`. */
export const Uploaded = z.strictObject({ batch: z.string(), files: z.array(LedgerLine) });
export type Uploaded = z.infer<typeof Uploaded>;

/** Where evidence was picked on a page: offsets into the document's text, or a box in points. */
export const PickedPlace = z.strictObject({
  document: z.string(),
  page: z.int().positive(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  boxes: z.array(Box).optional(),
});
export type PickedPlace = z.infer<typeof PickedPlace>;
