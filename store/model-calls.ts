import { type Kysely, sql, type Transaction } from "kysely";
import type { ModelCall, ModelDay, ModelSpending } from "../schemas/model-call.ts";
import { toJson } from "./json.ts";
import type { Tables } from "./tables.ts";

/** A call as it is kept. */
export interface KeptCall extends ModelCall {
  /** The run that it was made for; absent while that is not saved. */
  readonly run?: string;
  /** ISO 8601. */
  readonly madeAt: string;
}

/** Enters a call. */
export async function noteModelCall(db: Kysely<Tables>, call: ModelCall): Promise<void> {
  const { inputTokens, outputTokens, exchange, ...columns } = call;
  await db
    .insertInto("model_call")
    .values({
      ...columns,
      input_tokens: inputTokens,
      output_tokens: outputTokens,
      // What is asked of a document while it is erased is paid, and not kept.
      exchange: exchange
        ? sql<
            string | null
          >`(select ${toJson(exchange)}::jsonb from document where id = ${call.document} and erased_at is null)`
        : null,
    })
    .execute();
}

/** Gives the calls that were made for a document to the run that came of them. */
export async function giveCallsToRun(transaction: Transaction<Tables>, document: string, run: string): Promise<void> {
  await transaction
    .updateTable("model_call")
    .set({ run })
    .where("document", "=", document)
    .where("run", "is", null)
    .execute();
}

/** What calls cost so far: for this document, ever, and for all today (UTC). */
export async function modelSpending(
  db: Kysely<Tables>,
  document: string,
): Promise<{ readonly document: ModelSpending; readonly today: ModelSpending }> {
  const spent = db
    .selectFrom("model_call")
    .select(sql<string>`coalesce(sum(input_tokens + output_tokens), 0)`.as("tokens"))
    .select(sql<number>`coalesce(sum(price), 0)`.as("price"))
    .where("outcome", "!=", "kept");
  const [ofDocument, today] = await Promise.all([
    spent.where("document", "=", document).executeTakeFirstOrThrow(),
    spent.where("made_at", ">=", startOfToday).executeTakeFirstOrThrow(),
  ]);
  return { document: spendingOf(ofDocument), today: spendingOf(today) };
}

/** What calls cost, by the day, newest first. */
export async function modelDays(db: Kysely<Tables>, most: number): Promise<readonly ModelDay[]> {
  const count = (outcome: string) => sql<string>`count(*) filter (where ${sql.raw(outcome)})`;
  const rows = await db
    .selectFrom("model_call")
    .select(sql<string>`to_char(made_at at time zone 'utc', 'YYYY-MM-DD')`.as("day"))
    .select(({ fn }) => [
      fn.count<string>("document").distinct().as("documents"),
      fn.sum<string>("input_tokens").as("inputTokens"),
      fn.sum<string>("output_tokens").as("outputTokens"),
      fn.sum<number | null>("price").as("price"),
      fn.sum<string>("milliseconds").as("milliseconds"),
    ])
    .select([
      count("outcome <> 'kept'").as("calls"),
      count("outcome = 'kept'").as("kept"),
      count("outcome = 'failed'").as("failed"),
    ])
    .groupBy("day")
    .orderBy("day", "desc")
    .limit(most)
    .execute();
  return rows.map(({ day, price, milliseconds, ...counts }) => ({
    day,
    documents: Number(counts.documents),
    calls: Number(counts.calls),
    kept: Number(counts.kept),
    failed: Number(counts.failed),
    inputTokens: Number(counts.inputTokens),
    outputTokens: Number(counts.outputTokens),
    ...(price !== null && { price }),
    seconds: Number(milliseconds) / 1000,
  }));
}

/** The calls for a document, oldest first. */
export async function callsOfDocument(db: Kysely<Tables>, document: string): Promise<readonly KeptCall[]> {
  const rows = await db
    .selectFrom("model_call")
    .selectAll()
    .where("document", "=", document)
    .orderBy("number")
    .execute();
  return rows.map((row) => ({
    document: row.document,
    ...(row.run !== null && { run: row.run }),
    madeAt: row.made_at.toISOString(),
    model: row.model,
    host: row.host,
    prompt: row.prompt,
    question: row.question,
    ...(row.answer !== null && { answer: row.answer }),
    outcome: row.outcome,
    ...(row.error !== null && { error: row.error }),
    inputTokens: row.input_tokens,
    outputTokens: row.output_tokens,
    ...(row.price !== null && { price: row.price }),
    milliseconds: row.milliseconds,
    ...(row.exchange !== null && { exchange: row.exchange }),
  }));
}

/** Forgets what was said, word for word, in calls older than so many days; what they cost stays. */
export async function forgetExchanges(db: Kysely<Tables>, days: number): Promise<void> {
  await db
    .updateTable("model_call")
    .set({ exchange: null })
    .where("exchange", "is not", null)
    .where("made_at", "<", sql<Date>`now() - make_interval(days => ${days})`)
    .execute();
}

const startOfToday = sql<Date>`date_trunc('day', now() at time zone 'utc') at time zone 'utc'`;

/** A sum of integers is a bigint, which is read as text. */
function spendingOf({ tokens, price }: { tokens: string; price: number }): ModelSpending {
  return { tokens: Number(tokens), price };
}
