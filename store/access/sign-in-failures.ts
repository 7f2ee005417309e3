import { type Kysely, sql } from "kysely";
import { sha256 } from "../../lib/hash.ts";
import type { Tables } from "../tables.ts";

/** Failures before anyone has to wait: people mistype; many of them share an address. */
const free = { account: 5, address: 20 };
/** The first pause, doubled at each further failure up to the longest, seconds. */
const firstPause = 30;
const longestPause = 3600;
/** After so long without a failure, the count starts again, hours. */
const forgottenAfter = 24;

/** Hashes: what is typed as an email may be a password. */
export const accountSubject = (email: string): string => `account:${sha256(email)}`;
export const addressSubject = (address: string): string => `address:${sha256(address)}`;

/**
 * Counts a try as failed until it succeeds, so that many at once do not all get one. Gives the seconds to wait before
 * another may be made; 0: this one may. By the database's clock, which all processes share.
 */
export async function claimTry(db: Kysely<Tables>, subject: string): Promise<number> {
  const most = subject.startsWith("account:") ? free.account : free.address;
  const failures = sql<number>`(case
    when sign_in_failure.latest_at < now() - make_interval(hours => ${forgottenAfter}::int) then 1
    else sign_in_failure.failures + 1 end)`;
  const pause = sql`make_interval(secs =>
    least(${firstPause}::int * power(2, least(${failures} - ${most}::int, 20)), ${longestPause}::int))`;
  const claimed = await db
    .insertInto("sign_in_failure")
    .values({ subject, failures: 1 })
    .onConflict((conflict) =>
      conflict
        .column("subject")
        .doUpdateSet({
          failures,
          latest_at: sql<Date>`now()`,
          locked_until: sql<Date | null>`case when ${failures} >= ${most}::int then now() + ${pause} end`,
        })
        .where(sql<boolean>`coalesce(sign_in_failure.locked_until <= now(), true)`),
    )
    .returning("subject")
    .executeTakeFirst();
  if (claimed) return 0;
  const row = await db
    .selectFrom("sign_in_failure")
    .select(sql<number>`ceil(extract(epoch from locked_until - now()))::int`.as("seconds"))
    .where("subject", "=", subject)
    .executeTakeFirst();
  return Math.max(1, row?.seconds ?? 1);
}

/** A sign-in that succeeded clears its account and what is forgotten, and takes back the try that it cost its address. */
export async function forgiveTries(db: Kysely<Tables>, account: string, address: string): Promise<void> {
  await db
    .deleteFrom("sign_in_failure")
    .where((where) =>
      where.or([
        where("subject", "=", account),
        where("latest_at", "<", sql<Date>`now() - make_interval(hours => ${forgottenAfter}::int)`),
      ]),
    )
    .execute();
  await db
    .updateTable("sign_in_failure")
    .set({
      failures: sql<number>`greatest(failures - 1, 0)`,
      locked_until: sql<Date | null>`case when failures - 1 >= ${free.address}::int then locked_until end`,
    })
    .where("subject", "=", address)
    .execute();
}
