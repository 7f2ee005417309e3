import { type RawBuilder, sql } from "kysely";

/** Who looks: a user, restricted to some sites or not. */
export interface Seer {
  readonly user: string;
  /** Absent: all. */
  readonly sites?: readonly string[];
}

/**
 * Whether a line of the ledger (`arrival`, with its `document`) is theirs to see: all of them, for who sees all sites; for
 * others what they brought themselves.
 */
export function arrivalSeenBy({ user, sites }: Seer): RawBuilder<boolean> {
  if (sites === undefined) return sql`true`;
  return sql`exists (select from batch own where own.id = arrival.batch and own.made_by = ${user})`;
}
