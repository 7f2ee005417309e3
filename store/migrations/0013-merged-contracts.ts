import { type Kysely, sql } from "kysely";

/**
 * A contract that is part of another names it, and everything of it stays, so that it can be separated again: its documents
 * are entered with the other besides, where `merged_from` says by which merge. A change
 * keeps the sites of its contract before and after: who may see only some learns that one left them, also where the contract
 * is not there any more. Of changes from before, the sites of today are all that is known.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table contract add column merged_into text references contract (id)`.execute(db);
  await sql`alter table contract_document add column merged_from text references contract (id)`.execute(db);
  await sql`create index contract_merged_into on contract (merged_into) where merged_into is not null`.execute(db);
  for (const column of ["sites_before", "sites_after"]) {
    await sql`alter table change add column ${sql.id(column)} text[] not null default '{}'`.execute(db);
  }
  await sql`update change set sites_before = site_keys, sites_after = site_keys
    from contract_line where contract_line.contract = change.contract`.execute(db);
  await sql`create index change_contract on change (contract, number)`.execute(db);
}
