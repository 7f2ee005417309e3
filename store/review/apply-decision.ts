import { isDeepStrictEqual } from "node:util";
import { UsageError } from "../../lib/errors.ts";
import type { Decision } from "../../schemas/api/decisions.ts";
import type { AppliesTo } from "../../schemas/applies-to.ts";
import type { Evidence } from "../../schemas/evidence.ts";
import type { Field } from "../../schemas/fields/field.ts";
import { type FieldValue, type FieldValueList, isList } from "../../schemas/record.ts";
import { alternativesOf } from "./with-decisions.ts";

/** A decision whose value is valid for the field, and whose evidence was copied from the pages. */
export type SoundDecision = WithEvidence<Exclude<Decision, { action: "undo" }>>;
type WithEvidence<One> = One extends { evidence?: unknown }
  ? Omit<One, "evidence"> & { readonly evidence: readonly Evidence[] }
  : One;

/** What a decision does to one value; rows of one act are applied together. */
export interface DecidedValue {
  readonly part: "one" | "item" | "absence";
  readonly item: string;
  readonly before: FieldValue | null;
  readonly after: FieldValue | null;
}

export interface DecisionContext {
  readonly field: Pick<Field, "key" | "cardinality">;
  /** A user's id. */
  readonly author: string;
  readonly newId: () => string;
}

/** What a decision changes of a field's entry. Throws `UsageError` where it asks for what is not there. */
export function applyDecision(
  entry: FieldValue | FieldValueList,
  decision: SoundDecision,
  context: DecisionContext,
): readonly DecidedValue[] {
  switch (decision.action) {
    case "confirm":
      return [changed(target(entry, decision.item), confirmed)];
    case "correct": {
      const place = target(entry, decision.item);
      const scope = decision.appliesTo === undefined ? place.value.appliesTo : (decision.appliesTo ?? undefined);
      return [corrected(entry, place, { ...decision, appliesTo: scope }, context)];
    }
    case "choose": {
      const place = target(entry, decision.item);
      const chosen = place.value.alternatives[decision.alternative];
      if (!chosen) throw unknown("ALTERNATIVE_UNKNOWN", "an alternative of this position");
      return [corrected(entry, place, { ...chosen, appliesTo: place.value.appliesTo }, context)];
    }
    case "add":
      return [added(entry, decision, context)];
    case "remove":
      return [removed(entry, decision.item)];
    case "absent":
      return absent(entry, decision.item, context);
  }
}

interface Place {
  readonly part: DecidedValue["part"];
  readonly value: FieldValue;
}

interface Stated {
  readonly value?: unknown;
  readonly evidence: readonly Evidence[];
  readonly appliesTo?: AppliesTo | undefined;
}

function target(entry: FieldValue | FieldValueList, id: string): Place {
  const places: Place[] = isList(entry)
    ? [
        ...entry.items.map((value) => ({ part: "item" as const, value })),
        ...(entry.absence ? [{ part: "absence" as const, value: entry.absence }] : []),
      ]
    : [{ part: "one", value: entry }];
  const place = places.find(({ value }) => value.id === id);
  if (!place) throw unknown("VALUE_UNKNOWN", "a value of the field with this id");
  return place;
}

function changed({ part, value }: Place, change: (value: FieldValue) => FieldValue): DecidedValue {
  return { part, item: value.id, before: value, after: change(value) };
}

/** A correction stays one when somebody confirms it. */
function confirmed(value: FieldValue): FieldValue {
  return {
    ...value,
    state: value.state === "contradictory" ? "found" : value.state,
    confidence: 1,
    status: value.status === "corrected" ? "corrected" : "confirmed",
  };
}

function corrected(
  entry: FieldValue | FieldValueList,
  place: Place,
  said: Stated,
  context: DecisionContext,
): DecidedValue {
  if (place.part === "absence") return added(entry, said, context);
  refuseTakenScope(entry, said, context, place.value.id);
  return changed(place, (before) => stated(before.id, said, alternativesOf(before), context));
}

function added(entry: FieldValue | FieldValueList, said: Stated, context: DecisionContext): DecidedValue {
  if (!isList(entry)) {
    if (entry.value !== undefined) {
      throw new UsageError("FIELD_HAS_VALUE", "Expected a field without a value to add one to, found one; correct it.");
    }
    return changed({ part: "one", value: entry }, (before) => stated(before.id, said, alternativesOf(before), context));
  }
  refuseTakenScope(entry, said, context);
  const item = context.newId();
  return { part: "item", item, before: null, after: stated(item, said, [], context) };
}

function removed(entry: FieldValue | FieldValueList, id: string): DecidedValue {
  const { part, value } = target(entry, id);
  if (part !== "item") {
    throw new UsageError("NOT_AN_ITEM", "Expected an item of a list to remove, found something else; say `absent`.");
  }
  return { part, item: id, before: value, after: null };
}

function absent(
  entry: FieldValue | FieldValueList,
  id: string | undefined,
  context: DecisionContext,
): readonly DecidedValue[] {
  if (id !== undefined) target(entry, id);
  if (!isList(entry)) return [changed({ part: "one", value: entry }, asAbsent)];
  const isOneOfMany = entry.items.length > 1 && entry.items.some((item) => item.id === id);
  if (isOneOfMany && id !== undefined) return [removed(entry, id)];
  const before = entry.absence ?? null;
  const item = before?.id ?? `${context.field.key}-absent`;
  const none: FieldValue = { ...withoutValue(item), alternatives: entry.items.flatMap(alternativesOf) };
  return [
    ...entry.items.map((value) => ({ part: "item" as const, item: value.id, before: value, after: null })),
    { part: "absence", item, before, after: before ? asAbsent(before) : none },
  ];
}

function asAbsent(before: FieldValue): FieldValue {
  if (before.state === "absent") return confirmed(before);
  return { ...withoutValue(before.id), alternatives: alternativesOf(before) };
}

function withoutValue(id: string): FieldValue {
  return { id, state: "absent", confidence: 1, status: "corrected", evidence: [], alternatives: [] };
}

/** Without evidence it stands on the word of who says so. What stood there stays as an alternative. */
function stated(
  id: string,
  { value, evidence, appliesTo }: Stated,
  others: FieldValue["alternatives"],
  { author }: DecisionContext,
): FieldValue {
  return {
    id,
    state: "found",
    value,
    ...(appliesTo && { appliesTo }),
    confidence: 1,
    status: "corrected",
    evidence: [...evidence],
    alternatives: others.filter((other) => !isDeepStrictEqual(other.value, value)),
    ...(evidence.length === 0 && { derivation: [{ operation: "statedByReviewer", inputs: [author] }] }),
  };
}

function refuseTakenScope(
  entry: FieldValue | FieldValueList,
  { appliesTo }: Stated,
  { field }: DecisionContext,
  own?: string,
): void {
  if (field.cardinality !== "onePerScope" || !isList(entry)) return;
  if (!entry.items.some((item) => item.id !== own && isDeepStrictEqual(item.appliesTo, appliesTo))) return;
  throw new UsageError(
    "SCOPE_TAKEN",
    "Expected one value for each thing it applies to, found another for the same; correct that one, or say what this one applies to.",
  );
}

function unknown(code: string, what: string): UsageError {
  return new UsageError(code, `Expected ${what}, found none; read the field again.`);
}
