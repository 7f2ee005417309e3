import { type Kysely, sql } from "kysely";

/**
 * The portfolio: one line a contract beside its record, so that 100,000 are listed, filtered and searched without reading
 * their values; it is written in the transaction that changes the contract. Words that are searched lie apart, since most
 * decisions change none. Contracts that were there before wait in `portfolio_backlog` until the database is next opened.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`create table contract_line (
    contract text primary key references contract (id) on delete cascade,
    number bigint not null,
    line jsonb not null,
    title_key text collate "C" not null,
    contract_kind text,
    document_kind text not null,
    language text not null,
    state text not null,
    readiness text not null,
    party_keys text[] not null,
    sites text[] not null,
    site_keys text[] not null,
    end_date text collate "C",
    amount numeric,
    doubtful integer not null,
    doubtful_essential integer not null,
    doubtful_values jsonb not null,
    risk double precision not null,
    risk_essential double precision not null,
    money double precision not null,
    next_end date,
    next_notice date,
    statuses jsonb not null,
    judged jsonb not null,
    received_at timestamptz not null,
    changed_at timestamptz not null)`.execute(db);
  await sql`create table contract_words (
    contract text primary key references contract_line (contract) on delete cascade,
    key text not null,
    heading tsvector not null,
    words tsvector not null)`.execute(db);
  const indexes = {
    received: sql`(received_at, number)`,
    changed: sql`(changed_at, number)`,
    title: sql`(title_key, number)`,
    doubtful: sql`(doubtful, number)`,
    end: sql`(end_date, number)`,
    amount: sql`(amount, number)`,
    parties: sql`using gin (party_keys)`,
    sites: sql`using gin (site_keys)`,
  };
  for (const [name, columns] of Object.entries(indexes)) {
    await sql`create index ${sql.id(`contract_line_${name}`)} on contract_line ${columns}`.execute(db);
  }
  await sql`create index contract_words_heading on contract_words using gin (heading)`.execute(db);
  await sql`create index contract_words_words on contract_words using gin (words)`.execute(db);
  await sql`create table portfolio_backlog (contract text primary key references contract (id) on delete cascade)`.execute(
    db,
  );
  await sql`insert into portfolio_backlog select id from contract where current_run is not null`.execute(db);
  await sql`create table saved_view (
    id text primary key,
    number bigint not null generated always as identity,
    owner text not null,
    name text not null,
    query text not null,
    columns jsonb not null,
    shared boolean not null,
    made_at timestamptz not null default now())`.execute(db);
  await sql`create index saved_view_owner on saved_view (owner)`.execute(db);
}
