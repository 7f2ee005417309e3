import { foldCharacters } from "./fold.ts";
import { bearsMeaning } from "./word-similarity.ts";

/** A word of a text; offsets are UTF-16, end exclusive. */
export interface Word {
  /** Its letters and digits, folded. */
  readonly folded: string;
  /** It has a figure, or is a number word, a unit or a negation. */
  readonly meaningful: boolean;
  readonly start: number;
  readonly end: number;
}

/** `1,5`, whose sign says how much, unlike that of `12.500` and of `1.2.2025`. */
const decimal = /^\d+[.,]\d{1,2}$/;

/** A number with its decimals, or letters and digits; a word broken at a line end is one word. */
const wordPattern =
  /(?<!\d[.,/])\b\d+[.,]\d{1,2}(?![.,/]?[\p{L}\p{N}])|[\p{L}\p{N}]+(?:[-\u2010\u2011\u00ad\ufffe]\s{0,2}\p{L}[\p{L}\p{N}]*)*/gu;

/** The words of a text that begins at this offset of another. */
export function wordsOf(text: string, offset = 0): Word[] {
  return Array.from(text.matchAll(wordPattern), ({ 0: word, index }) => {
    const kept = decimal.test(word) ? /[^\p{L}\p{N}.]/gu : /[^\p{L}\p{N}]/gu;
    const folded = foldCharacters(word.replace(",", ".")).replaceAll(kept, "");
    const meaningful = bearsMeaning(folded) || /\d/.test(folded);
    return { folded, meaningful, start: offset + index, end: offset + index + word.length };
  });
}
