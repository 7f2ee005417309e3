import { type Part, remaining, type Words, without } from "./words.ts";

/** Parts of a value, as its schema has them. */
export type Parts = Readonly<Record<string, unknown>>;

/** What words come to: a value, what else they may mean, and what to look at. */
export interface Reading {
  readonly value: unknown;
  readonly others?: readonly unknown[];
  /** Words and figures that differ, a formula that several readings fit: for a second look. */
  readonly doubtful?: boolean;
}

export interface Structure {
  /** Tried in this order, each on the words that those before it left. */
  readonly parts: readonly Part<Parts>[];
  /** What the words that are left say: a name, an action. */
  readonly rest?: (pieces: readonly string[]) => Parts;
  /** Parts that a value must have, and what they are taken for where neither words nor the value there say them. */
  readonly assumed?: Readonly<Record<string, readonly [unknown, ...unknown[]]>>;
  /** Parts of which a value has one: saying one takes the others away. */
  readonly oneOf?: readonly string[];
  /** Whether the words must give one of these parts. Default: any part. */
  readonly needs?: readonly string[];
}

/** A reader of a value with several parts: words change only what they say. */
export function structured(structure: Structure): (words: Words, current: unknown) => Reading | undefined {
  return (words, current) => {
    const { said, left, others, doubtful } = partsSaid(words, structure.parts);
    const value: Parts = { ...structure.rest?.(remaining(left)), ...said };
    const keys = Object.keys(value);
    if (keys.length === 0 || (structure.needs && !structure.needs.some((key) => keys.includes(key)))) return undefined;
    const base = withoutRivals(isParts(current) ? current : {}, value, structure.oneOf ?? []);
    const merged: Parts = { ...base, ...value };
    const missing = Object.entries(structure.assumed ?? {}).filter(([key]) => merged[key] === undefined);
    const assumed = Object.fromEntries(missing.map(([key, [first]]) => [key, first]));
    const whole = { ...assumed, ...merged };
    const otherwise = missing.flatMap(([key, [, ...more]]) => more.map((other) => ({ ...whole, [key]: other })));
    return { value: whole, others: [...others.map((other) => ({ ...whole, ...other })), ...otherwise], doubtful };
  };
}

function partsSaid(words: Words, parts: readonly Part<Parts>[]) {
  let left = words;
  let said: Parts = {};
  let doubtful = false;
  const others: Parts[] = [];
  for (const part of parts) {
    const found = part(left);
    if (!found) continue;
    said = { ...said, ...found.value };
    others.push(...(found.otherReadings ?? []));
    doubtful ||= found.note !== undefined;
    left = without(left, found);
  }
  return { said, left, others, doubtful };
}

function withoutRivals(base: Parts, said: Parts, oneOf: readonly string[]): Parts {
  if (!oneOf.some((key) => key in said)) return base;
  return Object.fromEntries(Object.entries(base).filter(([key]) => !oneOf.includes(key)));
}

function isParts(value: unknown): value is Parts {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A part under its key. */
export function as<Value>(key: string, part: Part<Value>): Part<Parts> {
  return into(part, (value) => ({ [key]: value }));
}

/** What a part reads, made into parts of the value. */
export function into<Value>(part: Part<Value>, make: (value: Value) => Parts): Part<Parts> {
  return (words) => {
    const found = part(words);
    if (!found) return undefined;
    const { value, otherReadings, ...place } = found;
    return { ...place, value: make(value), ...(otherReadings && { otherReadings: otherReadings.map(make) }) };
  };
}
