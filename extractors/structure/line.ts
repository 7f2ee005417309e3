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
  /** The white space read after the word (it may be a no-break space); empty where none was read. */
  readonly spaceAfter: string;
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
