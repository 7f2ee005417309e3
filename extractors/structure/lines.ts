import { boxAround, extentOf, type Line, lineOf, type PlacedWord, type Segment } from "./line.ts";

/** A gap wider than this share of the font size ends a segment: about three ordinary spaces, rarely reached in justified prose. */
const segmentGap = 1.4;
/** The same inside a drawn cell, where a figure may stand far from its words. */
const widestInCell = 6;
/** Pieces of a word closer than this share of the font size, with no space read between them, are one word. */
const glueGap = 0.12;

/**
 * Groups words into printed lines by vertical overlap, from top to bottom, whatever order the file draws them in.
 * A word belongs to a line when it shares at least half of the lower of the two heights; so do superscripts.
 */
export function linesOf(words: readonly PlacedWord[]): Line[] {
  const rows: { top: number; bottom: number; words: PlacedWord[] }[] = [];
  const sorted = words.toSorted((a, b) => a.top + a.bottom - (b.top + b.bottom));
  for (const word of sorted) {
    const row = nearest(rows.slice(-4), word);
    if (row) {
      row.words.push(word);
      // A taller word does not widen the line, or two lines would be chained into one.
      if (row.words.length === 1) [row.top, row.bottom] = [word.top, word.bottom];
    } else rows.push({ top: word.top, bottom: word.bottom, words: [word] });
  }
  return rows.flatMap((row) => {
    const height = row.words.some((word) => word.fontSize > 0) ? undefined : row.bottom - row.top;
    return (
      lineOf(
        segmentsOf(
          row.words.toSorted((a, b) => a.left - b.left),
          height,
        ),
      ) ?? []
    );
  });
}

/** The row that a word shares most height with, at least half of the lower of the two. */
function nearest<Row extends { top: number; bottom: number }>(rows: readonly Row[], word: PlacedWord): Row | undefined {
  let [found, most]: [Row | undefined, number] = [undefined, 0.5];
  for (const row of rows) {
    const shared = overlap(row, word);
    if (shared >= most) [found, most] = [row, shared];
  }
  return found;
}

function overlap(a: { top: number; bottom: number }, b: { top: number; bottom: number }): number {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared / Math.max(0.1, Math.min(a.bottom - a.top, b.bottom - b.top));
}

/** Splits the words of a line, from left to right, at wide gaps; `height` stands in for an unknown font size. */
export function segmentsOf(words: readonly PlacedWord[], height = 4): Segment[] {
  const segments: PlacedWord[][] = [];
  for (const word of words) {
    const segment = segments.at(-1);
    const previous = segment?.at(-1);
    if (!segment || !previous) {
      segments.push([word]);
      continue;
    }
    const size = Math.max(previous.fontSize, word.fontSize, height);
    const gap = word.left - previous.right;
    if (isApart(previous, word, gap / size)) segments.push([word]);
    else if (previous.spaceAfter === "" && gap < glueGap * size) segment[segment.length - 1] = glued(previous, word);
    else segment.push(word);
  }
  return segments.map((words) => {
    const { left, right } = extentOf(words);
    return { words, left, right };
  });
}

/** Words of one drawn cell stand together whatever white OCR leaves between them; words of two never do. */
function isApart(previous: PlacedWord, word: PlacedWord, gap: number): boolean {
  if (previous.cell !== word.cell) return true;
  return previous.cell === undefined ? previous.endsCell === true || gap > segmentGap : gap > widestInCell;
}

function glued(first: PlacedWord, second: PlacedWord): PlacedWord {
  return {
    ...first,
    text: (first.text + second.text).normalize("NFC"),
    left: Math.min(first.left, second.left),
    top: Math.min(first.top, second.top),
    right: Math.max(first.right, second.right),
    bottom: Math.max(first.bottom, second.bottom),
    printed: first.printed && second.printed && boxAround(first.printed, second.printed),
    spaceAfter: second.spaceAfter,
    ...(second.marks ? { marks: [...(first.marks ?? []), ...second.marks] } : {}),
  };
}
