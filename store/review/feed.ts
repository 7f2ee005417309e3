import { type Kysely, sql, type Transaction } from "kysely";
import { UsageError } from "../../lib/errors.ts";
import type { Change, Changes } from "../../schemas/api/contracts.ts";
import { toJson } from "../json.ts";
import { allOf, isOfSites, type Sites } from "../portfolio/filter.ts";
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

/**
 * The changes after a number, in order; where `sites` are given, of contracts of these sites. `last` is what to ask after
 * next time. Throws `UsageError` where the number is still to come: who asks followed another database.
 */
export async function changesAfter(
  db: Kysely<Tables>,
  { after, limit, sites }: { readonly after: number; readonly limit: number; readonly sites?: Sites },
): Promise<Changes> {
  // Read first: every change up to it was committed before it was.
  const newest = Number((await db.selectFrom("change_counter").select("last").executeTakeFirstOrThrow()).last);
  if (after > newest) {
    throw new UsageError(
      "AFTER_UNKNOWN",
      `Expected a number up to ${newest}, found ${after}: this is not the database that it came from; begin again at 0.`,
    );
  }
  const rows = await db
    .selectFrom("change")
    .selectAll("change")
    .where("number", ">", String(after))
    .where("number", "<=", String(newest))
    .$if(sites !== undefined, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom("contract_line")
            .select("contract_line.contract")
            .whereRef("contract_line.contract", "=", "change.contract")
            .where(allOf(isOfSites(sites))),
        ),
      ),
    )
    .orderBy("number")
    .limit(limit + 1)
    .execute();
  const more = rows.length > limit;
  const items = rows.slice(0, limit).map((row) => ({
    number: Number(row.number),
    at: row.made_at.toISOString(),
    contract: row.contract,
    kind: row.kind,
    fields: row.fields,
    ...(row.into_contract !== null && { into: row.into_contract }),
  }));
  return { items, last: more ? (items.at(-1)?.number ?? after) : newest, more };
}
