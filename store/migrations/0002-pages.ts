import type { Kysely } from "kysely";

/**
 * The page is the unit that is read and stored, so that a killed run need not read again, and evidence can be shown
 * without the reader. Words and blocks are compressed: nobody searches in them, and they are ten times the text.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("reading")
    .addColumn("document", "text", (column) => column.primaryKey().references("document.id"))
    .addColumn("format", "text", (column) => column.notNull())
    .addColumn("summary", "jsonb", (column) => column.notNull())
    .addColumn("issues", "jsonb", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("page")
    .addColumn("document", "text", (column) => column.notNull().references("reading.document"))
    .addColumn("number", "integer", (column) => column.notNull())
    .addColumn("source", "text", (column) => column.notNull())
    .addColumn("reader", "text", (column) => column.notNull())
    .addColumn("receipt", "jsonb", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("layout", "bytea", (column) => column.notNull())
    .addPrimaryKeyConstraint("page_key", ["document", "number"])
    .execute();
}
