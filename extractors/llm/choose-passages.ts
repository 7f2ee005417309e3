import { lowerBound } from "../../lib/lower-bound.ts";
import type { Candidate } from "../../schemas/candidate.ts";
import type { Field } from "../../schemas/fields/field.ts";
import type { RuleDocument } from "../languages/rule-document.ts";
import { stemsOf } from "../learned/tokens.ts";
import { bm25 } from "./bm25.ts";
import { cueOf, fieldWords } from "./field-words.ts";
import type { Range } from "./passage.ts";
import type { Unit } from "./units.ts";

/** What a cue in a unit, or in a heading above it, adds to its likeness to the field's words, which is 0 to 1. */
const cueInText = 0.5;
const cueInHeading = 0.25;
/** A unit in which a field may well be, by likeness and cues together. */
const likely = 0.5;

/** Most that is shown of a document for the fields of one group, in tokens. */
export const mostShown = 12_000;
/** Most likely units that are shown for a field, in tokens, by how many values it has. */
const shownFor: Readonly<Record<Field["cardinality"], number>> = { one: 700, onePerScope: 1500, many: 2000 };
/** Shown of the others. */
const shownAtLeast = 400;
/** Tokens of the front page, where a document says what it is and between whom. */
const frontPage = 600;

/** Where rules found a field. */
export interface RulePlace extends Range {
  readonly field: string;
}

export function placesOf(candidates: readonly Candidate[]): RulePlace[] {
  return candidates.flatMap(({ field, evidence }) => evidence.map(({ start, end }) => ({ field, start, end })));
}

/** Chooses, for a group of fields, the units of a document that can hold one of them. */
export type Choose = (group: readonly Field[]) => ReadonlySet<number>;

export function chooser(
  document: RuleDocument,
  units: readonly Unit[],
  fields: readonly Field[],
  places: readonly RulePlace[],
): Choose {
  const ranking = bm25(units.map(({ text, headings }) => stemsOf([text, ...headings].join("\n"))));
  const words = fieldWords(fields, document.language);
  const found = unitsByField(units, places);
  const front = firstUnits(units, frontPage);

  const relevanceFor = (field: Field): number[] => {
    const likeness = ranking.scores(words.get(field.key) ?? new Map());
    const best = likeness.reduce((most, one) => Math.max(most, one), Number.MIN_VALUE);
    const cue = cueOf(field, document.language);
    const isHeaded = oncePer((headings: readonly string[]) => headings.some((heading) => cue?.test(heading)));
    return units.map(({ text, headings }, index) => {
      if (found.get(field.key)?.has(index)) return Number.POSITIVE_INFINITY;
      const cues = (cue?.test(text) ? cueInText : 0) + (isHeaded(headings) ? cueInHeading : 0);
      return (likeness[index] ?? 0) / best + cues;
    });
  };
  /** Units for a field, the most likely first. */
  const wanted = (field: Field): number[] => {
    const relevance = relevanceFor(field);
    const ranked = [...units.keys()].sort((a, b) => (relevance[b] ?? 0) - (relevance[a] ?? 0) || a - b);
    let shown = 0;
    const taken = ranked.filter((index) => {
      if (shown >= roomFor(field, relevance[index] ?? 0)) return false;
      shown += units[index]?.tokens ?? 0;
      return true;
    });
    return [...new Set([...(field.usualPlace === "frontPage" ? front : []), ...taken])];
  };

  return (group) => {
    const chosen = new Set<number>();
    const headings = new Set<number>();
    let shown = 0;
    for (const index of inTurn(group.map(wanted))) {
      const unit = units[index];
      if (!unit || chosen.has(index)) continue;
      const { heading } = unit;
      shown += unit.tokens + (heading && !headings.has(heading.start) ? heading.tokens : 0);
      if (shown > mostShown) break;
      chosen.add(index);
      if (heading) headings.add(heading.start);
    }
    return chosen;
  };
}

/** The first of every list, then the second of every list, and so on. */
function* inTurn(lists: readonly (readonly number[])[]): Generator<number> {
  for (let rank = 0; lists.some((list) => rank < list.length); rank += 1) {
    for (const list of lists) if (list[rank] !== undefined) yield list[rank] ?? 0;
  }
}

/** The units in which rules found each field. */
function unitsByField(units: readonly Unit[], places: readonly RulePlace[]): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  for (const { field, start, end } of places) {
    const indices = found.get(field) ?? new Set();
    found.set(field, indices);
    const first = lowerBound(units.length, (index) => (units[index]?.end ?? 0) > start);
    for (let index = first; (units[index]?.start ?? end) < end; index += 1) indices.add(index);
  }
  return found;
}

function oncePer<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const { value } = known.get(key) ?? { value: work(key) };
    known.set(key, { value });
    return value;
  };
}

function firstUnits(units: readonly Unit[], tokens: number): number[] {
  let sum = 0;
  const after = units.findIndex((unit) => {
    sum += unit.tokens;
    return sum > tokens;
  });
  return [...units.keys()].slice(0, Math.max(1, after === -1 ? units.length : after));
}

/** Tokens shown for a field before a unit so relevant is left out. Where rules found the field, it is always shown. */
function roomFor(field: Field, relevance: number): number {
  if (relevance === Number.POSITIVE_INFINITY || (field.usualPlace === "everywhere" && relevance > 0)) return mostShown;
  if (relevance >= likely) return shownFor[field.cardinality];
  return relevance > 0 ? shownAtLeast : 0;
}
