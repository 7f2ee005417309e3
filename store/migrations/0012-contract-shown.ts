import { type Kysely, sql } from "kysely";

/**
 * What a line only shows lies apart from what lists filter and sort by: of 100,000 lines a filter may have to read all, and
 * they are a quarter of the size without. A search by relevance goes through contracts by their number; and titles begin alike
 * in a language, so that those of one lie together.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`create table contract_shown (
    contract text primary key references contract_line (contract) on delete cascade,
    line jsonb not null,
    statuses jsonb not null,
    judged jsonb not null)`.execute(db);
  await sql`insert into contract_shown select contract, line, statuses, judged from contract_line`.execute(db);
  await sql`alter table contract_line drop column line, drop column statuses, drop column judged`.execute(db);
  await sql`create unique index contract_line_number on contract_line (number)`.execute(db);
  await sql`create index contract_line_language_title on contract_line (language, title_key, number)`.execute(db);
}
