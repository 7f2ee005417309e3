import { cursorNotValid } from "../lib/paging.ts";
import type { PageQuery } from "../schemas/api/paging.ts";

/** One page of a list that is short enough to be read whole; its cursor is the id of the last line. */
export function listPage<Item extends { readonly id: string }>(
  items: readonly Item[],
  { cursor, limit }: PageQuery,
): { items: Item[]; next?: string } {
  const start = cursor === undefined ? 0 : after(items, cursor);
  const shown = items.slice(start, start + limit);
  const last = shown.at(-1);
  return { items: shown, ...(last && start + limit < items.length && { next: cursorOf(last.id) }) };
}

function after(items: readonly { readonly id: string }[], cursor: string): number {
  const index = items.findIndex(({ id }) => cursorOf(id) === cursor);
  if (index >= 0) return index + 1;
  throw cursorNotValid();
}

const cursorOf = (id: string): string => Buffer.from(id).toString("base64url");
