import { lowerBound } from "../../lib/lower-bound.ts";
import { type Alignment, damageOf } from "./align-characters.ts";
import type { FoldedText } from "./fold.ts";
import { bearsMeaning, contrary, sameMeaning } from "./word-similarity.ts";
import { wordsOf } from "./words.ts";

/** A quote and a text, both as read and folded. */
export interface QuoteAndText {
  readonly quote: string;
  readonly needle: FoldedText;
  readonly source: string;
  readonly folded: FoldedText;
}

/** Damage that a word may have, as a share of its letters, and one that bears meaning; one letter in any case. */
const mostOfWord = 0.5;
const mostOfMeaning = 0.4;
/** A shorter word that bears no meaning may be lost. */
const longestLost = 3;
/** Longer words than this are not looked at whole. */
const longestWord = 40;

/**
 * Whether the words of a place say something else than those of the quote, however alike the letters of both are: another
 * number word or unit, a negation more or less, another word rather than a damaged one, the inside of a longer word.
 */
export function saysAnother({ quote, needle, source, folded }: QuoteAndText, alignment: Alignment): boolean {
  const { start, end, partners } = alignment;
  const quoted = new Int32Array(folded.text.length === 0 ? 0 : end - start).fill(-1);
  for (const [at, partner] of partners.entries()) if (partner >= 0) quoted[partner - start] = at;
  const from = wordStart(source, folded.starts[start] ?? 0);
  const read = wordsOf(source.slice(from, wordEnd(source, folded.ends[end - 1] ?? 0)), from);
  const isAnother = (word: FoldedRange, partnerOf: (at: number) => number, other: string) => {
    const places = Array.from({ length: word.end - word.start }, (_, index) => partnerOf(word.start + index));
    const known = places.filter((place) => place >= 0);
    return differs(word.text, other.slice(Math.min(...known), Math.max(...known) + 1), known.length);
  };
  return (
    wordsOf(quote).some((word) => isAnother(rangeOf(word, needle), (at) => partners[at] ?? -1, folded.text)) ||
    read.some((word) => isAnother(rangeOf(word, folded), (at) => quoted[at - start] ?? -1, needle.text))
  );
}

function differs(word: string, counterpart: string, matched: number): boolean {
  const isMeant = bearsMeaning(word);
  if (matched === 0) return isMeant || word.length > longestLost;
  if (isMeant && bearsMeaning(counterpart)) return !sameMeaning(word, counterpart);
  if (contrary(word, counterpart)) return true;
  return damageOf(word, counterpart) > Math.max(1, (isMeant ? mostOfMeaning : mostOfWord) * word.length);
}

interface FoldedRange {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Where the folded characters of a word are. */
function rangeOf({ start, end }: { readonly start: number; readonly end: number }, folded: FoldedText): FoldedRange {
  const { starts, text } = folded;
  const firstFrom = (offset: number) => lowerBound(starts.length, (index) => (starts[index] ?? 0) >= offset);
  const [first, last] = [firstFrom(start), firstFrom(end)];
  return { text: text.slice(first, last), start: first, end: last };
}

function wordStart(text: string, offset: number): number {
  return offset - (/\p{L}*$/u.exec(text.slice(Math.max(0, offset - longestWord), offset))?.[0].length ?? 0);
}

function wordEnd(text: string, offset: number): number {
  return offset + (/^\p{L}*/u.exec(text.slice(offset, offset + longestWord))?.[0].length ?? 0);
}
