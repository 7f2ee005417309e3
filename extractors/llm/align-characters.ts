import { lookAlike, looksLikeTwo } from "./look-alikes.ts";

/** Folded text and the numbers in it, which an alignment may not change. */
export interface Strip {
  readonly text: string;
  /** For each character, whether it may not be lost or added: a figure, or the sign before decimals. */
  readonly fixed: Uint8Array;
}

/** Where a strip stands in another: for each of its characters the offset of its partner there, or -1. */
export interface Alignment {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** Letters changed, lost or added; what OCR often confuses counts less. */
  readonly cost: number;
  /** For each character of the quote, its partner's offset; -1 where it has none. */
  readonly partners: Int32Array;
}

/** What a change of one letter for one that looks like it counts, where any other counts 1. */
const confused = 0.4;

/** Longest strips that are aligned, characters: the table has as many cells as their product. */
export const longestQuote = 600;

export function stripOf(folded: string): Strip {
  const fixed = new Uint8Array(folded.length);
  for (let at = 0; at < folded.length; at += 1) {
    fixed[at] = isFigure(folded[at]) || folded[at] === edge || isDecimalSign(folded, at) ? 1 : 0;
  }
  return { text: folded, fixed };
}

/**
 * The cheapest place of the whole quote in [from, to) of the text, at most `dearest`; undefined where there is none.
 * Edit distance with free ends in the text (Sellers 1980), where figures stay: one is matched by itself or by a letter that
 * looks like it, never by another figure or by nothing.
 */
export function alignCharacters(
  quote: Strip,
  text: Strip,
  from: number,
  to: number,
  dearest: number,
): Alignment | undefined {
  if (quote.text.length === 0 || quote.text.length > longestQuote) return undefined;
  const width = to - from + 1;
  const costs = new Float32Array((quote.text.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const moves = new Uint8Array(costs.length);
  costs.fill(0, 0, width);
  for (let row = 1; row <= quote.text.length; row += 1) {
    let cheapest = Number.POSITIVE_INFINITY;
    for (let column = 0; column < width; column += 1) {
      const cell = row * width + column;
      for (const { move, quoted, read } of steps) {
        if (quoted > row || read > column) continue;
        const before = costs[cell - quoted * width - read] ?? Number.POSITIVE_INFINITY;
        if (before > dearest) continue;
        const cost = before + costOf(quote, row, quoted, text, from + column, read);
        if (cost < (costs[cell] ?? 0)) {
          costs[cell] = cost;
          moves[cell] = move;
        }
      }
      cheapest = Math.min(cheapest, costs[cell] ?? cheapest);
    }
    if (cheapest > dearest) return undefined;
  }
  return cheapestIn(costs, moves, { rows: quote.text.length, width, from, dearest });
}

/** Letters by which two words differ from end to end, counted in the same way. */
export function damageOf(word: string, other: string): number {
  const [one, two] = [stripOf(`${edge}${word}${edge}`), stripOf(`${edge}${other}${edge}`)];
  return alignCharacters(one, two, 0, two.text.length, word.length)?.cost ?? Number.POSITIVE_INFINITY;
}

/** Stands at both ends of a word, and for itself alone. */
const edge = "\0";

/** How many characters of the quote and of the text are matched at once. */
const steps: readonly { readonly move: number; readonly quoted: number; readonly read: number }[] = [
  { move: 0, quoted: 1, read: 1 },
  { move: 1, quoted: 1, read: 0 },
  { move: 2, quoted: 0, read: 1 },
  { move: 3, quoted: 1, read: 2 },
  { move: 4, quoted: 2, read: 1 },
];

function costOf(quote: Strip, row: number, quoted: number, text: Strip, end: number, read: number): number {
  const [one, other] = [quote.text[row - 1] ?? "", text.text[end - 1] ?? ""];
  if (quoted === 1 && read === 1) return one === other ? 0 : changed(one, other);
  if (read === 0) return quote.fixed[row - 1] ? Number.POSITIVE_INFINITY : 1;
  if (quoted === 0) return text.fixed[end - 1] ? Number.POSITIVE_INFINITY : 1;
  if (quoted === 1) return merged(one, text.text[end - 2], other);
  return merged(other, quote.text[row - 2], one);
}

function changed(one: string, other: string): number {
  if ((isFigure(one) && isFigure(other)) || one === edge || other === edge) return Number.POSITIVE_INFINITY;
  if (lookAlike(one, other)) return confused;
  return isFigure(one) || isFigure(other) ? Number.POSITIVE_INFINITY : 1;
}

function merged(one: string, first: string | undefined, second: string): number {
  return first !== undefined && looksLikeTwo(one, first, second) ? confused : Number.POSITIVE_INFINITY;
}

interface Table {
  readonly rows: number;
  readonly width: number;
  readonly from: number;
  readonly dearest: number;
}

/** Follows the moves back from the cheapest end. */
function cheapestIn(
  costs: Float32Array,
  moves: Uint8Array,
  { rows, width, from, dearest }: Table,
): Alignment | undefined {
  const last = costs.subarray(rows * width);
  let column = 0;
  for (let at = 1; at < width; at += 1) if ((last[at] ?? 0) < (last[column] ?? 0)) column = at;
  const cost = last[column] ?? Number.POSITIVE_INFINITY;
  if (cost > dearest) return undefined;
  const end = from + column;
  const partners = new Int32Array(rows).fill(-1);
  for (let row = rows; row > 0; ) {
    const { quoted, read } = steps[moves[row * width + column] ?? 0] ?? { quoted: 1, read: 1 };
    for (let index = 1; index <= quoted && read > 0; index += 1) partners[row - index] = from + column - 1;
    row -= quoted;
    column -= read;
  }
  return { start: from + column, end, cost, partners };
}

function isFigure(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

/** The point of `12.5`, which says how much; the one of `12.500` may come and go. */
function isDecimalSign(text: string, at: number): boolean {
  if (text[at] !== "." && text[at] !== ",") return false;
  if (!isFigure(text[at - 1]) || !isFigure(text[at + 1])) return false;
  return !(isFigure(text[at + 2]) && isFigure(text[at + 3]) && !isFigure(text[at + 4]));
}
