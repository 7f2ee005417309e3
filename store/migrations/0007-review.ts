import { type Kysely, sql } from "kysely";

/**
 * What people decide lives apart from runs, so that no run can overwrite it: a decision is a row that is only ever added,
 * and the current state is the current run with the decisions that stand laid over it. One act may settle several values
 * (a field said to be absent), so rows of one act share its id; an undo names itself in the rows it takes back.
 * Changes are numbered by a counter whose row is held until the change is committed: numbers have no gaps and appear in
 * order, which a sequence promises neither of.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .alterTable("contract")
    .addColumn("state", "text", (column) =>
      column.notNull().defaultTo("draft").check(sql`state in ('draft', 'validated', 'locked')`),
    )
    .addColumn("external_ids", "jsonb", (column) => column.notNull().defaultTo(sql`'{}'::jsonb`))
    .addColumn("changed_at", "timestamptz", (column) => column.notNull().defaultTo(sql`now()`))
    .execute();
  await db.schema
    .createTable("decision")
    .addColumn("number", "bigint", (column) => column.primaryKey().generatedAlwaysAsIdentity())
    .addColumn("act", "text", (column) => column.notNull())
    .addColumn("contract", "text", (column) => column.notNull().references("contract.id"))
    .addColumn("field", "text", (column) => column.notNull())
    .addColumn("part", "text", (column) => column.notNull().check(sql`part in ('one', 'item', 'absence')`))
    .addColumn("item", "text", (column) => column.notNull())
    .addColumn("action", "text", (column) =>
      column.notNull().check(sql`action in ('confirm', 'correct', 'choose', 'absent', 'add', 'remove', 'undo')`),
    )
    .addColumn("before", "jsonb")
    .addColumn("after", "jsonb")
    .addColumn("comment", "text")
    .addColumn("seconds", "double precision")
    .addColumn("author", "text", (column) => column.notNull())
    .addColumn("author_name", "text", (column) => column.notNull())
    .addColumn("made_at", "timestamptz", (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn("undone_by", "text")
    .execute();
  await db.schema.createIndex("decision_contract").on("decision").columns(["contract", "field"]).execute();
  await db.schema.createIndex("decision_made_at").on("decision").column("made_at").execute();
  await db.schema
    .createTable("contract_event")
    .addColumn("number", "bigint", (column) => column.primaryKey().generatedAlwaysAsIdentity())
    .addColumn("contract", "text", (column) => column.notNull().references("contract.id"))
    // `state`, or `externalIds.<name>`.
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("before", "text")
    .addColumn("after", "text")
    .addColumn("author", "text", (column) => column.notNull())
    .addColumn("author_name", "text", (column) => column.notNull())
    .addColumn("made_at", "timestamptz", (column) => column.notNull().defaultTo(sql`now()`))
    .execute();
  await db.schema.createIndex("contract_event_contract").on("contract_event").column("contract").execute();
  await db.schema
    .createTable("remark")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("contract", "text", (column) => column.notNull().references("contract.id"))
    .addColumn("kind", "text", (column) =>
      column.notNull().check(sql`kind in ('unsure', 'notAContract', 'wrongFamily', 'rescan', 'problem')`),
    )
    .addColumn("field", "text")
    .addColumn("item", "text")
    .addColumn("comment", "text", (column) => column.notNull())
    .addColumn("addressee", "text")
    .addColumn("author", "text", (column) => column.notNull())
    .addColumn("author_name", "text", (column) => column.notNull())
    .addColumn("version", "text", (column) => column.notNull())
    // What stood there when it was made, for a problem.
    .addColumn("captured", "jsonb")
    .addColumn("made_at", "timestamptz", (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn("resolved_at", "timestamptz")
    .addColumn("resolved_by", "text")
    .execute();
  await db.schema.createIndex("remark_contract").on("remark").column("contract").execute();
  await db.schema.createIndex("remark_addressee").on("remark").column("addressee").execute();
  await db.schema
    .createTable("claim")
    .addColumn("contract", "text", (column) => column.primaryKey().references("contract.id"))
    .addColumn("holder", "text", (column) => column.notNull())
    .addColumn("holder_name", "text", (column) => column.notNull())
    .addColumn("until", "timestamptz", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("change")
    .addColumn("number", "bigint", (column) => column.primaryKey())
    .addColumn("contract", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) =>
      column.notNull().check(sql`kind in ('recorded', 'changed', 'deleted', 'merged')`),
    )
    .addColumn("fields", "jsonb", (column) => column.notNull())
    .addColumn("into_contract", "text")
    .addColumn("made_at", "timestamptz", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("change_counter")
    .addColumn("only", "boolean", (column) => column.primaryKey().defaultTo(true).check(sql`"only"`))
    .addColumn("last", "bigint", (column) => column.notNull())
    // Mixed into ETags: the hash of a masked account number must not be guessed back to the number.
    .addColumn("salt", "text", (column) => column.notNull())
    .execute();
  // Contracts that are there already are told of too: who follows the feed from its beginning has them all.
  await sql`insert into change (number, contract, kind, fields, made_at)
    select row_number() over (order by number), id, 'recorded', '[]'::jsonb, now()
    from contract where current_run is not null`.execute(db);
  await sql`insert into change_counter ("only", last, salt)
    select true, count(*), gen_random_uuid()::text from change`.execute(db);
}
