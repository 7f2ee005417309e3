import { foldCharacter } from "./fold.ts";
import type { Place } from "./locate.ts";
import { bearsMeaning, negates, wordSimilarity } from "./word-similarity.ts";

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text, and where each word stands among them. */
export interface WordIndex {
  readonly words: readonly Word[];
  readonly positions: ReadonlyMap<string, readonly number[]>;
}

/** Share of the quote's letters that must stand in the text. Below, tests with invented quotes begin to find places. */
const leastSimilarity = 0.8;
/** Most letters of the text between the quote's words (a running header, a footnote), as a share of the quote's. */
const mostForeign = 0.5;
/** A quote with fewer words must stand in the text as it is. */
const leastWords = 4;
/** A longer one is not what was asked for, and bounds the cost of an alignment. */
const mostWords = 400;
/** A word that stands in more places says little about where to look. */
const mostPositions = 40;
/** Places tried for one quote. */
const mostWindows = 5;
/** How much less similar than the best place another may be and still count as a place of the quote. */
const ambiguousWithin = 0.02;

/** Letters and digits; a word broken at a line end is one word. */
const wordPattern = /[\p{L}\p{N}]+(?:[-\u2010\u2011\u00ad\ufffe]\s{0,2}\p{L}[\p{L}\p{N}]*)*/gu;

export function wordIndex(text: string): WordIndex {
  const words = wordsOf(text);
  const positions = new Map<string, number[]>();
  for (const [position, { folded }] of words.entries()) {
    const known = positions.get(folded);
    if (known) known.push(position);
    else positions.set(folded, [position]);
  }
  return { words, positions };
}

/**
 * Places where a quote stands with small damage: words misread, lost, or parted by foreign ones. Words that the quote
 * shares with the text vote for where it may stand; there, quote and text are aligned word by word. A number, a number
 * word or a negation of the quote must be in the text, and no negation of the text may be missing from the quote.
 */
export function alignWords(quote: string, index: WordIndex): Place[] {
  const words = wordsOf(quote);
  if (words.length < leastWords || words.length > mostWords) return [];
  const places = windowsFor(words, index)
    .map(([from, to]) => align(words, index.words.slice(Math.max(0, from), to)))
    .filter((place) => place !== undefined);
  const best = Math.max(...places.map((place) => place.similarity));
  return places
    .filter((place) => place.similarity >= best - ambiguousWithin)
    .sort((a, b) => a.start - b.start || b.similarity - a.similarity)
    .filter((place, position, all) => position === 0 || place.start >= (all[position - 1]?.end ?? 0));
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(wordPattern), (match) => ({
    folded: foldCharacter(match[0]).replaceAll(/[^\p{L}\p{N}]/gu, ""),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Ranges of the text's words that share most words with the quote in about the same order. */
function windowsFor(quote: readonly Word[], index: WordIndex): [number, number][] {
  const slack = Math.max(4, Math.ceil(quote.length / 4));
  const votes = new Map<number, number>();
  for (const [position, word] of quote.entries()) {
    const found = index.positions.get(word.folded) ?? [];
    if (found.length > mostPositions) continue;
    const buckets = new Set(found.map((at) => Math.floor((at - position) / slack)));
    for (const bucket of new Set([...buckets].flatMap((each) => [each, each + 1]))) {
      votes.set(bucket, (votes.get(bucket) ?? 0) + word.folded.length);
    }
  }
  return [...votes]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostWindows)
    .map(([bucket]) => [(bucket - 1) * slack, (bucket + 2) * slack + quote.length]);
}

const matched = 1;
const quoteWordLost = 2;
const foreignWord = 3;

/** The best alignment of the whole quote with a part of the text, if it is good enough. */
function align(quote: readonly Word[], text: readonly Word[]): Place | undefined {
  const width = text.length + 1;
  const steps = new Uint8Array((quote.length + 1) * width);
  let above = new Float64Array(width);
  for (const [row, quoted] of quote.entries()) {
    const lost = bearsMeaning(quoted.folded) ? Number.NEGATIVE_INFINITY : -quoted.folded.length / 2;
    const scores = new Float64Array(width);
    scores[0] = (above[0] ?? 0) + lost;
    steps[(row + 1) * width] = quoteWordLost;
    for (const [column, read] of text.entries()) {
      const similarity = wordSimilarity(quoted.folded, read.folded);
      const foreign = negates(read.folded) ? Number.NEGATIVE_INFINITY : -read.folded.length / 4;
      const options = [
        similarity > 0 ? (above[column] ?? 0) + similarity * quoted.folded.length : Number.NEGATIVE_INFINITY,
        (above[column + 1] ?? 0) + lost,
        (scores[column] ?? 0) + foreign,
      ];
      const score = Math.max(...options);
      scores[column + 1] = score;
      steps[(row + 1) * width + column + 1] = matched + options.indexOf(score);
    }
    above = scores;
  }
  const best = Math.max(...above);
  return Number.isFinite(best) ? traced(quote, text, steps, above.indexOf(best)) : undefined;
}

/** Follows the steps back from the end of the quote and weighs what was matched against what was not. */
function traced(quote: readonly Word[], text: readonly Word[], steps: Uint8Array, lastColumn: number) {
  const width = text.length + 1;
  let [row, column] = [quote.length, lastColumn];
  let [similar, foreign] = [0, 0];
  let first: Word | undefined;
  let last: Word | undefined;
  while (row > 0) {
    const quoted = quote[row - 1];
    const read = text[column - 1];
    const step = steps[row * width + column];
    if (step === matched && quoted && read) {
      similar += wordSimilarity(quoted.folded, read.folded) * quoted.folded.length;
      first = read;
      last ??= read;
    } else if (step === foreignWord && last) {
      foreign += read?.folded.length ?? 0;
    }
    if (step !== foreignWord) row -= 1;
    if (step === matched || step === foreignWord) column -= 1;
  }
  const letters = quote.reduce((sum, word) => sum + word.folded.length, 0);
  const similarity = similar / letters;
  if (!first || !last || similarity < leastSimilarity || foreign > letters * mostForeign) return undefined;
  return { start: first.start, end: last.end, similarity };
}
