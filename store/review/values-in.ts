import { type FieldValue, type FieldValueList, isList } from "../../schemas/record.ts";

/** Every value of an entry, absences too. */
export function valuesIn(entry: FieldValue | FieldValueList): FieldValue[] {
  return isList(entry) ? [...entry.items, ...(entry.absence ? [entry.absence] : [])] : [entry];
}
