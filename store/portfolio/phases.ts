import { type RawBuilder, type SqlBool, sql } from "kysely";
import { z } from "zod";
import { cursorNotValid } from "../../lib/paging.ts";
import type { ContractQuery } from "../../schemas/api/contracts.ts";
import type { Cursor } from "./cursor.ts";
import { hasWords } from "./filter.ts";

/** A part of a list that one index serves, from any place. */
export interface Phase {
  /** Of `contract_line`. */
  readonly conditions: readonly RawBuilder<SqlBool>[];
  /** Of `contract_words`. */
  readonly match?: RawBuilder<SqlBool> | undefined;
  /** What orders, beside the number. */
  readonly column: SortColumn | undefined;
  readonly direction: "asc" | "desc";
}
type SortColumn = "received_at" | "changed_at" | "title_key" | "end_date" | "amount" | "doubtful";

/** The phases of an order, one after the other. */
export function phasesOf({ sort, direction }: ContractQuery, sought: RawBuilder<string> | undefined): readonly Phase[] {
  if (sort === "relevance" && sought) {
    const newest = { conditions: [], column: undefined, direction: "desc" } as const;
    return [
      { match: hasWords(sought, "heading"), ...newest },
      { match: hasWords(sought, "text"), ...newest },
    ];
  }
  const match = sought && hasWords(sought, "any");
  const column = sort === "relevance" ? "received_at" : columns[sort];
  if (column !== "end_date" && column !== "amount") return [{ conditions: [], match, column, direction }];
  const isThere = sql<SqlBool>`${sortedBy(column)} is not null`;
  const isMissing = sql<SqlBool>`${sortedBy(column)} is null`;
  return [
    { conditions: [isThere], match, column, direction },
    { conditions: [isMissing], match, column: undefined, direction },
  ];
}

/** That a line comes after the place of a cursor; throws `UsageError` where that is none of this order. */
export function isAfter({ column, direction }: Phase, { value, number }: Cursor): RawBuilder<SqlBool> {
  const beyond = sql.raw(direction === "asc" ? ">" : "<");
  if (column === undefined) return sql<SqlBool>`contract_line.number ${beyond} ${number}::bigint`;
  const { type, value: schema } = types[column];
  const place = schema.safeParse(value);
  if (!place.success) throw cursorNotValid();
  return sql<SqlBool>`(${sortedBy(column)}, contract_line.number)
    ${beyond} (${place.data}::${sql.raw(type)}, ${number}::bigint)`;
}

/** What a phase orders by, as text for a cursor. */
export function placeOf({ column }: Phase): RawBuilder<unknown> {
  if (column === undefined) return sql`null`;
  if (column !== "received_at" && column !== "changed_at") return sql`${sortedBy(column)}::text`;
  return sql`to_char(${sortedBy(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

export const sortedBy = (column: SortColumn | undefined) => sql.ref(`contract_line.${column ?? "number"}`);

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
  received_at: { type: "timestamptz", value: z.iso.datetime().regex(/^[12]/) },
  changed_at: { type: "timestamptz", value: z.iso.datetime().regex(/^[12]/) },
  title_key: { type: "text", value: z.string() },
  end_date: { type: "text", value: z.string() },
  amount: { type: "numeric", value: z.string().regex(/^-?\d+(\.\d+)?$/) },
  doubtful: { type: "integer", value: z.string().regex(/^\d{1,9}$/) },
} as const;
