import { isDeepStrictEqual } from "node:util";
import type { Evidence } from "../../schemas/evidence.ts";
import { type FieldValue, isList, type RecordFields, valuesOf } from "../../schemas/record.ts";
import { sameValue } from "./same-value.ts";
import type { KeptDecision } from "./standing.ts";

/**
 * Gives the values of a new run the ids under which they are known, so that what people decided of them still lies over
 * them: an item is known by what the run before read, by what people made of it, and by each value it had between. An item
 * that a person took away is known by its value only: another value at its place is news.
 */
export function carryIds(
  next: RecordFields,
  known: { readonly read: RecordFields; readonly standing: RecordFields; readonly decisions: readonly KeptDecision[] },
): RecordFields {
  const decisions = Map.groupBy(known.decisions, ({ field }) => field);
  const entries = Object.entries(next).map(([key, entry]) => {
    const before = known.standing[key];
    if (!isList(entry)) return [key, before && !isList(before) ? { ...entry, id: before.id } : entry] as const;
    const ofField = decisions.get(key) ?? [];
    const decided = ofField.flatMap(({ item, before, after }) =>
      [before, after].flatMap((value) => (value ? [{ ...value, id: item }] : [])),
    );
    const faces = [valuesOf(known.read[key]), decided, valuesOf(before)];
    return [key, { ...entry, items: named(key, entry.items, faces, removedAmong(ofField)) }] as const;
  });
  return Object.fromEntries(entries);
}

function removedAmong(decisions: readonly KeptDecision[]): ReadonlySet<string> {
  const latest = new Map(decisions.map(({ item, after }) => [item, after]));
  return new Set([...latest].flatMap(([item, after]) => (after === null ? [item] : [])));
}

function named(
  key: string,
  items: readonly FieldValue[],
  faces: readonly (readonly FieldValue[])[],
  removed: ReadonlySet<string>,
): FieldValue[] {
  const taken = new Set<string>();
  const ids = new Map<FieldValue, string>();
  const match = (among: readonly FieldValue[], isSame: (face: FieldValue, item: FieldValue) => boolean) => {
    for (const item of items) {
      if (ids.has(item)) continue;
      const face = among.find(
        (one) => !taken.has(one.id) && isDeepStrictEqual(one.appliesTo, item.appliesTo) && isSame(one, item),
      );
      if (!face) continue;
      ids.set(item, face.id);
      taken.add(face.id);
    }
  };
  // A reading is known by readings first: a person may have corrected another item to the same value.
  for (const group of faces) {
    match(group, (face, item) => face.value !== undefined && sameValue(key, face.value, item.value));
  }
  match(faces.flat(), (face, item) => !removed.has(face.id) && overlap(face.evidence[0], item.evidence[0]));
  return items.map((item) => {
    const id = ids.get(item) ?? freeId(item.id, (one) => taken.has(one) || removed.has(one));
    taken.add(id);
    return id === item.id ? item : { ...item, id };
  });
}

function freeId(wanted: string, isTaken: (id: string) => boolean): string {
  for (let count = 1, id = wanted; ; count += 1, id = `${wanted}-${count}`) if (!isTaken(id)) return id;
}

function overlap(a: Evidence | undefined, b: Evidence | undefined): boolean {
  return a !== undefined && b !== undefined && a.document === b.document && a.start < b.end && b.start < a.end;
}
