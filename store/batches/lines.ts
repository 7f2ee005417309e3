import { type Kysely, type RawBuilder, sql } from "kysely";
import { afterNumber, isRowNumber, pageOfRows } from "../../lib/paging.ts";
import type { LedgerLine } from "../../schemas/api/documents.ts";
import type { PageOf } from "../../schemas/api/paging.ts";
import type { ArrivalOutcome } from "../../schemas/ledger.ts";
import { ledgerLines, outcomeOfLine, toEntry } from "../ledger.ts";
import type { Tables } from "../tables.ts";
import { arrivalSeenBy, type Seer } from "./seen.ts";

/** Which lines; `before`: the `next` of the page before. */
export interface LineQuery {
  readonly outcome?: ArrivalOutcome;
  readonly batch?: string;
  /** Part of a name or origin, in any case. */
  readonly search?: string;
  readonly cursor?: string;
  readonly limit: number;
}

/** A page of the ledger, newest first, of what somebody may see. */
export async function linesPage(db: Kysely<Tables>, query: LineQuery, seer: Seer): Promise<PageOf<LedgerLine>> {
  const { outcome, batch, search, cursor, limit } = query;
  let lines = ledgerLines(db).select("arrival.batch").where(arrivalSeenBy(seer));
  if (outcome !== undefined) lines = lines.where(outcomeOfLine, "=", outcome);
  if (batch !== undefined) lines = lines.where("arrival.batch", "=", batch);
  if (search !== undefined) lines = lines.where(holds(search));
  const before = afterNumber(cursor);
  if (before !== undefined) lines = lines.where("arrival.number", "<", before);
  const rows = await lines
    .orderBy("arrival.number", "desc")
    .limit(limit + 1)
    .execute();
  const page = pageOfRows(rows, limit, ({ number }) => number);
  return { ...page, items: page.items.map(toLine) };
}

/** A line that somebody may see, or undefined. */
export async function findLine(db: Kysely<Tables>, id: string, seer: Seer): Promise<LedgerLine | undefined> {
  if (!isRowNumber(id)) return undefined;
  const row = await ledgerLines(db)
    .select("arrival.batch")
    .where("arrival.number", "=", id)
    .where(arrivalSeenBy(seer))
    .executeTakeFirst();
  return row && toLine(row);
}

function toLine(row: Parameters<typeof toEntry>[0] & { readonly batch: string | null }): LedgerLine {
  return { ...toEntry(row), ...(row.batch !== null && { batch: row.batch }) };
}

/** Words that stand in a name or origin; `%` and `_` mean themselves. */
function holds(search: string): RawBuilder<boolean> {
  const pattern = `%${search.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`(arrival.name ilike ${pattern} or arrival.origin ilike ${pattern})`;
}
