import { type Kysely, type RawBuilder, type SqlBool, sql } from "kysely";
import { z } from "zod";
import { cursorNotValid } from "../../lib/paging.ts";
import type { PageOf } from "../../schemas/api/paging.ts";
import type { QueueItem, QueueQuery } from "../../schemas/api/queue.ts";
import type { Tables } from "../tables.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { allOf, isOfBatch, isOfSites, type Sites } from "./filter.ts";
import type { DoubtfulValue } from "./line-of.ts";
import { type LineRow, lineColumns, toContractLine } from "./line-row.ts";

export interface QueueReader {
  readonly sites: Sites;
  /** Their user id: their own claims hide nothing from them. */
  readonly user: string;
  /** Today, `YYYY-MM-DD`: what is near depends on it. */
  readonly today: string;
}

/**
 * One page of the contracts with doubtful values, the one that matters most first. Its priority is the chance that a value
 * is wrong times what is at stake: a fifth for any contract, the rest for its amount (on a logarithmic scale) or its nearest
 * date (half where that is ninety days away), whichever is more. The day stays the same from page to page. Throws
 * `UsageError` where the cursor is not one of this list.
 */
export async function queueOf(db: Kysely<Tables>, query: QueueQuery, reader: QueueReader): Promise<PageOf<QueueItem>> {
  const of = `queue ${query.profile}`;
  const from = readCursor(query.cursor, of);
  const day = from?.day ?? reader.today;
  const place = from && placeOf(from.value);
  const { rows } = await sql<QueueRow>`
    with weighed as (
      select contract, number, ${risk(query.profile)} * (0.2 + 0.8 * greatest(money, ${nearness(day)})) as priority,
        ${because(day)} as because
      from contract_line where ${allOf([...isWaiting(query, reader.sites), ...isFree(query, reader.user)])}),
    shown as (
      select * from weighed
        ${place === undefined ? sql`` : sql`where (priority, -number) < (${place}::float8, -${from?.number ?? "0"}::bigint)`}
        order by priority desc, number limit ${query.limit + 1})
    select ${lineColumns}, contract_line.doubtful_values, shown.number, shown.priority, shown.because,
        ${isCheck(query.profile)} as is_check, claim.holder, claim.holder_name, claim.until,
        (select count(*)::integer from remark where remark.contract = shown.contract
          and remark.addressee = ${reader.user} and remark.resolved_at is null) as remarks
      from shown
        join contract_line on contract_line.contract = shown.contract
        join contract_shown on contract_shown.contract = shown.contract
        left join claim on claim.contract = shown.contract and claim.until > now()
      order by shown.priority desc, shown.number`.execute(db);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => toItem(row, query)),
    ...(rows.length > query.limit &&
      last && { next: writeCursor({ of, phase: 0, value: last.priority, number: last.number, day }) }),
  };
}

interface QueueRow extends LineRow {
  readonly number: string;
  readonly priority: number;
  readonly because: QueueItem["because"];
  readonly is_check: boolean;
  readonly doubtful_values: readonly DoubtfulValue[];
  readonly holder: string | null;
  readonly holder_name: string | null;
  readonly until: Date | null;
  readonly remarks: number;
}

/** Of `contract_line`: that it has doubtful values of a profile, a field, a kind, a batch. */
export function isWaiting(
  { profile, field, contractKind, batch }: Pick<QueueQuery, "profile" | "field" | "contractKind" | "batch">,
  sites: Sites,
): RawBuilder<SqlBool>[] {
  const essential = profile === "essential";
  const wanted = [{ ...(field !== undefined && { field }), ...(essential && { essential }) }];
  return [
    essential ? sql<SqlBool>`contract_line.doubtful_essential > 0` : sql<SqlBool>`contract_line.doubtful > 0`,
    sql<SqlBool>`contract_line.state <> 'locked'`,
    ...isOfSites(sites),
    ...(field === undefined ? [] : [sql<SqlBool>`contract_line.doubtful_values @> ${JSON.stringify(wanted)}::jsonb`]),
    ...(contractKind === undefined ? [] : [sql<SqlBool>`contract_line.contract_kind = ${contractKind}`]),
    ...(batch === undefined ? [] : [isOfBatch(batch)]),
  ];
}

function isFree({ claimed }: QueueQuery, user: string): RawBuilder<SqlBool>[] {
  if (claimed === "show") return [];
  return [
    sql<SqlBool>`not exists (select from claim where claim.contract = contract_line.contract
      and claim.until > now() and claim.holder <> ${user})`,
  ];
}

const risk = (profile: QueueQuery["profile"]) => (profile === "essential" ? sql`risk_essential` : sql`risk`);

/** 1 for today, a half in ninety days, 0 for what is past. */
function nearness(day: string): RawBuilder<number> {
  const of = (column: "next_end" | "next_notice") => {
    const days = sql`(${sql.ref(column)} - ${day}::date)`;
    return sql`case when ${days} >= 0 then 90.0::float8 / (90 + ${days}) else 0 end`;
  };
  return sql<number>`greatest(${of("next_end")}, ${of("next_notice")})`;
}

/** Whether nothing waits but what was drawn from what needed no review. */
function isCheck(profile: QueueQuery["profile"]): RawBuilder<boolean> {
  return sql<boolean>`not exists (
    select from jsonb_to_recordset(contract_line.doubtful_values) as waiting (field text, item text, essential boolean)
      where ${profile === "essential" ? sql`waiting.essential and` : sql``} not exists (
        select from review_sample where review_sample.contract = contract_line.contract
          and review_sample.field = waiting.field and review_sample.item = waiting.item))`;
}

/** 10,000 on the scale of `money`. */
const muchMoney = 4 / 7;
/** Some nine months away. */
const nearDate = 0.25;

/** What weighs most of what people would call much money or a near date. */
function because(day: string): RawBuilder<string> {
  return sql<string>`case
    when money >= ${muchMoney}::float8 and money > ${nearness(day)} then 'money'
    when ${nearness(day)} >= ${nearDate}::float8 then 'date'
    else 'doubt' end`;
}

function placeOf(value: unknown): number {
  const place = z.number().min(0).max(1).safeParse(value);
  if (place.success) return place.data;
  throw cursorNotValid();
}

function toItem(row: QueueRow, { profile, field }: QueueQuery): QueueItem {
  const wanted = row.doubtful_values.filter(
    (value) => (profile === "all" || value.essential) && (field === undefined || value.field === field),
  );
  return {
    contract: toContractLine(row),
    values: wanted.map((value) => ({ field: value.field, item: value.item, confidence: value.confidence })),
    priority: row.priority,
    because: row.is_check ? "check" : row.because,
    ...(row.holder !== null &&
      row.until !== null && {
        claim: { by: row.holder, name: row.holder_name ?? "", until: row.until.toISOString() },
      }),
    remarks: row.remarks,
  };
}
