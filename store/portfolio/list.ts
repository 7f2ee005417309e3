import type { Kysely } from "kysely";
import type { ContractLine, ContractQuery } from "../../schemas/api/contracts.ts";
import type { PageOf } from "../../schemas/api/paging.ts";
import type { Tables } from "../tables.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { excerptsOf } from "./excerpt.ts";
import { isLeftBy, isOfSites, type Sites, soughtBy } from "./filter.ts";
import { toContractLine } from "./line-row.ts";
import { rowsOf, type SortedRow } from "./list-rows.ts";
import { isAfter, phasesOf } from "./phases.ts";
import { searchTerms } from "./search-query.ts";

export interface Reader {
  readonly sites: Sites;
  /** Whether they may read documents: only then words of them are shown. */
  readonly mayReadDocuments: boolean;
}

/**
 * One page of the contracts that a filter leaves, of those that the reader may see. An order is one or two phases, each of
 * which an index serves from any place: what has no end date comes after what has one, in both directions, and of a search
 * by relevance what has it in its heading comes before what has it in its text, the newest first. Throws `UsageError`
 * where the cursor is not one of this list.
 */
export async function listContracts(
  db: Kysely<Tables>,
  query: ContractQuery,
  reader: Reader,
): Promise<PageOf<ContractLine>> {
  const sought = soughtBy(query);
  const of = `${query.sort} ${query.direction}`;
  const from = readCursor(query.cursor, of);
  if (sought === "nothing") return { items: [] };
  const wanted = [...isOfSites(reader.sites), ...isLeftBy(query)];
  const phases = phasesOf(query, sought);
  const rows: (SortedRow & { phase: number })[] = [];
  for (const [index, phase] of phases.entries()) {
    if (index < (from?.phase ?? 0) || rows.length > query.limit) continue;
    const after = from?.phase === index ? [isAfter(phase, from)] : [];
    const conditions = [...phase.conditions, ...wanted, ...after];
    const found = await rowsOf(db, { ...phase, conditions }, query.limit + 1 - rows.length);
    rows.push(...found.map((row) => ({ ...row, phase: index })));
  }
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const excerpts =
    sought && reader.mayReadDocuments
      ? await excerptsOf(
          db,
          searchTerms(query.search ?? ""),
          shown.map(({ contract }) => contract),
        )
      : undefined;
  return {
    items: shown.map((row) => toContractLine(row, excerpts?.get(row.contract))),
    ...(rows.length > query.limit &&
      last && { next: writeCursor({ of, phase: last.phase, value: last.place, number: last.number }) }),
  };
}
