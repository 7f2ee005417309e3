import { type Kysely, sql, type Transaction } from "kysely";
import type { Change, Changes } from "../../schemas/api/contracts.ts";
import { toJson } from "../json.ts";
import type { Tables } from "../tables.ts";

export interface NewChange {
  readonly contract: string;
  readonly kind: Change["kind"];
  /** Keys of the fields that changed; empty where all may have. */
  readonly fields?: readonly string[];
  /** Of `merged`: the contract that it is part of now. */
  readonly into?: string;
}

/**
 * Numbers a change, in the transaction that makes it. The counter's row is held until that ends, so changes become visible
 * in the order of their numbers and none is missing: note it last, since everybody else who changes something waits.
 */
export async function noteChange(transaction: Transaction<Tables>, change: NewChange): Promise<void> {
  const { contract, kind, fields = [], into = null } = change;
  await transaction
    .updateTable("contract")
    .set({ changed_at: sql<Date>`clock_timestamp()` })
    .where("id", "=", contract)
    .execute();
  await sql`
    with counted as (update change_counter set last = last + 1 returning last)
    insert into change (number, contract, kind, fields, into_contract, made_at)
    select last, ${contract}, ${kind}, ${toJson(fields)}::jsonb, ${into}, clock_timestamp() from counted`.execute(
    transaction,
  );
}

/** The changes after a number, in order. `last` is the number of the last one given, else `after`. */
export async function changesAfter(
  db: Kysely<Tables>,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<Changes> {
  const rows = await db
    .selectFrom("change")
    .selectAll()
    .where("number", ">", String(after))
    .orderBy("number")
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map((row) => ({
    number: Number(row.number),
    at: row.made_at.toISOString(),
    contract: row.contract,
    kind: row.kind,
    fields: row.fields,
    ...(row.into_contract !== null && { into: row.into_contract }),
  }));
  return { items, last: items.at(-1)?.number ?? after, more: rows.length > limit };
}
