import { type FieldValue, type FieldValueList, type RecordFields, valuesOf } from "../../schemas/record.ts";
import { IsoDate, type Period } from "../../schemas/value-types.ts";
import type { GoldItem } from "../gold.ts";

const units: Readonly<Record<string, string>> = { year: "Y", month: "M", week: "W", day: "D" };

/** `30 days`, `successive 1 year`, `18_months` as a period; undefined for anything without a whole number and a unit. */
export function countedPeriod(words: string | null | undefined): Period | undefined {
  const [, count, unit = ""] = /(?<![\d.])(\d+)[\s_]+(year|month|week|day)s?\b/i.exec(words ?? "") ?? [];
  return count === undefined ? undefined : `P${count}${units[unit.toLowerCase()]}`;
}

/** A label for a date field, where the label is a whole date. */
export function dateItem(date: string | null | undefined): GoldItem | undefined {
  return IsoDate.safeParse(date).success ? { value: { kind: "date", date } } : undefined;
}

/** The same fields, with only the values that satisfy a test. */
export function onlyValues(
  entry: FieldValue | FieldValueList | undefined,
  keep: (value: unknown) => boolean,
): FieldValueList {
  return { items: valuesOf(entry).filter(({ value }) => keep(value)) };
}

/** Dates that are given as a rule (an event and an offset) left out. */
export function onlyDates(fields: RecordFields, keys: readonly string[]): RecordFields {
  const isDate = (value: unknown) => (value as { kind?: string }).kind === "date";
  return { ...fields, ...Object.fromEntries(keys.map((key) => [key, onlyValues(fields[key], isDate)])) };
}
