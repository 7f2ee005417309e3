import type { Place } from "./locate.ts";
import { negates, wordSimilarity } from "./word-similarity.ts";
import { type Word, wordsOf } from "./words.ts";

/** The words of a text, and where each word stands among them. */
export interface WordIndex {
  readonly text: string;
  readonly words: readonly Word[];
  readonly positions: ReadonlyMap<string, readonly number[]>;
}

/** Share of the quote's letters that must stand in the text. Below, tests with invented quotes begin to find places. */
const leastSimilarity = 0.8;
/** Most letters of the text between the quote's words (a running header, a footnote), as a share of the quote's. */
const mostForeign = 0.5;
/** A quote with fewer words must stand in the text as it is. */
const leastWords = 4;
/** A longer one is not the short quote that was asked for; it too must stand in the text as it is. */
const mostWords = 120;
/** A word that stands in more places says little about where to look. */
const mostPositions = 40;
/** Places tried for one quote. */
const mostWindows = 5;
/** How much less similar than the best place another may be and still count as a place of the quote. */
const ambiguousWithin = 0.02;

export function wordIndex(text: string): WordIndex {
  const words = wordsOf(text);
  const positions = new Map<string, number[]>();
  for (const [position, { folded }] of words.entries()) {
    const known = positions.get(folded);
    if (known) known.push(position);
    else positions.set(folded, [position]);
  }
  return { text, words, positions };
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
    .map(([from, to]) => align(words, index.words.slice(Math.max(0, from), to), index.text))
    .filter((place) => place !== undefined);
  const best = Math.max(...places.map((place) => place.similarity));
  return places
    .filter((place) => place.similarity >= best - ambiguousWithin)
    .sort((a, b) => a.start - b.start || b.similarity - a.similarity)
    .filter((place, position, all) => position === 0 || place.start >= (all[position - 1]?.end ?? 0));
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

/** What an alignment does with the next words: how many it takes of the quote and of the text. */
const steps: readonly { readonly quoted: number; readonly read: number }[] = [
  { quoted: 1, read: 1 },
  { quoted: 1, read: 2 },
  { quoted: 2, read: 1 },
  { quoted: 1, read: 0 },
  { quoted: 0, read: 1 },
];

/** The best alignment of the whole quote with a part of the text, if it is good enough. */
function align(quote: readonly Word[], text: readonly Word[], source: string): Place | undefined {
  const width = text.length + 1;
  const taken = new Uint8Array((quote.length + 1) * width);
  const scores = [new Float64Array(width)];
  for (let row = 1; row <= quote.length; row += 1) {
    const current = new Float64Array(width);
    scores.push(current);
    for (let column = 0; column < width; column += 1) {
      let best = Number.NEGATIVE_INFINITY;
      for (const [index, step] of steps.entries()) {
        if (step.quoted > row || step.read > column) continue;
        const before = scores[row - step.quoted]?.[column - step.read] ?? 0;
        if (before === Number.NEGATIVE_INFINITY) continue;
        const score = before + gain(wordsBefore(quote, row, step.quoted), wordsBefore(text, column, step.read));
        if (score > best) {
          best = score;
          taken[row * width + column] = index;
        }
      }
      current[column] = best;
    }
  }
  const last = scores[quote.length] ?? new Float64Array(width);
  const best = Math.max(...last);
  return Number.isFinite(best) ? traced(quote, text, { taken, lastColumn: last.indexOf(best), source }) : undefined;
}

/** The words that end before a position. */
function wordsBefore(words: readonly Word[], position: number, count: number): readonly Word[] {
  return words.slice(position - count, position);
}

/** Letters of the quote that a step finds in the text, or what it costs to pass over a word. */
function gain(quoted: readonly Word[], read: readonly Word[]): number {
  const [a, b] = [joined(quoted), joined(read)];
  if (read.length === 0) return quoted.some((word) => word.meaningful) ? Number.NEGATIVE_INFINITY : -a.length / 2;
  if (quoted.length === 0) return negates(b) ? Number.NEGATIVE_INFINITY : -b.length / 4;
  // Two words against one: a number may be glued or parted, but never disappear in the damage of its neighbour.
  const glued = quoted.length !== read.length;
  if (glued && a !== b && [...quoted, ...read].some((word) => word.meaningful)) return Number.NEGATIVE_INFINITY;
  const similarity = wordSimilarity(a, b, glued);
  return similarity > 0 ? similarity * a.length : Number.NEGATIVE_INFINITY;
}

function joined(words: readonly Word[]): string {
  return words.map((word) => word.folded).join("");
}

interface Traceable {
  readonly taken: Uint8Array;
  readonly lastColumn: number;
  readonly source: string;
}

/**
 * Foreign words among the matched ones. Undefined where a figure is among them in the line of the quote, where it would change
 * what is said; that of a running header or a footnote may stand between its words.
 */
function foreignLetters(text: readonly Word[], matched: ReadonlySet<number>, source: string): number | undefined {
  const columns = [...matched].sort((a, b) => a - b);
  let letters = 0;
  for (const [index, column] of columns.entries()) {
    const between = text.slice(column + 1, columns[index + 1] ?? column + 1);
    const [before, first, last, after] = [text[column], between[0], between.at(-1), text[columns[index + 1] ?? column]];
    if (!before || !first || !last || !after) continue;
    const gaps = source.slice(before.end, first.start) + source.slice(last.end, after.start);
    if (between.some(({ folded }) => /\d/.test(folded)) && !/[\n\f]/.test(gaps)) return undefined;
    letters += joined(between).length;
  }
  return letters;
}

/** Follows the steps back from the end of the quote and weighs what was found against what was not. */
function traced(quote: readonly Word[], text: readonly Word[], { taken, lastColumn, source }: Traceable) {
  let [row, column] = [quote.length, lastColumn];
  let similar = 0;
  const matched = new Set<number>();
  while (row > 0) {
    const step = steps[taken[row * (text.length + 1) + column] ?? 0] ?? { quoted: 1, read: 0 };
    const [quoted, read] = [wordsBefore(quote, row, step.quoted), wordsBefore(text, column, step.read)];
    if (quoted.length > 0 && read.length > 0) {
      similar += gain(quoted, read);
      for (let index = 1; index <= read.length; index += 1) matched.add(column - index);
    }
    row -= step.quoted;
    column -= step.read;
  }
  const [first, last] = [text[Math.min(...matched)], text[Math.max(...matched)]];
  const letters = quote.reduce((sum, word) => sum + word.folded.length, 0);
  const similarity = similar / letters;
  if (!first || !last || similarity < leastSimilarity) return undefined;
  const foreign = foreignLetters(text, matched, source);
  if (foreign === undefined || foreign > letters * mostForeign) return undefined;
  return { start: first.start, end: last.end, similarity };
}
