import type { Kysely } from "kysely";

/**
 * Administrators add fields and notes on how a field is decided, without code. A field that contracts have values of is
 * never removed: it is archived, so that nothing is lost. Values are rows (0004), so a field needs no table of its own.
 * Some values that were sure enough to need no review are looked at all the same, so that their precision is measured:
 * which, and of which run, is kept apart, because the run itself is not changed by it.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("custom_field")
    .addColumn("key", "text", (column) => column.primaryKey())
    .addColumn("number", "bigint", (column) => column.notNull().unique().generatedAlwaysAsIdentity())
    .addColumn("definition", "jsonb", (column) => column.notNull())
    .addColumn("archived", "boolean", (column) => column.notNull().defaultTo(false))
    .execute();
  await db.schema
    .createTable("field_note")
    .addColumn("field", "text", (column) => column.primaryKey())
    .addColumn("note", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("review_sample")
    .addColumn("contract", "text", (column) => column.notNull().references("contract.id"))
    .addColumn("run", "text", (column) => column.notNull().references("run.id"))
    .addColumn("field", "text", (column) => column.notNull())
    .addColumn("item", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("review_sample_key", ["contract", "field", "item"])
    .execute();
  await db.schema
    .createTable("review_sampled")
    .addColumn("contract", "text", (column) => column.primaryKey().references("contract.id"))
    .addColumn("run", "text", (column) => column.notNull().references("run.id"))
    .execute();
}
