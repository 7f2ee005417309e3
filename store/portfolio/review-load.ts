import { type Kysely, type RawBuilder, type SqlBool, sql } from "kysely";
import type { QueueQuery, QueueSummary } from "../../schemas/api/queue.ts";
import type { Tables } from "../tables.ts";
import { allOf, type Sites } from "./filter.ts";
import { isWaiting } from "./queue.ts";

/** Seconds that a value takes where nobody has decided enough of them yet. */
const usualSeconds = 20;

/** What is left to review, and the hours that it takes at the pace of the last weeks. */
export async function queueSummaryOf(
  db: Kysely<Tables>,
  query: Pick<QueueQuery, "profile" | "batch">,
  sites: Sites,
): Promise<QueueSummary> {
  const waiting = allOf(isWaiting(query, sites));
  const [byField, pace, kinds, batches] = await Promise.all([
    doubtfulByField(db, waiting, query.profile),
    medianSeconds(db),
    countsOf(
      db,
      sql`select coalesce(contract_kind, 'other') as value, count(*)::integer as contracts
      from contract_line where ${waiting} group by 1`,
    ),
    countsOf(
      db,
      sql`select arrival.batch as value, count(distinct contract_line.contract)::integer as contracts
      from contract_line
        join contract_document on contract_document.contract = contract_line.contract
        join arrival on arrival.document = contract_document.document
      where arrival.batch is not null and ${waiting} group by 1`,
    ),
  ]);
  const values = total(byField);
  const hours = hoursFor(byField, pace);
  return {
    contracts: total(kinds),
    values,
    hours,
    secondsPerValue: values === 0 ? usualSeconds : (hours * 3600) / values,
    byField,
    byBatch: batches,
    byContractKind: kinds,
  };
}

/** Doubtful values by field, of the lines that a condition leaves. */
export function doubtfulByField(
  db: Kysely<Tables>,
  condition: RawBuilder<SqlBool>,
  profile: QueueQuery["profile"],
): Promise<Record<string, number>> {
  return countsOf(
    db,
    sql`select doubt.field as value, count(*)::integer as contracts
      from contract_line, jsonb_to_recordset(contract_line.doubtful_values) as doubt (field text, essential boolean)
      where ${condition} ${profile === "essential" ? sql`and doubt.essential` : sql``} group by 1`,
  );
}

/** Median seconds that a decision took in the last weeks, by field; only fields of which there are enough to say. */
export async function medianSeconds(db: Kysely<Tables>): Promise<Record<string, number>> {
  const { rows } = await sql<{ field: string; seconds: number }>`
    select field, percentile_cont(0.5) within group (order by seconds) as seconds from decision
      where seconds is not null and made_at > now() - interval '8 weeks'
      group by field having count(*) >= ${enoughDecisions}`.execute(db);
  return Object.fromEntries(rows.map(({ field, seconds }) => [field, Number(seconds)]));
}

/** A median of fewer would be one person's, or chance. */
const enoughDecisions = 5;

/** Hours for these values at this pace, seconds by field. */
export function hoursFor(values: Readonly<Record<string, number>>, pace: Readonly<Record<string, number>>): number {
  const seconds = Object.entries(values).map(([field, count]) => count * (pace[field] ?? usualSeconds));
  return seconds.reduce((sum, one) => sum + one, 0) / 3600;
}

/** Counts by name, most frequent first. */
export async function countsOf(db: Kysely<Tables>, query: RawBuilder<unknown>): Promise<Record<string, number>> {
  const { rows } = await sql<{ value: string; contracts: number }>`
    select value, contracts from (${query}) counted order by contracts desc, value`.execute(db);
  return Object.fromEntries(rows.map(({ value, contracts }) => [value, contracts]));
}

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
