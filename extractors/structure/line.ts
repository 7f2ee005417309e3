import type { Box } from "../../schemas/evidence.ts";

/** A word as placed on a page: box in points from the top left corner of the page as displayed. */
export interface PlacedWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** In points; 0 where it is not known. */
  readonly fontSize: number;
  readonly bold: boolean;
  /** 0–100, for OCR only. */
  readonly confidence?: number;
  /** Its box as printed, where the other one was straightened to find lines and columns. */
  readonly printed?: Box;
  /** The white space read after the word (it may be a no-break space); empty where none was read. */
  readonly spaceAfter: string;
  /** What OCR read after it and took for words: rules between columns, specks. They belong to no cell. */
  readonly marks?: readonly PlacedWord[];
  /** A rule is drawn after it. */
  readonly endsCell?: boolean;
  /** Which cell it stands in, of those that are drawn on the page; see `cellNumber`. */
  readonly cell?: number;
}

/** Cells of one drawn row, and rows of one grid; more are not told apart. */
const mostColumns = 1024;
const mostRows = 1024;

/**
 * One number for a cell that is drawn on a page: a row is what lies between the same two rules, a column likewise, a grid
 * what hangs together. Where grids are not known, all is one.
 */
export function cellNumber(row: number, column: number, grid = 0): number {
  return (grid * mostRows + Math.min(row, mostRows - 1)) * mostColumns + Math.min(column, mostColumns - 1);
}

/** A number for the row of a cell, which no other grid has. */
export function rowOfCell(cell: number): number {
  return Math.floor(cell / mostColumns);
}

export function gridOfCell(cell: number): number {
  return Math.floor(cell / (mostColumns * mostRows));
}

/** Words side by side, closed by a wide gap or by the end of the line: a cell, or a whole line of prose. */
export interface Segment {
  readonly words: readonly PlacedWord[];
  readonly left: number;
  readonly right: number;
}

/** One printed line, across the page or across one column of it. */
export interface Line {
  readonly segments: readonly Segment[];
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A line over segments in order from left to right; undefined where there are no words. */
export function lineOf(segments: readonly Segment[]): Line | undefined {
  const words = segments.flatMap((segment) => segment.words);
  if (words.length === 0) return undefined;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const word of words) {
    left = Math.min(left, word.left);
    top = Math.min(top, word.top);
    right = Math.max(right, word.right);
    bottom = Math.max(bottom, word.bottom);
  }
  return { segments, left, top, right, bottom };
}

/** From the leftmost edge to the rightmost; 0 for no lines. */
export function extentOf(lines: readonly { readonly left: number; readonly right: number }[]) {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const line of lines) {
    left = Math.min(left, line.left);
    right = Math.max(right, line.right);
  }
  return { left, right, width: Math.max(0, right - left) };
}

/** The smallest box around two. */
export function boxAround(first: Box, second: Box): Box {
  return [
    Math.min(first[0], second[0]),
    Math.min(first[1], second[1]),
    Math.max(first[2], second[2]),
    Math.max(first[3], second[3]),
  ];
}

/** The words of a line, from left to right. */
export function wordsOf(line: Line): PlacedWord[] {
  return line.segments.flatMap((segment) => segment.words);
}

/** The line's text with single spaces, for comparing lines; not what is stored. */
export function plainText(line: Line): string {
  return wordsOf(line)
    .map((word) => word.text)
    .join(" ");
}
