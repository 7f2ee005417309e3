import { z } from "zod";
import { cursorNotValid } from "../lib/paging.ts";
import type { PageQuery } from "../schemas/api/paging.ts";

/** The value after which a page begins, as `keyedPage` wrote it into its cursor; undefined for the first page. */
export function afterCursor({ cursor }: PageQuery): string | undefined {
  if (cursor === undefined) return undefined;
  const { success, data } = Cursor.safeParse(Buffer.from(cursor, "base64url").toString("utf8"));
  if (success) return data.slice(prefix.length);
  throw cursorNotValid();
}

/** A page of a list that the database pages by a key: give one line more than asked for, which says whether there are more. */
export function keyedPage<Item>(
  rows: readonly Item[],
  limit: number,
  keyOf: (item: Item) => string,
): { items: Item[]; next?: string } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const isMore = last !== undefined && rows.length > limit;
  return { items, ...(isMore && { next: Buffer.from(`${prefix}${keyOf(last)}`).toString("base64url") }) };
}

const prefix = "after:";
const Cursor = z.string().startsWith(prefix).max(500);
