import { z } from "zod";
import { cursorNotValid } from "../../lib/paging.ts";

/** Where a page of a list ended. Opaque to who holds it, and checked when it comes back. */
const Cursor = z.strictObject({
  /** The list and its order: a cursor of one is none of another. */
  of: z.string(),
  phase: z.int().min(0).max(9),
  value: z.union([z.string(), z.number()]).nullable(),
  number: z.string().regex(/^\d{1,18}$/),
  /** The day that the order depends on. */
  day: z.iso.date().regex(/^[12]/).optional(),
});
export type Cursor = z.infer<typeof Cursor>;

export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

/** Throws `UsageError` where it is not one that this list gave. */
export function readCursor(cursor: string | undefined, of: string): Cursor | undefined {
  if (cursor === undefined) return undefined;
  try {
    const read = Cursor.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    if (read.of === of) return read;
  } catch {
    // Said below.
  }
  throw cursorNotValid();
}
