import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** The number of the latest change of any contract: while it stays, records stay. */
export async function latestChange(db: Kysely<Tables>): Promise<string> {
  return (await db.selectFrom("change_counter").select("last").executeTakeFirstOrThrow()).last;
}
