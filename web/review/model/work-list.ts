import type { ContractView, Readiness } from "../../../schemas/api/contracts.ts";
import type { EntryView, ValueView } from "../../../schemas/api/decisions.ts";
import type { essentialFields, FieldView } from "../../../schemas/api/fields.ts";

/** A value to look at: of a field, the item (a value or an absence), or none where nothing stands there yet. */
export interface Row {
  readonly field: string;
  readonly item?: string;
}

export function sameRow(first: Row | undefined, second: Row | undefined): boolean {
  return first?.field === second?.field && first?.item === second?.item;
}

export function rowKey(row: Row): string {
  return `${row.field}/${row.item ?? ""}`;
}

/** The values of an entry, or its absence. */
export function valuesOf(entry: EntryView | undefined): readonly ValueView[] {
  if (!entry) return [];
  return entry.items.length > 0 || !entry.absence ? entry.items : [entry.absence];
}

export function valueAt(view: ContractView, row: Row): ValueView | undefined {
  return valuesOf(view.fields[row.field]).find(({ id }) => id === row.item);
}

export function isDoubtful(value: ValueView): boolean {
  return value.status === "needsReview";
}

/** A field's rows: one a value, one for the absence, one for a field where nothing stands. */
export function rowsOf(view: ContractView, field: string): Row[] {
  const values = valuesOf(view.fields[field]);
  return values.length === 0 ? [{ field }] : values.map(({ id }) => ({ field, item: id }));
}

/** The order of work, as the queue gives it. */
const order: Readonly<Record<(typeof essentialFields)[number], number>> = {
  endDate: 0,
  renewal: 1,
  notices: 2,
  amounts: 3,
  indexation: 4,
  parties: 5,
};

/** What is doubtful, of the profile: the essential fields in their order, then the others in that of the vocabulary. */
export function doubtfulRows(view: ContractView, fields: readonly FieldView[], profile: "essential" | "all"): Row[] {
  const placeOf: Readonly<Record<string, number>> = order;
  const essential = fields
    .filter((field) => field.essential)
    .toSorted((first, second) => (placeOf[first.key] ?? 0) - (placeOf[second.key] ?? 0));
  const others = profile === "all" ? fields.filter((field) => !field.essential) : [];
  return [...essential, ...others].flatMap(({ key }) =>
    valuesOf(view.fields[key]).flatMap((value) => (isDoubtful(value) ? [{ field: key, item: value.id }] : [])),
  );
}

/**
 * The list at work: what was doubtful when the contract was opened keeps its place, so that nothing jumps under the hand,
 * and what became doubtful since follows. What is gone (removed, replaced) leaves it.
 */
export function keepPlaces(before: readonly Row[], view: ContractView, doubtful: readonly Row[]): Row[] {
  const kept = before.filter((row) => valueAt(view, row) !== undefined);
  return [...kept, ...doubtful.filter((row) => !kept.some((other) => sameRow(row, other)))];
}

/**
 * The next row of the list that is still to be decided, after this one; `round`: else from the list's beginning, so that
 * what was passed over comes again. Undefined where none is left but the row itself.
 */
export function nextWaiting(
  rows: readonly Row[],
  from: Row | undefined,
  waits: (row: Row) => boolean,
  round: boolean,
): Row | undefined {
  const at = rows.findIndex((row) => sameRow(row, from));
  const after = rows.slice(at + 1);
  const before = round ? rows.slice(0, Math.max(at, 0)) : [];
  return [...after, ...before].find(waits);
}

/** The row before this one in the list, decided or not: to look again. */
export function rowBefore(rows: readonly Row[], from: Row | undefined): Row | undefined {
  const at = rows.findIndex((row) => sameRow(row, from));
  return at < 0 ? rows.at(-1) : rows[at - 1];
}

/** How far the contract is, from what its values say now; a blocked one stays so until somebody unblocks it. */
export function readinessOf(view: ContractView, fields: readonly FieldView[]): Readiness {
  if (view.line.readiness === "blocked") return "blocked";
  if (doubtfulRows(view, fields, "essential").length > 0) return "toReview";
  return doubtfulRows(view, fields, "all").length > 0 ? "essentialReady" : "ready";
}

/** Whether the value of a row waits for a person. */
export function waits(view: ContractView, row: Row): boolean {
  const value = valueAt(view, row);
  return value !== undefined && isDoubtful(value);
}

/** The row, or where its item is gone (removed, replaced) the first of its field. */
export function rowHere(row: Row | undefined, view: ContractView): Row | undefined {
  if (!row) return undefined;
  const all = rowsOf(view, row.field);
  return all.find((other) => sameRow(other, row)) ?? all[0];
}

/** The first row of the first field. */
export function firstRow(view: ContractView, fields: readonly FieldView[]): Row | undefined {
  return fields[0] && rowsOf(view, fields[0].key)[0];
}
