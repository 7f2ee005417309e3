import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../tables.ts";
import { allOf } from "./filter.ts";
import { type LineRow, lineColumns } from "./line-row.ts";
import { type Phase, placeOf, sortedBy } from "./phases.ts";

export interface SortedRow extends LineRow {
  readonly number: string;
  /** The value that orders, as text. */
  readonly place: string | null;
}

/**
 * The first so many lines of a phase. How often a word occurs is not known before it is searched, and what is guessed may be
 * wrong a thousandfold. So first the lines that come next are looked at: where the word is frequent, that is all; where it
 * is not, the index of words is asked for every contract that has it, and they are few.
 */
export async function rowsOf(db: Kysely<Tables>, phase: Phase, limit: number): Promise<readonly SortedRow[]> {
  const { match } = phase;
  const keys = sql`${sortedBy(phase.column)} as sort_key, contract_line.contract, contract_line.number`;
  const lines = sql`select ${keys} from contract_line where ${allOf(phase.conditions)} ${inOrder(phase)}`;
  if (!match) return shown(db, phase, sql`${lines} limit ${limit}`);
  const near = await shown(
    db,
    phase,
    sql`select nearest.* from (${lines} limit ${lookedAt}) nearest
      join contract_words on contract_words.contract = nearest.contract
      where ${match} order by sort_key ${way(phase)}, number ${way(phase)} limit ${limit}`,
  );
  if (near.length === limit) return near;
  return shown(
    db,
    phase,
    sql`select ${keys} from (select contract from contract_words where ${match} offset 0) found
      join contract_line on contract_line.contract = found.contract
      where ${allOf(phase.conditions)} ${inOrder(phase)} limit ${limit}`,
  );
}

/** Lines that are looked at one by one. */
const lookedAt = 2000;

const way = ({ direction }: Phase) => sql.raw(direction);

function inOrder(phase: Phase): RawBuilder<unknown> {
  const { column } = phase;
  const first = column === undefined ? sql`` : sql`${sortedBy(column)} ${way(phase)},`;
  return sql`order by ${first} contract_line.number ${way(phase)}`;
}

async function shown(db: Kysely<Tables>, phase: Phase, page: RawBuilder<unknown>): Promise<readonly SortedRow[]> {
  const { rows } = await sql<SortedRow>`
    with page as materialized (${page})
    select ${lineColumns}, contract_line.number, ${placeOf(phase)} as place
      from page join contract_line on contract_line.contract = page.contract
        join contract_shown on contract_shown.contract = page.contract
      ${inOrder(phase)}`.execute(db);
  return rows;
}
