import { english } from "./number-words/english.ts";
import { french } from "./number-words/french.ts";
import type { NumberWords } from "./number-words/number-words.ts";
import type { Language } from "./read.ts";

const lexicons: Record<Language, NumberWords> = { fr: french, en: english };

/** Largest number read or printed in words. */
const largestInWords = 999_999_999;

/**
 * Source of a regular expression for a run of cardinal words (`deux mille vingt-cinq`); flags `iu`, no groups, linear.
 * A run need not be a number: pass it to `readNumberWords`.
 */
export function numberWordsPattern(language: Language): string {
  const { words, joiner } = lexicons[language];
  const word = `(?:${[...words].sort((a, b) => b.length - a.length).join("|")})(?![\\p{L}\\p{N}])`;
  return `(?<![\\p{L}\\p{N}])${word}(?:[ -]{1,3}(?:${joiner}[ -]{1,3})?${word}){0,24}`;
}

/** The integer (0 to 999,999,999) that the whole text spells, or nothing: `deux trois` is no number. */
export function readNumberWords(text: string, language: Language): number | undefined {
  const lexicon = lexicons[language];
  const words = lexicon.canonical(text);
  const value = lexicon.sum(words);
  if (value === undefined || value > largestInWords) return undefined;
  const spelled = words.join(" ");
  const spellings = lexicon.spellings(value).map((spelling) => lexicon.canonical(spelling).join(" "));
  return spellings.includes(spelled) ? value : undefined;
}

/** An integer from 0 to 999,999,999 in words, in the usual spelling: `vingt et un`, `twenty-one`. */
export function printNumberWords(value: number, language: Language): string {
  if (!Number.isInteger(value) || value < 0 || value > largestInWords) {
    throw new RangeError(`Expected an integer from 0 to ${largestInWords}, found ${value}; print it in figures.`);
  }
  return lexicons[language].spellings(value)[0] ?? "";
}
