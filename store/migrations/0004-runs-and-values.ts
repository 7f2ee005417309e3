import { type Kysely, sql } from "kysely";

/**
 * A run is what one pass over a contract found; it is written once and kept, so that runs can be compared, and the
 * contract points at its current one. Values are rows, not columns: a new field needs no migration. What a person
 * confirmed or corrected will live apart from runs, so that no run can overwrite it.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("run")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("contract", "text", (column) => column.notNull().references("contract.id"))
    .addColumn("made_by", "text", (column) => column.notNull())
    .addColumn("our_role", "text")
    .addColumn("issues", "jsonb", (column) => column.notNull())
    .addColumn("made_at", "timestamptz", (column) => column.notNull().defaultTo(sql`now()`))
    .execute();
  await db.schema.createIndex("run_contract").on("run").column("contract").execute();
  await db.schema
    .createTable("field_value")
    .addColumn("run", "text", (column) => column.notNull().references("run.id"))
    // That of the run, repeated for searches; the run's reference to it is checked once, not once a row.
    .addColumn("contract", "text", (column) => column.notNull())
    .addColumn("field", "text", (column) => column.notNull())
    .addColumn("part", "text", (column) => column.notNull().check(sql`part in ('one', 'item', 'absence')`))
    .addColumn("ordinal", "integer", (column) => column.notNull())
    .addColumn("item", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("value", "jsonb")
    .addColumn("applies_to", "jsonb")
    .addColumn("confidence", "double precision", (column) => column.notNull())
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("evidence", "jsonb", (column) => column.notNull())
    .addColumn("alternatives", "jsonb", (column) => column.notNull())
    .addColumn("derivation", "jsonb")
    .addPrimaryKeyConstraint("field_value_key", ["run", "field", "part", "ordinal"])
    .execute();
  await db.schema.createIndex("field_value_contract_field").on("field_value").columns(["contract", "field"]).execute();
  await db.schema
    .alterTable("contract")
    .addColumn("current_run", "text", (column) => column.references("run.id"))
    .execute();
}
