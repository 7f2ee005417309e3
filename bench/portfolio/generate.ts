import type pg from "pg";
import { isList } from "../../schemas/record.ts";
import { columnsOf, shownColumnsOf } from "../../store/portfolio/line-columns.ts";
import { type Line, lineOf } from "../../store/portfolio/line-of.ts";
import { boundedWords, budgets, configurationOf } from "../../store/portfolio/search-words.ts";
import { type MadeContract, makeContract } from "./contracts.ts";

/** Contracts in one transaction. */
const atOnce = 500;

export interface PortfolioSize {
  readonly contracts: number;
  /** Whether with the values of each, which lists and searches do not read and which are half the size. */
  readonly values: boolean;
}

/** Fills an empty, migrated database with contracts, as the product would have left them. */
export async function generatePortfolio(pool: pg.Pool, { contracts, values }: PortfolioSize): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("insert into batch (id, name) values ('bench', 'bench')");
    const made = await dropWordIndexes(client);
    for (let first = 1; first <= contracts; first += atOnce) {
      const count = Math.min(atOnce, contracts - first + 1);
      const next = Array.from({ length: count }, (_, index) => makeContract(first + index));
      await client.query("begin");
      await insertContracts(client, next, first, values);
      await client.query("commit");
    }
    for (const index of made) await client.query(index);
    await client.query("vacuum analyze");
  } finally {
    client.release();
  }
}

/** Gives how to make them again: each word of a hundred thousand contracts is entered faster at once than one by one. */
async function dropWordIndexes(client: pg.PoolClient): Promise<readonly string[]> {
  const { rows } = await client.query<{ indexname: string; indexdef: string }>(
    "select indexname, indexdef from pg_indexes where tablename = 'contract_words' and indexdef like '%USING gin%'",
  );
  for (const { indexname } of rows) await client.query(`drop index ${indexname}`);
  return rows.map(({ indexdef }) => indexdef);
}

type Rows = readonly Readonly<Record<string, unknown>>[];

async function insertContracts(
  client: pg.PoolClient,
  made: readonly MadeContract[],
  first: number,
  withValues: boolean,
): Promise<void> {
  const insert = async (table: string, columns: string, rows: Rows) => {
    await client.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows)],
    );
  };
  const receivedAt = (index: number) => new Date(Date.UTC(2026, 0, 1) + (first + index) * 300_000).toISOString();
  const documents = made.map(({ document, name, record }, index) => ({
    id: document,
    sha256: document.slice(4).padStart(64, "0"),
    ...{ name, bytes: 100_000, state: "recorded", kind: "contract", language: record.documents[0]?.language },
    received_at: receivedAt(index),
  }));
  await insert("document", "id, sha256, name, bytes, state, kind, language, received_at", documents);
  const summary = made[0]?.record.documents[0]?.reading;
  const readings = made.map(({ document }) => ({ document, format: "pdf", summary, issues: [] }));
  await insert("reading", "document, format, summary, issues", readings);
  await insert("page", "document, number, source, reader, receipt, text, layout", pagesOf(made));
  const arrivals = made.map(({ document, name }) => ({
    origin: `/in/${name}`,
    name,
    document,
    is_duplicate: false,
    depth: 0,
    batch: "bench",
  }));
  await insert("arrival", "origin, name, document, is_duplicate, depth, batch", arrivals);
  await client.query("insert into contract (id) select unnest($1::text[])", [made.map(({ record }) => record.id)]);
  const members = made.map(({ document, record }) => ({ contract: record.id, document, ordinal: 0 }));
  await insert("contract_document", "contract, document, ordinal", members);
  const runs = made.map(({ record }, index) => ({
    id: `run-${record.id}`,
    contract: record.id,
    made_by: "bench",
    issues: [],
    made_at: receivedAt(index),
  }));
  await insert("run", "id, contract, made_by, issues, made_at", runs);
  await client.query("update contract set current_run = 'run-' || id where current_run is null");
  if (withValues) await insert("field_value", valueColumns, made.flatMap(valuesOf));
  const context = { state: "draft", externalIds: {}, saidToBeNone: false } as const;
  const lines = made.map(({ record }) => lineOf(record, context));
  await insertLines(client, made, lines);
  await insertWords(client, made, lines);
}

/** Words and blocks of no page: nothing that is measured reads them. */
const pagesOf = (made: readonly MadeContract[]): Rows =>
  made.flatMap(({ document, pages }) =>
    pages.map((text, index) => ({
      document,
      number: index + 1,
      source: "text-layer",
      reader: "pdfium",
      receipt: {},
      text,
      layout: "\\x",
    })),
  );

const valueColumns =
  "run, contract, field, part, ordinal, item, state, value, confidence, status, evidence, alternatives";

function valuesOf({ record }: MadeContract): Rows {
  return Object.entries(record.fields).flatMap(([field, entry]) => {
    const parts = isList(entry)
      ? [
          ...entry.items.map((item) => ({ part: "item", ...item })),
          ...(entry.absence ? [{ part: "absence", ...entry.absence }] : []),
        ]
      : [{ part: "one", ...entry }];
    return parts.map(({ id, ...value }, ordinal) => ({
      run: `run-${record.id}`,
      contract: record.id,
      field,
      ordinal,
      item: id,
      ...value,
    }));
  });
}

async function insertLines(
  client: pg.PoolClient,
  made: readonly MadeContract[],
  lines: readonly Line[],
): Promise<void> {
  const contractOf = (index: number) => made[index]?.record.id;
  const rows = lines.map((line, index) => {
    const columns = columnsOf(line, "draft");
    return { ...columns, doubtful_values: JSON.parse(columns.doubtful_values), contract: contractOf(index) };
  });
  await client.query(
    `insert into contract_line
      select (jsonb_populate_record(row, jsonb_build_object(
          'number', contract.number, 'received_at', run.made_at, 'changed_at', run.made_at))).*
        from jsonb_populate_recordset(null::contract_line, $1) as row
          join contract on contract.id = row.contract join run on run.id = contract.current_run`,
    [JSON.stringify(rows)],
  );
  const shown = lines.map((line, index) => {
    const { line: text, statuses, judged } = shownColumnsOf(line);
    return {
      contract: contractOf(index),
      line: JSON.parse(text),
      statuses: JSON.parse(statuses),
      judged: JSON.parse(judged),
    };
  });
  await client.query("insert into contract_shown select * from jsonb_populate_recordset(null::contract_shown, $1)", [
    JSON.stringify(shown),
  ]);
}

async function insertWords(
  client: pg.PoolClient,
  made: readonly MadeContract[],
  lines: readonly Line[],
): Promise<void> {
  const rows = made.map(({ record, name, pages }, index) => {
    const { shown, partyKeys = [] } = lines[index] ?? {};
    const heading = boundedWords([shown?.title ?? "", shown?.reference ?? "", ...partyKeys, name], budgets.heading);
    const text = boundedWords(pages, budgets.text);
    return { contract: record.id, configuration: configurationOf(shown?.language ?? "und"), heading, text };
  });
  await client.query(
    `insert into contract_words (contract, key, heading, words)
      select contract, '', setweight(to_tsvector(configuration::regconfig, heading), 'A'),
          setweight(to_tsvector(configuration::regconfig, text), 'D') || setweight(to_tsvector(configuration::regconfig, heading), 'A')
        from jsonb_to_recordset($1) as row (contract text, configuration text, heading text, text text)`,
    [JSON.stringify(rows)],
  );
}
