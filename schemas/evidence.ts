import { z } from "zod";

/** A rectangle on a page, in PDF points (1/72 inch) from the top left corner: left, top, right, bottom. */
export const Box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Box = z.infer<typeof Box>;

/**
 * A place in a document without fixed pages (Word, sheets): the block it is in, counted from 0 in reading order; for a
 * sheet also its name and the cell, e.g. `B12`.
 */
export const Anchor = z.strictObject({
  kind: z.enum([
    "paragraph",
    "tableCell",
    "header",
    "footer",
    "footnote",
    "endnote",
    "comment",
    "textBox",
    "deleted",
    "sheetCell",
  ]),
  block: z.int().nonnegative(),
  sheet: z.string().min(1).optional(),
  cell: z
    .string()
    .regex(/^[A-Z]{1,3}[1-9]\d*$/)
    .optional(),
});
export type Anchor = z.infer<typeof Anchor>;

/** Who found a value: a rule by its name, a classifier by its field, a model with its prompt, a reviewer by name. */
export const FoundBy = z.string().regex(/^(rule|learned|llm|reviewer):/);

/** Where in a document a value was read. Offsets are UTF-16, end exclusive, into `DocumentText.text`. */
export const Evidence = z
  .strictObject({
    /** Identifier of the document (not of the contract). */
    document: z.string().min(1),
    page: z.int().positive(),
    start: z.int().nonnegative(),
    end: z.int().positive(),
    /** Copied by us from the text at [start, end); never written by a model. */
    quote: z.string().min(1),
    boxes: z.array(Box).optional(),
    anchor: Anchor.optional(),
    foundBy: FoundBy,
  })
  .refine((evidence) => evidence.end > evidence.start, { error: "evidence must cover at least one character" });
export type Evidence = z.infer<typeof Evidence>;
