import type { Kysely } from "kysely";
import type { FieldValue } from "../../schemas/record.ts";
import type { Tables } from "../tables.ts";

/** A value that people decided of: what the machine had there, and what they left. */
export interface ReviewedValue {
  readonly contract: string;
  readonly field: string;
  readonly item: string;
  /** Null where it had nothing there. */
  readonly machine: FieldValue | null;
  /** Null where they took it away. */
  readonly person: FieldValue | null;
  /** Drawn from what needed no review: this value, or that its field has none. */
  readonly drawn?: "value" | "silence";
}

/** Every value that people decided of and did not take back, by contract; what was changed several times is one value. */
export async function reviewedValues(db: Kysely<Tables>): Promise<readonly ReviewedValue[]> {
  const rows = await db
    .selectFrom("decision")
    .select(["contract", "field", "item", "before", "after"])
    .where("undone_by", "is", null)
    .where("action", "!=", "undo")
    .orderBy("contract")
    .orderBy("number")
    .execute();
  const drawn = await drawnOf(db);
  const byValue = Map.groupBy(rows, ({ contract, field, item }) => JSON.stringify([contract, field, item]));
  return [...byValue].flatMap(([key, steps]) => {
    const [first] = steps;
    const last = steps.at(-1);
    if (!first || !last) return [];
    const { contract, field, item } = first;
    const kind = drawn.silences.has(JSON.stringify([contract, field])) ? "silence" : drawn.values.has(key) && "value";
    return { contract, field, item, machine: first.before, person: last.after, ...(kind && { drawn: kind }) };
  });
}

/** What was drawn, by contract, field and item; silences by contract and field, as whoever finds a value adds an item. */
async function drawnOf(db: Kysely<Tables>) {
  const rows = await db
    .selectFrom("review_sample as drawn")
    .innerJoin("field_value as read", (join) =>
      join
        .onRef("read.run", "=", "drawn.run")
        .onRef("read.field", "=", "drawn.field")
        .onRef("read.item", "=", "drawn.item"),
    )
    .select(["drawn.contract", "drawn.field", "drawn.item"])
    .select(({ eb }) => eb("read.value", "is", null).as("silent"))
    .execute();
  const [silences, values] = [rows.filter(({ silent }) => silent), rows.filter(({ silent }) => !silent)];
  return {
    silences: new Set(silences.map(({ contract, field }) => JSON.stringify([contract, field]))),
    values: new Set(values.map(({ contract, field, item }) => JSON.stringify([contract, field, item]))),
  };
}
