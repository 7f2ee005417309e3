import { type FieldValue, type FieldValueList, isList, type RecordFields } from "../../schemas/record.ts";
import { sameValue } from "./same-value.ts";

/** What one person decided of one value, as far as it says what stands there now. */
export interface StandingDecision {
  readonly field: string;
  /** `one` for a field of one value, else an item of the list or its absence. */
  readonly part: "one" | "item" | "absence";
  /** The id of the value. */
  readonly item: string;
  /** What stands there; null where it was taken away. */
  readonly after: FieldValue | null;
}

type Entry = FieldValue | FieldValueList;

/**
 * The fields as people left them: what a run read, with the decisions that stand (none undone, oldest first) laid over it.
 * A decided value stays whatever a run reads; what a run reads otherwise is an alternative to it. That a field has no
 * value stands until a value is decided after it, and what a run reads meanwhile is an alternative to that, too.
 */
export function withDecisions(fields: RecordFields, decisions: readonly StandingDecision[]): RecordFields {
  if (decisions.length === 0) return fields;
  const laid = { ...fields };
  for (const [key, ofField] of Map.groupBy(decisions, ({ field }) => field)) {
    const entry = laidOver(key, fields[key], ofField);
    if (entry) laid[key] = entry;
  }
  return laid;
}

function laidOver(key: string, entry: Entry | undefined, decisions: readonly StandingDecision[]): Entry | undefined {
  const last = decisions.at(-1);
  if (last?.part === "one" && !(entry && isList(entry))) return decidedOne(entry, last);
  return decidedList(key, entry && isList(entry) ? entry : { items: [] }, decisions);
}

function decidedOne(entry: FieldValue | undefined, { field, after }: StandingDecision): FieldValue | undefined {
  return after ? withReadings(field, after, entry ? [entry] : []) : entry;
}

function decidedList(key: string, read: FieldValueList, decisions: readonly StandingDecision[]): FieldValueList {
  const latest = new Map(decisions.filter(({ part }) => part === "item").map((one) => [one.item, one]));
  const absence = standingAbsence(decisions);
  const items = read.items.flatMap((item) => {
    const decision = latest.get(item.id);
    if (!decision) return absence ? [] : [item];
    return decision.after ? [withReadings(key, decision.after, [item])] : [];
  });
  const isRead = new Set(read.items.map(({ id }) => id));
  const added = [...latest.values()].flatMap(({ item, after }) => (after && !isRead.has(item) ? [after] : []));
  const all = [...items, ...added];
  if (all.length > 0) return { items: all };
  if (absence) {
    const hidden = read.items.filter(({ id }) => !latest.has(id));
    return { items: [], absence: withReadings(key, absence, hidden) };
  }
  return { items: [], ...withoutValues(read, latest.keys().next().value) };
}

/** The latest word that there is nothing, unless a value was decided after it. */
function standingAbsence(decisions: readonly StandingDecision[]): FieldValue | undefined {
  const last = decisions.findLast(({ part, after }) => part === "absence" || after !== null);
  return last?.part === "absence" ? (last.after ?? undefined) : undefined;
}

/**
 * Each value was taken away and nobody said that there is none: whether there is one elsewhere is for a person to say.
 */
function withoutValues(read: FieldValueList, removed: string | undefined): Partial<FieldValueList> {
  if (read.absence || removed === undefined) return { ...(read.absence && { absence: read.absence }) };
  return {
    absence: {
      id: `${removed}-removed`,
      state: "notFound",
      confidence: 0.5,
      status: "needsReview",
      evidence: [],
      alternatives: [],
    },
  };
}

/** A decided value, with what was read otherwise among its alternatives. */
function withReadings(key: string, decided: FieldValue, readings: readonly FieldValue[]): FieldValue {
  const others: FieldValue["alternatives"] = [];
  const isKnown = (value: unknown) =>
    [decided, ...decided.alternatives, ...others].some((known) => sameValue(key, known.value, value));
  for (const reading of readings.flatMap(alternativesOf)) if (!isKnown(reading.value)) others.push(reading);
  return others.length === 0 ? decided : { ...decided, alternatives: [...others, ...decided.alternatives] };
}

/** A value and its alternatives, each as an alternative to something else. */
export function alternativesOf({ value, confidence, evidence, alternatives }: FieldValue): FieldValue["alternatives"] {
  return value === undefined ? alternatives : [{ value, confidence, evidence }, ...alternatives];
}
