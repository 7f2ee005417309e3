import { type Kysely, sql } from "kysely";

/**
 * That a contract has nothing of a field is drawn to be looked at too: each contract is drawn from again. The draw is a hash
 * of what is drawn, so that the values drawn before are the ones drawn now.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`delete from review_sampled`.execute(db);
}
