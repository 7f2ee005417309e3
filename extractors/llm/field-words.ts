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
  const counted = new Map(fields.map((field) => [field.key, countsOf(field, rulesOf(field.key, language), language)]));
  const spread = new Map<string, number>();
  for (const counts of counted.values()) {
    for (const stem of counts.keys()) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  }
  return new Map([...counted].map(([key, counts]) => [key, ownWords(counts, spread, fields.length)]));
}

/** The words that announce a field, as its rules know them; undefined where no rules read it. */
export function cueOf(field: Field, language: Language): RegExp | undefined {
  const cue = rulesOf(field.key, language)?.cue;
  return cue && new RegExp(cue.source, cue.flags.replace(/[gy]/g, ""));
}

function rulesOf(key: string, language: Language): FieldRules | undefined {
  return rulesByLanguage[language].find(({ field }) => field === key);
}

/** In how many examples a stem stands. */
function countsOf(field: Field, rules: FieldRules | undefined, language: Language): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const stem of new Set(stemsOf(text))) {
      if (/\p{L}{3}/u.test(stem)) counts.set(stem, (counts.get(stem) ?? 0) + weight);
    }
  };
  add(`${field.label[language]} ${field.meaning[language]}`, weightOfMeaning);
  for (const [, ...texts] of rules?.corpus.found ?? []) for (const text of texts) add(text, 1);
  return counts;
}

function ownWords(counts: ReadonlyMap<string, number>, spread: ReadonlyMap<string, number>, fields: number): Query {
  const weighed = [...counts].map(([stem, count]): [string, number] => [
    stem,
    Math.log(1 + count) * Math.log((fields + 1) / (spread.get(stem) ?? 1)),
  ]);
  return new Map(weighed.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, mostWords));
}
