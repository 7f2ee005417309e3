import { type RawBuilder, type SqlBool, sql } from "kysely";
import { allOf, isOfSites } from "../portfolio/filter.ts";

/** Who looks: a user, restricted to some sites or not. */
export interface Seer {
  readonly user: string;
  /** Absent: all. */
  readonly sites?: readonly string[];
}

/**
 * Whether a line of the ledger (`arrival`) is theirs to see: all of them, for who sees all sites; for others what they
 * brought themselves, and what became a contract of their sites.
 */
export function arrivalSeenBy({ user, sites }: Seer): RawBuilder<SqlBool> {
  if (sites === undefined) return sql`true`;
  return sql`(exists (select from batch own where own.id = arrival.batch and own.made_by = ${user})
    or ${belongsToSites(sql.ref("arrival.document"), sites)})`;
}

/**
 * Whether a `document` is theirs to see: through its contract; where it has none, for who sees all sites, or brought it.
 */
export function documentSeenBy({ user, sites }: Seer): RawBuilder<SqlBool> {
  if (sites === undefined) return sql`true`;
  return sql`(${belongsToSites(sql.ref("document.id"), sites)} or (
    not exists (select from contract_document where contract_document.document = document.id)
    and exists (select from arrival join batch own on own.id = arrival.batch
      where arrival.document = document.id and own.made_by = ${user})))`;
}

function belongsToSites(document: RawBuilder<unknown>, sites: readonly string[]): RawBuilder<SqlBool> {
  return sql`exists (select from contract_document
    join contract_line on contract_line.contract = contract_document.contract
    where contract_document.document = ${document} and ${allOf(isOfSites(sites))})`;
}
