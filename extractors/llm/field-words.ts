import type { Field } from "../../schemas/fields/field.ts";
import { rulesByLanguage } from "../languages/index.ts";
import type { FieldRules } from "../languages/rule.ts";
import { stemsOf } from "../learned/tokens.ts";
import type { Query } from "./bm25.ts";

/** What a field's label and meaning weigh beside one example of its rules. */
const weightOfMeaning = 3;
/** Words of a field that are looked for: the rest are those of a single example. */
const mostWords = 40;

type Language = "fr" | "en";

/**
 * The words in which contracts state each field, with their weights: those of its label, its meaning and its rules'
 * examples that other fields' have not.
 */
export function fieldWords(fields: readonly Field[], language: Language): ReadonlyMap<string, Query> {
  const counts = new Map(fields.map((field) => [field.key, countsOf(field, language)]));
  const spread = new Map<string, number>();
  for (const own of counts.values()) {
    for (const stem of own.keys()) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  }
  return new Map([...counts].map(([key, own]) => [key, ownWords(own, spread, fields.length)]));
}

/** The words that announce a field, as its rules know them; undefined where no rules read it. */
export function cueOf(field: Field, language: Language): RegExp | undefined {
  const cue = rulesOf(field.key, language)?.cue;
  return cue && new RegExp(cue.source, cue.flags.replace(/[gy]/g, ""));
}

function rulesOf(key: string, language: Language): FieldRules | undefined {
  return rulesByLanguage[language].find(({ field }) => field === key);
}

const counted = { fr: new WeakMap<Field, Counts>(), en: new WeakMap<Field, Counts>() };

type Counts = ReadonlyMap<string, number>;

/** In how many examples a stem stands; counted once a process. */
function countsOf(field: Field, language: Language): Counts {
  const known = counted[language].get(field);
  if (known) return known;
  const counts = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const stem of new Set(stemsOf(text))) {
      if (/\p{L}{3}/u.test(stem)) counts.set(stem, (counts.get(stem) ?? 0) + weight);
    }
  };
  add(`${field.label[language]} ${field.meaning[language]}`, weightOfMeaning);
  const examples = rulesOf(field.key, language)?.corpus.found ?? [];
  for (const [, ...texts] of examples) for (const text of texts) add(text, 1);
  counted[language].set(field, counts);
  return counts;
}

function ownWords(counts: Counts, spread: Counts, fields: number): Query {
  const weighed = [...counts].map(([stem, count]): [string, number] => [
    stem,
    Math.log(1 + count) * Math.log((fields + 1) / (spread.get(stem) ?? 1)),
  ]);
  return new Map(weighed.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, mostWords));
}
