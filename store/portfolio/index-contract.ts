import { sql, type Transaction } from "kysely";
import { sha256 } from "../../lib/hash.ts";
import { fieldByKey, fields as vocabulary } from "../../schemas/fields/index.ts";
import { type ContractRecord, valuesOf } from "../../schemas/record.ts";
import { contractRecords } from "../contracts.ts";
import type { Tables } from "../tables.ts";
import { columnsOf, shownColumnsOf } from "./line-columns.ts";
import { type Line, type LineContext, lineOf } from "./line-of.ts";
import { boundedWords, budgets, configurationOf } from "./search-words.ts";

export interface IndexOptions {
  /** Whether the text of its documents may be another than when its line was made: after a run. */
  readonly rereadText?: boolean;
  /** Whether nothing changed, and the line is only made now. */
  readonly isCatchingUp?: boolean;
}

/**
 * Makes a contract's line in the portfolio what the contract is now, in the transaction that changes it, which holds the
 * contract's row. A contract without a current run has no line.
 */
export async function indexContract(
  transaction: Transaction<Tables>,
  contract: string,
  { rereadText = false, isCatchingUp = false }: IndexOptions = {},
): Promise<void> {
  const [record] = await Array.fromAsync(contractRecords(transaction, { ids: [contract] }));
  if (!record) {
    await transaction.deleteFrom("contract_line").where("contract", "=", contract).execute();
    return;
  }
  const facts = await factsOf(transaction, contract);
  const line = lineOf(record, facts.context);
  await writeLine(transaction, contract, line, { ...facts, isCatchingUp });
  await writeWords(transaction, record, line, rereadText);
}

interface Facts {
  readonly context: LineContext;
  readonly number: string;
  readonly receivedAt: Date;
  readonly runAt: Date;
}

async function factsOf(transaction: Transaction<Tables>, contract: string): Promise<Facts> {
  const row = await transaction
    .selectFrom("contract")
    .innerJoin("run", "run.id", "contract.current_run")
    .select(["contract.number", "contract.state", "contract.external_ids", "contract.created_at", "run.made_at"])
    .select((query) => [
      query
        .selectFrom("contract_document")
        .innerJoin("document", "document.id", "contract_document.document")
        .whereRef("contract_document.contract", "=", "contract.id")
        .select(({ fn }) => fn.min("document.received_at").as("first"))
        .as("received_at"),
      query
        .exists(
          query
            .selectFrom("remark")
            .whereRef("remark.contract", "=", "contract.id")
            .where("remark.kind", "=", "notAContract")
            .where("remark.resolved_at", "is", null)
            .select("remark.id"),
        )
        .as("said_to_be_none"),
    ])
    .where("contract.id", "=", contract)
    .executeTakeFirstOrThrow();
  return {
    context: { state: row.state, externalIds: row.external_ids, saidToBeNone: Boolean(row.said_to_be_none) },
    number: row.number,
    receivedAt: row.received_at ?? row.created_at,
    runAt: row.made_at,
  };
}

async function writeLine(
  transaction: Transaction<Tables>,
  contract: string,
  line: Line,
  { context, number, receivedAt, runAt, isCatchingUp }: Facts & { readonly isCatchingUp: boolean },
): Promise<void> {
  const columns = {
    ...columnsOf(line, context.state),
    // Cursors carry milliseconds.
    received_at: sql<Date>`date_trunc('milliseconds', ${receivedAt}::timestamptz)`,
    changed_at: sql<Date>`date_trunc('milliseconds', ${isCatchingUp ? runAt : sql`now()`}::timestamptz)`,
  };
  await transaction
    .insertInto("contract_line")
    .values({ contract, number, ...columns })
    .onConflict((conflict) => conflict.column("contract").doUpdateSet(columns))
    .execute();
  const shown = shownColumnsOf(line);
  await transaction
    .insertInto("contract_shown")
    .values({ contract, ...shown })
    .onConflict((conflict) => conflict.column("contract").doUpdateSet(shown))
    .execute();
}

/** Most decisions change no word, and then nothing is written: it would be entered in the index again, word by word. */
async function writeWords(
  transaction: Transaction<Tables>,
  record: ContractRecord,
  { shown, sites, partyKeys }: Line,
  rereadText: boolean,
): Promise<void> {
  const names = record.documents.map(({ name }) => name);
  const heading = boundedWords([shown.title, shown.reference ?? "", ...partyKeys, ...names], budgets.heading);
  const externalIds = Object.values(shown.externalIds);
  const values = boundedWords([...printedValues(record), ...sites, ...externalIds], budgets.values);
  const configuration = sql.lit(configurationOf(shown.language));
  const key = sha256(JSON.stringify([configurationOf(shown.language), heading, values]));
  const known = await transaction
    .selectFrom("contract_words")
    .select("key")
    .where("contract", "=", record.id)
    .executeTakeFirst();
  if (known?.key === key && !rereadText) return;
  const vector = (text: string, weight: "A" | "B" | "D") =>
    sql<string>`setweight(to_tsvector(${configuration}, ${text}), ${sql.lit(weight)})`;
  // What was read stands first, so that its places stay when the rest is written anew.
  const text =
    known && !rereadText
      ? sql<string>`ts_filter((select words from contract_words where contract = ${record.id}), '{d}')`
      : vector(boundedWords(await pagesOf(transaction, record.id), budgets.text), "D");
  const columns = {
    key,
    heading: vector(heading, "A"),
    words: sql<string>`${text} || ${vector(values, "B")} || ${vector(heading, "A")}`,
  };
  await transaction
    .insertInto("contract_words")
    .values({ contract: record.id, ...columns })
    .onConflict((conflict) => conflict.column("contract").doUpdateSet(columns))
    .execute();
}

function printedValues({ fields }: ContractRecord): string[] {
  const builtIn = new Set(vocabulary.map(({ key }) => key));
  return Object.entries(fields).flatMap(([key, entry]) =>
    valuesOf(entry).flatMap(({ value }) => {
      if (!builtIn.has(key)) return [JSON.stringify(value)];
      const field = fieldByKey(key);
      return field.value.safeParse(value).success ? [field.print(value)] : [];
    }),
  );
}

/** Page texts in order; the search vector has no room for more than the first so many characters anyway. */
async function pagesOf(transaction: Transaction<Tables>, contract: string): Promise<string[]> {
  const pages = await transaction
    .selectFrom("contract_document")
    .innerJoin("page", "page.document", "contract_document.document")
    .select("page.text")
    .where("contract_document.contract", "=", contract)
    .orderBy("contract_document.ordinal")
    .orderBy("page.number")
    .limit(mostPages)
    .execute();
  return pages.map(({ text }) => text);
}

const mostPages = 1000;
