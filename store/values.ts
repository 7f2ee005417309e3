import type { InsertObject, Selectable } from "kysely";
import { type FieldValue, type FieldValueList, isList, type RecordFields } from "../schemas/record.ts";
import { toJson, toJsonOrNull } from "./json.ts";
import type { Tables } from "./tables.ts";

export type ValueRow = Omit<Selectable<Tables["field_value"]>, "run" | "contract">;
type NewValueRow = InsertObject<Tables, "field_value">;

/** The rows of a record's fields: one a value, one for an absence. */
export function toRows(run: string, contract: string, fields: RecordFields): NewValueRow[] {
  const row = (field: string, part: NewValueRow["part"], ordinal: number, value: FieldValue): NewValueRow => ({
    run,
    contract,
    field,
    part,
    ordinal,
    item: value.id,
    state: value.state,
    value: toJsonOrNull(value.value),
    applies_to: toJsonOrNull(value.appliesTo),
    confidence: value.confidence,
    status: value.status,
    evidence: toJson(value.evidence),
    alternatives: toJson(value.alternatives),
    derivation: toJsonOrNull(value.derivation),
  });
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
