import { type Kysely, sql } from "kysely";

/**
 * Who may come in. Secrets (session ids, tokens, one-time links, idempotency keys) are kept as SHA-256: they are long and
 * random, so nothing slower is needed; passwords are kept as argon2id. Lines of the audit are added and never changed, which
 * the database itself enforces. Stored answers of the API are encrypted under the caller's own secret, since some show a
 * secret that is kept nowhere else.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("user_account")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("email", "text", (column) => column.notNull().unique())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("sites", "jsonb")
    .addColumn("password_hash", "text")
    .addColumn("disabled", "boolean", (column) => column.notNull().defaultTo(false))
    .addColumn("created_at", "timestamptz", (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn("last_sign_in_at", "timestamptz")
    .execute();
  await db.schema
    .createTable("session")
    .addColumn("hash", "char(64)", (column) => column.primaryKey())
    .addColumn("user_account", "text", (column) => column.notNull().references("user_account.id"))
    .addColumn("by_link", "boolean", (column) => column.notNull())
    .addColumn("started_at", "timestamptz", (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn("seen_at", "timestamptz", (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn("expires_at", "timestamptz", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("session_user_account").on("session").column("user_account").execute();
  await db.schema
    .createTable("one_time_link")
    .addColumn("hash", "char(64)", (column) => column.primaryKey())
    .addColumn("user_account", "text", (column) => column.notNull().references("user_account.id"))
    .addColumn("expires_at", "timestamptz", (column) => column.notNull())
    .addColumn("used_at", "timestamptz")
    .execute();
  await db.schema
    .createTable("api_token")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("hash", "char(64)", (column) => column.notNull().unique())
    .addColumn("user_account", "text", (column) => column.notNull().references("user_account.id"))
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("scopes", "jsonb", (column) => column.notNull())
    .addColumn("created_at", "timestamptz", (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn("expires_at", "timestamptz", (column) => column.notNull())
    .addColumn("last_used_at", "timestamptz")
    .addColumn("revoked_at", "timestamptz")
    .execute();
  await db.schema.createIndex("api_token_user_account").on("api_token").column("user_account").execute();
  await db.schema
    .createTable("sign_in_failure")
    .addColumn("subject", "text", (column) => column.primaryKey())
    .addColumn("failures", "integer", (column) => column.notNull())
    .addColumn("latest_at", "timestamptz", (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn("locked_until", "timestamptz")
    .execute();
  await db.schema
    .createTable("idempotent_request")
    .addColumn("key", "char(64)", (column) => column.primaryKey())
    .addColumn("request", "char(64)", (column) => column.notNull())
    .addColumn("answer", "bytea")
    .addColumn("started_at", "timestamptz", (column) => column.notNull().defaultTo(sql`now()`))
    .execute();
  await db.schema.createIndex("idempotent_request_started_at").on("idempotent_request").column("started_at").execute();
  await createAudit(db);
}

async function createAudit(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("audit_line")
    .addColumn("number", "bigint", (column) => column.primaryKey().generatedAlwaysAsIdentity())
    .addColumn("at", "timestamptz", (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn("actor", "text")
    .addColumn("actor_name", "text")
    .addColumn("action", "text", (column) => column.notNull())
    .addColumn("subject", "text")
    .addColumn("address", "text")
    .addColumn("detail", "jsonb")
    .execute();
  await db.schema.createIndex("audit_line_subject").on("audit_line").columns(["subject", "number"]).execute();
  await db.schema.createIndex("audit_line_actor").on("audit_line").columns(["actor", "number"]).execute();
  await sql`create function refuse_audit_change() returns trigger language plpgsql as
    $$ begin raise exception 'Lines of the audit are only added.'; end $$`.execute(db);
  await sql`create trigger audit_line_is_kept before update or delete or truncate on audit_line
    for each statement execute function refuse_audit_change()`.execute(db);
}
