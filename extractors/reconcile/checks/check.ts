import type { Issue } from "../../../schemas/issue.ts";
import { type FieldValue, type RecordFields, valuesOf } from "../../../schemas/record.ts";

/** Something that values of a record cannot all say at once. */
export interface Finding extends Issue {
  /** Values that go to review because of it. */
  readonly concerns: readonly FieldValue[];
}

/** A check over the fields of one record. It reports; it never changes a value. */
export type Check = (fields: RecordFields) => readonly Finding[];

/** The values of a field, with their type as its schema has it. */
export function valuesFor<Value>(fields: RecordFields, key: string): (FieldValue<Value> & { value: Value })[] {
  return valuesOf(fields[key]).filter((item): item is FieldValue<Value> & { value: Value } => item.value !== undefined);
}
