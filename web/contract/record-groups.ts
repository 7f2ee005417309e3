import type { EntryView } from "../../schemas/api/decisions.ts";
import type { FieldView } from "../../schemas/api/fields.ts";

/** In the order of reading. */
export const groups = ["identity", "parties", "dates", "money", "obligations", "clauses", "custom"] as const;
export type Group = (typeof groups)[number];

export interface GroupOfFields {
  readonly group: Group;
  readonly fields: readonly FieldView[];
}

/**
 * The fields of a record by group. Those without a value are apart, but for the essential ones: that a contract says
 * nothing of its end is worth a line.
 */
export function groupsOf(
  fields: readonly FieldView[],
  entries: Readonly<Record<string, EntryView>>,
): { readonly told: readonly GroupOfFields[]; readonly silent: readonly FieldView[] } {
  const present = fields.filter(({ key }) => entries[key] !== undefined);
  const isTold = (field: FieldView) => field.essential || saysSomething(entries[field.key]);
  const told = groups
    .map((group) => ({ group, fields: present.filter((field) => groupOf(field) === group && isTold(field)) }))
    .filter((one) => one.fields.length > 0);
  return { told, silent: present.filter((field) => !isTold(field)) };
}

function groupOf({ group, custom }: FieldView): Group {
  return groups.find((one) => one === group) ?? (custom ? "custom" : "clauses");
}

function saysSomething(entry: EntryView | undefined): boolean {
  return entry?.items.some(({ state }) => state === "found" || state === "contradictory") ?? false;
}
