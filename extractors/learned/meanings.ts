import { remembered } from "../../lib/remembered.ts";
import type { Language } from "../../values/read.ts";
import { markWords } from "./marked-text.ts";
import { folded } from "./tokens.ts";
import { wordsByMeaning } from "./words-by-meaning.ts";

const longest = 12;
const longestWhole = 3;

/** Texts kept: a heading stands before many sentences. */
const mostTexts = 500;

const meanings = { fr: meaningsIn("fr"), en: meaningsIn("en") };

/** What the words of a text mean, in order; a mark means itself, and words without a known meaning are left out. */
export function meaningsOf(text: string, language: Language): readonly string[] {
  return meanings[language](text);
}

function meaningsIn(language: Language): (text: string) => readonly string[] {
  const byBeginning = new Map([
    ...Object.entries(wordsByMeaning).flatMap(([meaning, { [language]: words }]) =>
      words.split(" ").map((word) => [word, meaning] as const),
    ),
    ...markWords.map((word) => [word, word] as const),
  ]);
  const meaningOf = remembered((word): string => {
    const plain = folded(word);
    for (let length = Math.min(longest, plain.length); length > longestWhole; length -= 1) {
      const meaning = byBeginning.get(plain.slice(0, length));
      if (meaning) return meaning;
    }
    return plain.length <= longestWhole ? (byBeginning.get(plain) ?? "") : "";
  });
  return remembered(
    (text) => (text.match(/\p{L}+/gu) ?? []).map(meaningOf).filter((meaning) => meaning !== ""),
    mostTexts,
  );
}
