import { type Kysely, type RawBuilder, type SqlBool, sql } from "kysely";
import { z } from "zod";
import { UsageError } from "../../lib/errors.ts";
import type { ContractLine, ContractQuery } from "../../schemas/api/contracts.ts";
import type { PageOf } from "../../schemas/api/paging.ts";
import type { Tables } from "../tables.ts";
import { type Cursor, readCursor, writeCursor } from "./cursor.ts";
import { excerptsOf } from "./excerpt.ts";
import { allOf, hasWords, isLeftBy, isOfSites, type Sites, soughtBy } from "./filter.ts";
import { type LineRow, lineColumns, toContractLine } from "./line-row.ts";
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
    const found = await rowsOf(db, phase, conditions, query.limit + 1 - rows.length);
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

interface Phase {
  readonly conditions: readonly RawBuilder<SqlBool>[];
  /** What orders, beside the number. */
  readonly column: "received_at" | "changed_at" | "title_key" | "end_date" | "amount" | "doubtful" | undefined;
  readonly direction: "asc" | "desc";
}

interface SortedRow extends LineRow {
  readonly number: string;
  /** The value that orders, as text. */
  readonly place: string | null;
}

function phasesOf({ sort, direction }: ContractQuery, sought: RawBuilder<string> | undefined): Phase[] {
  const matches = sought ? [hasWords(sought, "words")] : [];
  if (sort === "relevance" && sought) {
    const inHeading = hasWords(sought, "heading");
    const newest = { column: undefined, direction: "desc" } as const;
    return [
      { conditions: [inHeading, ...matches], ...newest },
      { conditions: [sql<SqlBool>`not ${inHeading}`, ...matches], ...newest },
    ];
  }
  const column = sort === "relevance" ? "received_at" : columns[sort];
  if (column !== "end_date" && column !== "amount") return [{ conditions: matches, column, direction }];
  return [
    { conditions: [sql<SqlBool>`${reference(column)} is not null`, ...matches], column, direction },
    { conditions: [sql<SqlBool>`${reference(column)} is null`, ...matches], column: undefined, direction },
  ];
}

const columns = {
  receivedAt: "received_at",
  changedAt: "changed_at",
  title: "title_key",
  endDate: "end_date",
  amount: "amount",
  doubtful: "doubtful",
} as const;

/** The type that a place is read back as, and what it must look like: a cursor may be forged. */
const types = {
  received_at: { type: "timestamptz", value: z.iso.datetime() },
  changed_at: { type: "timestamptz", value: z.iso.datetime() },
  title_key: { type: "text", value: z.string() },
  end_date: { type: "text", value: z.string() },
  amount: { type: "numeric", value: z.string().regex(/^-?\d+(\.\d+)?$/) },
  doubtful: { type: "integer", value: z.string().regex(/^\d{1,9}$/) },
} as const;

function isAfter({ column, direction }: Phase, { value, number }: Cursor): RawBuilder<SqlBool> {
  const beyond = sql.raw(direction === "asc" ? ">" : "<");
  if (column === undefined) return sql<SqlBool>`contract_line.number ${beyond} ${number}::bigint`;
  const { type, value: schema } = types[column];
  const place = schema.safeParse(value);
  if (!place.success) {
    throw new UsageError(
      "CURSOR_NOT_VALID",
      "Expected the cursor that the page before gave, found one with another place; ask for the first page again.",
    );
  }
  return sql<SqlBool>`(${reference(column)}, contract_line.number)
    ${beyond} (${place.data}::${sql.raw(type)}, ${number}::bigint)`;
}

async function rowsOf(
  db: Kysely<Tables>,
  { column, direction }: Phase,
  conditions: readonly RawBuilder<SqlBool>[],
  limit: number,
): Promise<readonly SortedRow[]> {
  const way = sql.raw(direction);
  const order = sql.join([...(column ? [sql`${reference(column)} ${way}`] : []), sql`contract_line.number ${way}`]);
  const { rows } = await sql<SortedRow>`select ${lineColumns}, contract_line.number, ${placeOf(column)} as place
    from contract_line where ${allOf(conditions)} order by ${order} limit ${limit}`.execute(db);
  return rows;
}

function placeOf(column: Phase["column"]): RawBuilder<unknown> {
  if (column === undefined) return sql`null`;
  if (column !== "received_at" && column !== "changed_at") return sql`${reference(column)}::text`;
  return sql`to_char(${reference(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

const reference = (column: string) => sql.ref(`contract_line.${column}`);
