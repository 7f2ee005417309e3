import { isDeepStrictEqual } from "node:util";
import type { Evidence } from "../../schemas/evidence.ts";
import type { Field } from "../../schemas/fields/field.ts";
import { type FieldValue, type FieldValueList, isList, type RecordFields } from "../../schemas/record.ts";

/**
 * Brings an earlier run's ids and human decisions into a new run: a value that says the same, or stands at the same place,
 * keeps its id; a value that a person confirmed or corrected is kept as it is, with a differing new reading as alternative.
 */
export function carryOver(fields: readonly Field[], next: RecordFields, previous: RecordFields): RecordFields {
  const entries = fields.map((field) => {
    const [now, before] = [next[field.key], previous[field.key]];
    return [field.key, now && before ? carryEntry(field, now, before) : now] as const;
  });
  return Object.fromEntries(entries.flatMap(([key, entry]) => (entry ? [[key, entry]] : [])));
}

function carryEntry(
  field: Field,
  next: FieldValue | FieldValueList,
  previous: FieldValue | FieldValueList,
): FieldValue | FieldValueList {
  if (!isList(next)) return isList(previous) ? next : carryValue(field, next, previous);
  const before = isList(previous) ? [...previous.items] : [];
  const items = next.items.map((item) => {
    const index = matchOf(field, item, before);
    const [match] = index < 0 ? [] : before.splice(index, 1);
    return match ? carryValue(field, item, match) : item;
  });
  const decided = before.filter(isDecided);
  const all = [...items, ...decided];
  return all.length > 0 ? { items: all } : next;
}

function carryValue(field: Field, next: FieldValue, previous: FieldValue): FieldValue {
  if (!isDecided(previous)) return { ...next, id: previous.id };
  const differs =
    next.value !== undefined && (previous.value === undefined || !field.sameValue(next.value, previous.value));
  if (!differs) return previous;
  const reading = { value: next.value, confidence: next.confidence, evidence: next.evidence };
  return {
    ...previous,
    alternatives: [reading, ...previous.alternatives.filter((other) => !isDeepStrictEqual(other, reading))],
  };
}

function matchOf(field: Field, item: FieldValue, among: readonly FieldValue[]): number {
  const sameScope = (other: FieldValue) => isDeepStrictEqual(other.appliesTo, item.appliesTo);
  const same = among.findIndex(
    (other) =>
      sameScope(other) &&
      other.value !== undefined &&
      item.value !== undefined &&
      field.sameValue(other.value, item.value),
  );
  return same >= 0
    ? same
    : among.findIndex((other) => sameScope(other) && overlap(other.evidence[0], item.evidence[0]));
}

function overlap(a: Evidence | undefined, b: Evidence | undefined): boolean {
  return a !== undefined && b !== undefined && a.document === b.document && a.start < b.end && b.start < a.end;
}

const isDecided = (value: FieldValue) => value.status === "confirmed" || value.status === "corrected";
