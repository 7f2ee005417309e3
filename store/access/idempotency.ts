import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";

/** How long an answer is kept, hours. */
const keptHours = 24;
/** After so long without an answer, the process that ran the request is taken for dead, minutes. */
const longestRun = 30;

export type Repeated =
  /** Nobody asked this before: run it, then keep its answer or forget it. */
  | { readonly state: "new" }
  | { readonly state: "running" }
  /** The key was used for another request. */
  | { readonly state: "other" }
  | { readonly state: "answered"; readonly answer: Buffer };

/** Claims a key for a request, both hashes; of several at once, one gets `new`. */
export async function claimRequest(db: Kysely<Tables>, key: string, request: string): Promise<Repeated> {
  await db
    .deleteFrom("idempotent_request")
    .where((where) =>
      where.or([
        where("started_at", "<", sql<Date>`now() - make_interval(hours => ${keptHours}::int)`),
        where.and([
          where("answer", "is", null),
          where("started_at", "<", sql<Date>`now() - make_interval(mins => ${longestRun}::int)`),
        ]),
      ]),
    )
    .execute();
  const claimed = await db
    .insertInto("idempotent_request")
    .values({ key, request })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .returning("key")
    .executeTakeFirst();
  if (claimed) return { state: "new" };
  const before = await db
    .selectFrom("idempotent_request")
    .select(["request", "answer"])
    .where("key", "=", key)
    .executeTakeFirst();
  // Forgotten since: whoever ran it failed, and this one may be tried again.
  if (!before) return { state: "running" };
  if (before.request !== request) return { state: "other" };
  return before.answer === null ? { state: "running" } : { state: "answered", answer: before.answer };
}

export async function keepAnswer(db: Kysely<Tables>, key: string, answer: Buffer): Promise<void> {
  await db.updateTable("idempotent_request").set({ answer }).where("key", "=", key).execute();
}

export async function forgetRequest(db: Kysely<Tables>, key: string): Promise<void> {
  await db.deleteFrom("idempotent_request").where("key", "=", key).where("answer", "is", null).execute();
}
