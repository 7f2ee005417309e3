import { cursorNotValid } from "../../lib/paging.ts";
import type { PageOf } from "../../schemas/api/paging.ts";

/** One page of rows that were asked for with one more than fits; `place` of the last row is the next cursor. */
export function pageOfRows<Row, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  place: (row: Row) => string,
): PageOf<Item> {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { items: rows.slice(0, limit).map(toItem), ...(last && { next: place(last) }) };
}

/** A number of the database's own counting. */
export const isNumber = (text: string): boolean => /^\d{1,18}$/.test(text);

/** The cursor of a list by such a number; throws `UsageError` where it is none. */
export function checkCursor(cursor: string | undefined): string | undefined {
  if (cursor === undefined || isNumber(cursor)) return cursor;
  throw cursorNotValid();
}
