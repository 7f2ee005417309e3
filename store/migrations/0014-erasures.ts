import type { Kysely } from "kysely";

/**
 * What a deleted contract stood on is erased; its document stays as a row that says so, so that the same bytes are not taken
 * in again and files found inside it keep their place. Bytes lie outside the database: what is still to be removed is noted
 * in the transaction that deletes, so that a process that ends in between leaves the rest to the next.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable("document").addColumn("erased_at", "timestamptz").execute();
  await db.schema
    .createTable("erasure")
    .addColumn("document", "text", (column) => column.primaryKey().references("document.id"))
    .addColumn("asked_model", "boolean", (column) => column.notNull())
    .execute();
}
