import { extentOf, type PlacedWord } from "./line.ts";

/** From `left` to `right` across the page, in points. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** Words between two horizontal white bands; mostly one printed line, of one column or of several side by side. */
export interface Strip {
  readonly words: readonly PlacedWord[];
  readonly top: number;
  readonly bottom: number;
  /** Where it has ink, from left to right; gaps narrower than a gutter are closed. */
  readonly inked: readonly Span[];
}

/** Boxes of tight lines overlap: only the middle half of a word's height counts as ink. */
const core = 0.25;

/** Cuts words into strips wherever a horizontal line crosses none of them, from top to bottom. */
export function stripsOf(words: readonly PlacedWord[], leastGutter: number): Strip[] {
  const sorted = words
    .map((word) => ({ word, ...coreOf(word) }))
    .toSorted((first, second) => first.top - second.top || first.word.left - second.word.left);
  const strips: { top: number; bottom: number; words: PlacedWord[] }[] = [];
  for (const { word, top, bottom } of sorted) {
    const strip = strips.at(-1);
    if (strip && top < strip.bottom) {
      strip.words.push(word);
      strip.bottom = Math.max(strip.bottom, bottom);
    } else strips.push({ top, bottom, words: [word] });
  }
  return strips.map((strip) => ({ ...strip, inked: inkedBy(strip.words, leastGutter) }));
}

function coreOf({ top, bottom }: PlacedWord): { top: number; bottom: number } {
  const edge = core * (bottom - top);
  return { top: top + edge, bottom: bottom - edge };
}

/** The sideways spans of words, joined where less than a gutter lies between. */
function inkedBy(words: readonly PlacedWord[], leastGutter: number): Span[] {
  const spans: { left: number; right: number }[] = [];
  for (const { left, right } of words.toSorted((first, second) => first.left - second.left)) {
    const span = spans.at(-1);
    if (span && left - span.right < leastGutter) span.right = Math.max(span.right, right);
    else spans.push({ left, right });
  }
  return spans;
}

/** What is left of `free` spans beside the inked ones. Both in order, from left to right; linear in their number. */
function without(free: readonly Span[], inked: readonly Span[], leastGutter: number): Span[] {
  const left: Span[] = [];
  let next = 0;
  for (const span of free) {
    let from = span.left;
    while ((inked[next]?.right ?? Number.POSITIVE_INFINITY) <= from) next++;
    for (let index = next; (inked[index]?.left ?? Number.POSITIVE_INFINITY) < span.right; index++) {
      const ink = inked[index];
      if (!ink) break;
      if (ink.left - from >= leastGutter) left.push({ left: from, right: ink.left });
      from = Math.max(from, ink.right);
      if (ink.right <= span.right) next = index + 1;
    }
    if (span.right - from >= leastGutter) left.push({ left: from, right: span.right });
  }
  return left;
}

/** The words of strips left and right of a gutter. */
export function sidesOf(strips: readonly Strip[], gutter: Span): { left: PlacedWord[]; right: PlacedWord[] } {
  const words = strips.flatMap((strip) => strip.words);
  const middle = (gutter.left + gutter.right) / 2;
  return {
    left: words.filter((word) => word.left < middle),
    right: words.filter((word) => word.left >= middle),
  };
}

/** From the leftmost ink to the rightmost. */
export function inkOf(strips: readonly Strip[]): Span {
  return extentOf(strips.flatMap((strip) => strip.inked));
}

/**
 * Where a stretch of strips ends that, from `first` on, leave a gutter free together: at the strip that takes the last one
 * away, once there was one with words on both sides.
 */
export function stretchEnd(strips: readonly Strip[], page: Span, first: number, leastGutter: number): number {
  let free: Span[] = [page];
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let hadGutter = false;
  for (let index = first; index < strips.length; index++) {
    const inked = strips[index]?.inked ?? [];
    free = without(free, inked, leastGutter);
    left = Math.min(left, inked[0]?.left ?? left);
    right = Math.max(right, inked.at(-1)?.right ?? right);
    const hasGutter = free.some((span) => span.left > left && span.right < right);
    if (free.length === 0 || (hadGutter && !hasGutter)) return Math.max(index, first + 1);
    hadGutter = hasGutter;
  }
  return strips.length;
}

/** The first strip, from `least` on, that leaves a gutter free together with all below it up to `last` and that one. */
export function stretchStart(
  strips: readonly Strip[],
  page: Span,
  least: number,
  last: number,
  leastGutter: number,
): number {
  for (let first = least; first < last; first++) {
    if (stretchEnd(strips, page, first, leastGutter) > last) return first;
  }
  return last;
}

/** White from top to bottom with words on both sides, the widest first. */
export function guttersOf(strips: readonly Strip[], leastGutter: number): Span[] {
  const extent = inkOf(strips);
  let free: Span[] = [extent];
  for (const strip of strips) free = without(free, strip.inked, leastGutter);
  return free
    .filter((span) => span.left > extent.left && span.right < extent.right)
    .toSorted((first, second) => second.right - second.left - (first.right - first.left));
}

/** The strip that the widest white band lies above. */
export function widestGap(strips: readonly Strip[]): number {
  let [widest, found] = [Number.NEGATIVE_INFINITY, 0];
  for (const [index, strip] of strips.entries()) {
    const gap = strip.top - (strips[index - 1]?.bottom ?? Number.POSITIVE_INFINITY);
    if (gap > widest) [widest, found] = [gap, index];
  }
  return found;
}
