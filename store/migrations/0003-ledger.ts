import { type Kysely, sql } from "kysely";

/**
 * Every file that arrives has one line. Its outcome is its document's, so that the two cannot differ; a file that never
 * became a document (it could not be opened, the disk was full) carries its own.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("arrival")
    .addColumn("number", "bigint", (column) => column.primaryKey().generatedAlwaysAsIdentity())
    .addColumn("origin", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("fingerprint", "text")
    .addColumn("document", "text", (column) => column.references("document.id"))
    .addColumn("is_duplicate", "boolean", (column) => column.notNull().defaultTo(false))
    .addColumn("own_outcome", "text", (column) => column.check(sql`own_outcome in ('waiting', 'setAside')`))
    .addColumn("own_reason", "jsonb")
    .addColumn("arrived_at", "timestamptz", (column) => column.notNull().defaultTo(sql`now()`))
    .addCheckConstraint("arrival_has_one_outcome", sql`(document is null) = (own_outcome is not null)`)
    .execute();
  await sql`create unique index arrival_origin_document on arrival (origin, document) nulls not distinct`.execute(db);
  await db.schema.createIndex("arrival_document").on("arrival").column("document").execute();
}
