import type { Kysely } from "kysely";
import type { HistoryLine } from "../../schemas/api/decisions.ts";
import type { FieldValue } from "../../schemas/record.ts";
import type { Tables } from "../tables.ts";

/** One thing that happened to a contract, with values as they are; whoever shows it prints them. */
export interface PastEvent extends Pick<HistoryLine, "id" | "at" | "by" | "field" | "action" | "item" | "comment"> {
  /** Values before and after; of a state or another system's name, one word. */
  readonly before: readonly (FieldValue | string)[];
  readonly after: readonly (FieldValue | string)[];
}

/** All that happened to a contract, newest first: what runs read, what people decided, its states and names elsewhere. */
export async function historyOf(db: Kysely<Tables>, contract: string): Promise<readonly PastEvent[]> {
  const events = [
    ...(await decisionsOf(db, contract)),
    ...(await statesOf(db, contract)),
    ...(await runsOf(db, contract)),
  ];
  return events.sort((a, b) => (a.at === b.at ? compare(b.order, a.order) : compare(b.at, a.at)));
}

type Dated = PastEvent & { readonly order: number };

async function decisionsOf(db: Kysely<Tables>, contract: string): Promise<Dated[]> {
  const rows = await db.selectFrom("decision").selectAll().where("contract", "=", contract).orderBy("number").execute();
  return [...Map.groupBy(rows, (row) => row.act)].flatMap(([act, [first, ...others]]) => {
    if (!first) return [];
    const all = [first, ...others];
    return {
      id: act,
      at: first.made_at.toISOString(),
      order: Number(first.number),
      by: first.author_name,
      field: first.field,
      ...(others.length === 0 && { item: first.item }),
      action: first.action,
      before: all.flatMap(({ before }) => before ?? []),
      after: all.flatMap(({ after }) => after ?? []),
      ...(first.comment !== null && { comment: first.comment }),
    };
  });
}

async function statesOf(db: Kysely<Tables>, contract: string): Promise<Dated[]> {
  const rows = await db.selectFrom("contract_event").selectAll().where("contract", "=", contract).execute();
  return rows.map((row) => ({
    id: `event-${row.number}`,
    at: row.made_at.toISOString(),
    order: Number(row.number),
    by: row.author_name,
    field: row.subject,
    action: "state",
    before: row.before === null ? [] : [row.before],
    after: row.after === null ? [] : [row.after],
  }));
}

async function runsOf(db: Kysely<Tables>, contract: string): Promise<Dated[]> {
  const rows = await db
    .selectFrom("run")
    .select(["id", "made_at"])
    .where("contract", "=", contract)
    .orderBy("made_at")
    .orderBy("id")
    .execute();
  return rows.map((row, index) => ({
    id: row.id,
    at: row.made_at.toISOString(),
    order: index,
    by: "machine",
    field: "",
    action: index === 0 ? "recorded" : "rerun",
    before: [],
    after: [],
  }));
}

function compare<Key extends string | number>(a: Key, b: Key): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
