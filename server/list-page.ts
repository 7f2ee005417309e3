import { afterCursor, cursorNotValid, pageOfRows } from "../lib/paging.ts";
import type { PageQuery } from "../schemas/api/paging.ts";

/** One page of a list that is short enough to be read whole; its key is the id of a line. */
export function listPage<Item extends { readonly id: string }>(items: readonly Item[], { cursor, limit }: PageQuery) {
  const after = afterCursor(cursor);
  const index = items.findIndex(({ id }) => id === after);
  if (after !== undefined && index < 0) throw cursorNotValid();
  return pageOfRows(items.slice(index + 1, index + 2 + limit), limit, ({ id }) => id);
}
