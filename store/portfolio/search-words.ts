import { foldText } from "../../schemas/fields/equality.ts";

/**
 * Text as it is searched, on both sides: lower case, no accents, no ligatures, no punctuation, single spaces. PostgreSQL's
 * parser then sees plain words only, and finds the same ones in a text and in a question.
 */
export function searchText(text: string): string {
  return foldText(text.replaceAll(/[œæß]/gi, (letters) => ligatures[letters.toLowerCase()] ?? letters));
}

const ligatures: Readonly<Record<string, string>> = { œ: "oe", æ: "ae", ß: "ss" };

/**
 * The words of texts up to the size that a search vector may have: a `tsvector` holds 1 MB of words and positions, and a
 * longer one is an error (PostgreSQL, "Limitations" of full-text search). `budget` in bytes; what is beyond is not found.
 */
export function boundedWords(texts: Iterable<string>, budget: number): string {
  const seen = new Map<string, number>();
  const kept: string[] = [];
  let size = 0;
  for (const text of texts) {
    for (const word of searchText(text).split(" ")) {
      const times = seen.get(word) ?? 0;
      if (word === "" || word.length > longestWord) continue;
      if (times < mostPlaces) size += times === 0 ? Buffer.byteLength(word) + 1 + 4 : 2;
      if (size > budget || kept.length === mostWords) return kept.join(" ");
      seen.set(word, times + 1);
      kept.push(word);
    }
  }
  return kept.join(" ");
}

/** Nobody types longer ones, and PostgreSQL leaves out those of 2 kB. */
const longestWord = 100;
/** A `tsvector` keeps so many places of a word; further ones cost nothing. */
const mostPlaces = 255;
const mostWords = 500_000;

/** Bytes for each part of what is searched; together below 1 MB. */
export const budgets = { heading: 40_000, values: 120_000, text: 800_000 };

/** The configuration of PostgreSQL for a language. */
export function configurationOf(language: string): "french" | "english" | "simple" {
  if (language.startsWith("fr")) return "french";
  return language.startsWith("en") ? "english" : "simple";
}
