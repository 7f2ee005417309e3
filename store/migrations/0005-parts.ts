import { type Kysely, sql } from "kysely";

/**
 * Files found inside others (archives, mails, PDFs with files embedded) are documents of their own. That one was found in
 * another is a fact of its arrival, since the same bytes may come in two mails: `container` is the document around it,
 * `path` its path inside, `depth` how many documents are around it, `outermost` the outermost of them, `family` the one
 * that it belongs with.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table document drop constraint document_state_check`.execute(db);
  await sql`alter table document add constraint document_state_check
    check (state in ('waiting', 'recorded', 'unpacked', 'setAside'))`.execute(db);
  await db.schema
    .alterTable("arrival")
    .addColumn("container", "text", (column) => column.references("document.id"))
    .addColumn("path", "text")
    .addColumn("depth", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("outermost", "text")
    .addColumn("family", "text")
    .execute();
  await db.schema.createIndex("arrival_container").on("arrival").column("container").execute();
  await db.schema.createIndex("arrival_outermost").on("arrival").column("outermost").execute();
  await db.schema.createIndex("arrival_family").on("arrival").column("family").execute();
}
