import type { Candidate } from "../../schemas/candidate.ts";
import type { Group } from "./group.ts";
import { isMeasured, isOfRule, odds, ownScore } from "./score.ts";

/** Numbers by name, each about 0 to 1 (or a logarithm of a count): what a probability is made of. */
export type Features = Readonly<Record<string, number>>;

/** Beyond this, as odds, a classifier is as sure as it can be: about 0.99. */
const surest = 4.5;

/** What is known of a document besides its candidates. */
export interface DocumentFacts {
  /** BCP 47. */
  readonly language: string;
  readonly pages: { readonly total: number; readonly unread: number };
  /** Keys of the fields whose usual words stand in the document. */
  readonly announced: ReadonlySet<string>;
  /** The likeliest kinds, where one was read. */
  readonly documentKind?: string;
  readonly contractKind?: string;
}

/**
 * What speaks for and against a value: its words, its place, who agrees, who does not. Where some of it was measured, only
 * what was measured counts, on its own side and on the others'. `shown` are the field's values that are shown.
 */
export function valueFeatures(
  group: Group,
  others: readonly Group[],
  shown: readonly Group[],
  facts: DocumentFacts,
): Features {
  const { best } = group;
  const isKnown = group.measured.length > 0;
  const candidates = isKnown ? group.measured : group.candidates;
  const scoreOf = (one: Group) => (isKnown ? one.measuredScore : one.score);
  const score = scoreOf(group);
  const rival = Math.max(0, ...others.map(scoreOf));
  const hasRule = candidates.some(isOfRule);
  const hasLearned = candidates.some((candidate) => isMeasured(candidate) && !isOfRule(candidate));
  const items = shown.filter(({ measured }) => !isKnown || measured.length > 0).length;
  const { strength = 0, legibility = 1, position = 0, headed = 0 } = best.features;
  const rules = new Set(candidates.map(({ evidence }) => evidence[0].foundBy)).size;
  const places = new Set(candidates.map(({ evidence }) => evidence[0].start)).size;
  return {
    score: odds(score),
    strength,
    illegible: 1 - legibility,
    agreement: Math.log2(rules),
    learnedToo: hasRule && hasLearned ? 1 : 0,
    learnedAlone: hasLearned && !hasRule ? 1 : 0,
    sureness: hasLearned
      ? Math.min(surest, odds(Math.max(...candidates.map(({ features }) => features.learned ?? 0))))
      : 0,
    overruled: candidates.some(({ features }) => features.overruled) ? 1 : 0,
    places: Math.min(3, Math.log2(places)),
    ambiguous: (best.otherReadings?.length ?? 0) > 0 ? 1 : 0,
    contradictory: best.state === "contradictory" ? 1 : 0,
    rival: rival / Math.max(score, 0.01),
    headed,
    position,
    scoped: group.appliesTo ? 1 : 0,
    items: Math.min(6, Math.log2(1 + items)),
    ...languageAndReading(facts),
  };
}

/** What speaks for and against there being no value of a field. */
export function silenceFeatures(field: string, stated: number, facts: DocumentFacts): Features {
  const { announced, pages, documentKind, contractKind } = facts;
  return {
    stated,
    announced: announced.has(field) ? 1 : 0,
    length: Math.min(6, Math.log2(1 + pages.total)),
    ...(documentKind && { [`document:${documentKind}`]: 1 }),
    ...(contractKind && { [`contract:${contractKind}`]: 1 }),
    ...languageAndReading(facts),
  };
}

function languageAndReading({ language, pages }: DocumentFacts): Features {
  return { english: language === "en" ? 1 : 0, unread: pages.total === 0 ? 0 : pages.unread / pages.total };
}

/** How strongly the words that say there is no value say so, 0–1; 0 where none do. */
export function statedAbsence(absent: readonly Candidate[]): number {
  return Math.max(0, ...absent.map(ownScore));
}
