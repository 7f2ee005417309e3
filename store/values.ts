import { type Selectable, sql, type Transaction } from "kysely";
import { type FieldValue, type FieldValueList, isList, type RecordFields } from "../schemas/record.ts";
import { toJson } from "./json.ts";
import type { Tables } from "./tables.ts";

export type ValueRow = Omit<Selectable<Tables["field_value"]>, "run" | "contract">;

/** Writes the rows of a record's fields: one a value, one for an absence. */
export async function writeValues(
  transaction: Transaction<Tables>,
  run: string,
  contract: string,
  fields: RecordFields,
): Promise<void> {
  // One parameter of JSON costs half of a thousand parameters.
  await sql`
    insert into field_value (run, contract, field, part, ordinal, item, state, value, applies_to, confidence, status,
      evidence, alternatives, derivation)
    select ${run}, ${contract}, field, part, ordinal, item, state, value, applies_to, confidence, status,
      evidence, alternatives, derivation
    from jsonb_to_recordset(${toJson(toRows(fields))}) as value_row (field text, part text, ordinal integer, item text,
      state text, value jsonb, applies_to jsonb, confidence double precision, status text, evidence jsonb,
      alternatives jsonb, derivation jsonb)`.execute(transaction);
}

/** `undefined` is left out of the JSON, and so is null in the table. */
function toRows(fields: RecordFields) {
  const row = (field: string, part: ValueRow["part"], ordinal: number, value: FieldValue) => {
    const { id, appliesTo, ...columns } = value;
    return { field, part, ordinal, item: id, applies_to: appliesTo, ...columns };
  };
  return Object.entries(fields).flatMap(([field, entry]) => {
    if (!isList(entry)) return [row(field, "one", 0, entry)];
    const items = entry.items.map((item, ordinal) => row(field, "item", ordinal, item));
    return entry.absence ? [...items, row(field, "absence", items.length, entry.absence)] : items;
  });
}

/** The fields of a record again, from rows in order of field and ordinal. */
export function fromRows(rows: readonly ValueRow[]): RecordFields {
  const fields: RecordFields = {};
  for (const row of rows) {
    const value = toFieldValue(row);
    if (row.part === "one") {
      fields[row.field] = value;
      continue;
    }
    const entry = fields[row.field];
    const list: FieldValueList = entry && isList(entry) ? entry : { items: [] };
    if (row.part === "item") list.items.push(value);
    else list.absence = value;
    fields[row.field] = list;
  }
  return fields;
}

function toFieldValue(row: ValueRow): FieldValue {
  return {
    id: row.item,
    state: row.state,
    ...(row.value !== null && { value: row.value }),
    ...(row.applies_to !== null && { appliesTo: row.applies_to }),
    confidence: row.confidence,
    status: row.status,
    evidence: row.evidence,
    alternatives: row.alternatives,
    ...(row.derivation !== null && { derivation: row.derivation }),
  };
}
