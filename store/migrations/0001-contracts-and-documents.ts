import { type Kysely, sql } from "kysely";

/**
 * A contract is a family of documents, and a document is not a contract: an amendment joins a family, and the same
 * bytes are one document wherever they came from (its identifier follows from their hash).
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("document")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("sha256", "char(64)", (column) => column.notNull().unique())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("bytes", "bigint", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull().check(sql`state in ('waiting', 'recorded', 'setAside')`))
    .addColumn("reason", "jsonb")
    .addColumn("decided_by", "text")
    .addColumn("kind", "text")
    .addColumn("language", "text")
    .addColumn("received_at", "timestamptz", (column) => column.notNull().defaultTo(sql`now()`))
    .execute();
  await db.schema
    .createTable("contract")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("number", "bigint", (column) => column.notNull().generatedAlwaysAsIdentity())
    .addColumn("created_at", "timestamptz", (column) => column.notNull().defaultTo(sql`now()`))
    .execute();
  await db.schema
    .createTable("contract_document")
    .addColumn("contract", "text", (column) => column.notNull().references("contract.id"))
    .addColumn("document", "text", (column) => column.notNull().references("document.id"))
    .addColumn("ordinal", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("contract_document_key", ["contract", "document"])
    .execute();
  await db.schema.createIndex("contract_document_document").on("contract_document").column("document").execute();
}
