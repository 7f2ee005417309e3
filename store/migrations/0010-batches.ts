import { type Kysely, sql } from "kysely";

/**
 * Files that are brought in together are followed together: each line of the ledger says in which batch it first came. A
 * batch is written with its first line, in the same transaction but after it, so that one that brought nothing new leaves
 * nothing; hence the deferred reference. Documents are listed newest first. A contract that is to be decided again is noted
 * with its document, so that the work survives its process and may be done by another.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("batch")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("number", "bigint", (column) => column.notNull().unique().generatedAlwaysAsIdentity())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("made_by", "text")
    .addColumn("created_at", "timestamptz", (column) => column.notNull().defaultTo(sql`now()`))
    .execute();
  await sql`alter table arrival add column batch text references batch (id) deferrable initially deferred`.execute(db);
  await db.schema.createIndex("arrival_batch").on("arrival").columns(["batch", "number"]).execute();
  await db.schema.createIndex("document_received").on("document").columns(["received_at", "id"]).execute();
  await db.schema
    .createTable("rerun_wait")
    .addColumn("document", "text", (column) => column.primaryKey().references("document.id"))
    .addColumn("asked_at", "timestamptz", (column) => column.notNull().defaultTo(sql`now()`))
    .execute();
}
