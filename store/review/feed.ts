import { type Kysely, type Selectable, sql, type Transaction } from "kysely";
import { UsageError } from "../../lib/errors.ts";
import type { Change, Changes } from "../../schemas/api/contracts.ts";
import { toJson } from "../json.ts";
import type { Sites } from "../portfolio/filter.ts";
import { keyOf } from "../portfolio/line-of.ts";
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
    insert into change (number, contract, kind, fields, into_contract, made_at, sites_before, sites_after)
    select last, ${contract}, ${kind}, ${toJson(fields)}::jsonb, ${into}, clock_timestamp(),
      coalesce((select sites_after from change where contract = ${contract} order by number desc limit 1), '{}'),
      coalesce((select site_keys from contract_line where contract = ${into ?? contract}), '{}')
    from counted`.execute(transaction);
}

/**
 * The changes after a number, in order; where `sites` are given, of contracts that were or came to be of these sites: one
 * that left them is `deleted` there, one that came is `recorded`. `last` is what to ask after next time. Throws `UsageError` where the number is still to come: who asks followed another database.
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
  const keys = sites?.map(keyOf);
  const rows = await db
    .selectFrom("change")
    .selectAll("change")
    .where("number", ">", String(after))
    .where("number", "<=", String(newest))
    .$if(keys !== undefined, (query) =>
      query.where(({ or }) => or([sharesOne("sites_before", keys ?? []), sharesOne("sites_after", keys ?? [])])),
    )
    .orderBy("number")
    .limit(limit + 1)
    .execute();
  const more = rows.length > limit;
  const items = rows.slice(0, limit).map((row) => seenBy(keys, row));
  return { items, last: more ? (items.at(-1)?.number ?? after) : newest, more };
}

/** What a change is to who sees only some sites: a contract may come to them and leave them while it is there all along. */
function seenBy(keys: readonly string[] | undefined, row: Selectable<Tables["change"]>): Change {
  const { contract, kind, fields, into_contract: into } = row;
  const line = { number: Number(row.number), at: row.made_at.toISOString(), contract };
  const [before, after] = [row.sites_before, row.sites_after].map(
    (sites) => !keys || sites.some((site) => keys.includes(site)),
  );
  if (kind !== "deleted" && !after) return { ...line, kind: "deleted", fields: [] };
  if (kind === "changed" && !before) return { ...line, kind: "recorded", fields: [] };
  return { ...line, kind, fields, ...(into !== null && { into }) };
}

function sharesOne(column: "sites_before" | "sites_after", keys: readonly string[]) {
  return sql<boolean>`${sql.ref(column)} && ${keys}::text[]`;
}
