import { type Line, lineOf, plainText, type Segment } from "./line.ts";

/** Fewer lines than this on either side are a table or a signature block, not columns. */
const leastLines = 5;
/** Prose fills its column; labels and figures do not. */
const leastFill = 0.6;
const leastCharacters = 18;

/**
 * Puts two clear columns of prose one after the other; everything else keeps its order from top to bottom, tables
 * with their rows intact. A region is two columns when no word crosses a common gutter over enough lines and the text
 * on both sides fills its width.
 */
export function inReadingOrder(lines: readonly Line[]): Line[] {
  const ordered: Line[] = [];
  for (let index = 0; index < lines.length; ) {
    const region = columnsFrom(lines, index);
    if (region) {
      ordered.push(...region.left, ...region.right);
      index = region.next;
    } else {
      const line = lines[index];
      if (line) ordered.push(line);
      index++;
    }
  }
  return ordered;
}

interface Region {
  readonly left: Line[];
  readonly right: Line[];
  readonly next: number;
}

function columnsFrom(lines: readonly Line[], first: number): Region | undefined {
  const opening = lines[first]?.segments;
  const [start, end] = [opening?.[0]?.right, opening?.[1]?.left];
  if (opening?.length !== 2 || start === undefined || end === undefined) return undefined;
  let gutter = { left: start, right: end };
  let next = first;
  for (; next < lines.length; next++) {
    const narrowed = narrow(gutter, lines[next]?.segments ?? []);
    if (!narrowed) break;
    gutter = narrowed;
  }
  const middle = (gutter.left + gutter.right) / 2;
  const region = lines.slice(first, next);
  const left = side(region, (segment) => segment.right <= middle);
  const right = side(region, (segment) => segment.left >= middle);
  return isProse(left) && isProse(right) ? { left, right, next } : undefined;
}

function narrow(gutter: { left: number; right: number }, segments: readonly Segment[]) {
  let { left, right } = gutter;
  for (const segment of segments) {
    const middle = (left + right) / 2;
    if (segment.left < middle && segment.right > middle) return undefined;
    if (segment.right <= middle) left = Math.max(left, segment.right);
    else right = Math.min(right, segment.left);
  }
  return right - left >= 8 ? { left, right } : undefined;
}

function side(lines: readonly Line[], belongs: (segment: Segment) => boolean): Line[] {
  return lines.flatMap((line) => lineOf(line.segments.filter(belongs)) ?? []);
}

function isProse(lines: readonly Line[]): boolean {
  if (lines.length < leastLines || lines.some((line) => line.segments.length > 2)) return false;
  const width = Math.max(...lines.map((line) => line.right)) - Math.min(...lines.map((line) => line.left));
  const fill = mean(lines.map((line) => (line.right - line.left) / width));
  const characters = mean(lines.map((line) => plainText(line).length));
  return fill >= leastFill && characters >= leastCharacters;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
