import { type Kysely, sql } from "kysely";

/**
 * Each question to a model is entered when it was answered, before what it proposed is used, so that what was paid is
 * accounted for even where the run that asked it never ends; the run is filled in when that is saved. What a document still
 * has to be asked stands in `model_wait`, so that it is asked though the process, or the machine, is another.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable("run").addColumn("model", "jsonb").execute();
  await db.schema
    .createTable("model_call")
    .addColumn("number", "bigint", (column) => column.primaryKey().generatedAlwaysAsIdentity())
    .addColumn("document", "text", (column) => column.notNull().references("document.id"))
    .addColumn("run", "text", (column) => column.references("run.id"))
    .addColumn("model", "text", (column) => column.notNull())
    .addColumn("host", "text", (column) => column.notNull())
    .addColumn("prompt", "text", (column) => column.notNull())
    .addColumn("question", "char(64)", (column) => column.notNull())
    .addColumn("answer", "char(64)")
    .addColumn("outcome", "text", (column) => column.notNull().check(sql`outcome in ('answered', 'kept', 'failed')`))
    .addColumn("error", "text")
    .addColumn("input_tokens", "integer", (column) => column.notNull())
    .addColumn("output_tokens", "integer", (column) => column.notNull())
    .addColumn("price", "double precision")
    .addColumn("milliseconds", "integer", (column) => column.notNull())
    .addColumn("exchange", "jsonb")
    .addColumn("made_at", "timestamptz", (column) => column.notNull().defaultTo(sql`now()`))
    .execute();
  await db.schema.createIndex("model_call_document").on("model_call").column("document").execute();
  await db.schema.createIndex("model_call_made_at").on("model_call").column("made_at").execute();
  await db.schema
    .createTable("model_wait")
    .addColumn("document", "text", (column) => column.primaryKey().references("document.id"))
    .addColumn("reason", "jsonb", (column) => column.notNull())
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("due", "timestamptz")
    .addColumn("under", "text")
    .addColumn("asked_at", "timestamptz", (column) => column.notNull().defaultTo(sql`now()`))
    .execute();
}
