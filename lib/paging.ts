import { UsageError } from "./errors.ts";

/**
 * A page of a list in the order of a key: give one row more than asked for, which says whether there are more. `next` is the
 * last row's key, in a form that nobody is to read.
 */
export function pageOfRows<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => string,
): { readonly items: Row[]; readonly next?: string } {
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, ...(last !== undefined && { next: Buffer.from(`${prefix}${keyOf(last)}`).toString("base64url") }) };
}

/** The key after which a page begins, as `pageOfRows` wrote it; undefined for the first page. Throws `UsageError`. */
export function afterCursor(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const text = Buffer.from(cursor, "base64url").toString("utf8");
  if (text.startsWith(prefix)) return text.slice(prefix.length);
  throw cursorNotValid();
}

/** The same of a list by a number of the database's own counting. */
export function afterNumber(cursor: string | undefined): string | undefined {
  const after = afterCursor(cursor);
  if (after === undefined || isRowNumber(after)) return after;
  throw cursorNotValid();
}

/** Whether a text is a number as the database counts rows. */
export const isRowNumber = (text: string): boolean => /^\d{1,18}$/.test(text);

/** What every list answers to a cursor that it did not give; clients tell it by its code. */
export function cursorNotValid(): UsageError {
  return new UsageError(
    "CURSOR_NOT_VALID",
    "Expected the cursor that the page before gave as `next`, of the same list in the same order, found another; ask for the first page again.",
  );
}

const prefix = "after:";
