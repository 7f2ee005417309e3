import { sql, type Transaction } from "kysely";
import type { ArrivalBatch } from "../../schemas/ledger.ts";
import type { Tables } from "../tables.ts";

/** Enters a batch once a line of this transaction, or an earlier one, came with it; what brought nothing new is none. */
export async function enterBatch(transaction: Transaction<Tables>, batch: ArrivalBatch | undefined): Promise<void> {
  if (!batch) return;
  const { id, name, by = null } = batch;
  await sql`insert into batch (id, name, made_by) select ${id}, ${name}, ${by}
    where exists (select from arrival where arrival.batch = ${id}) on conflict (id) do nothing`.execute(transaction);
}
