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

  /** Units for a field, the most likely first. */
  const wanted = (field: Field): number[] => {
    const likeness = ranking.scores(words.get(field.key) ?? new Map());
    const best = Math.max(...likeness, Number.MIN_VALUE);
    const cue = cueOf(field, document.language);
    const own = places.filter((place) => place.field === field.key);
    const relevance = units.map((unit, index) => {
      if (own.some((place) => place.start < unit.end && unit.start < place.end)) return Number.POSITIVE_INFINITY;
      const inText = cue?.test(unit.text) ? cueInText : 0;
      const inHeading = cue && unit.headings.some((heading) => cue.test(heading)) ? cueInHeading : 0;
      return (likeness[index] ?? 0) / best + inText + inHeading;
    });
    const ranked = [...units.keys()].sort((a, b) => (relevance[b] ?? 0) - (relevance[a] ?? 0) || a - b);
    const front = field.usualPlace === "frontPage" ? firstUnits(units, frontPage) : [];
    let shown = 0;
    const taken = ranked.filter((index) => {
      if (shown >= roomFor(field, relevance[index] ?? 0)) return false;
      shown += units[index]?.tokens ?? 0;
      return true;
    });
    return [...new Set([...front, ...taken])];
  };

  return (group) => {
    const chosen = new Set<number>();
    const lists = group.map(wanted);
    let shown = 0;
    for (let rank = 0; shown < mostShown && lists.some((list) => rank < list.length); rank += 1) {
      for (const list of lists) {
        const index = list[rank];
        if (index === undefined || chosen.has(index)) continue;
        chosen.add(index);
        shown += units[index]?.tokens ?? 0;
      }
    }
    return chosen;
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
