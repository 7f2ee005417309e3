import type { Line, PlacedWord, Segment } from "../../structure/line.ts";
import { lineOf } from "../../structure/line.ts";

/**
 * Lines of a page as a few flat arrays, a tenth of the memory of the objects: a document of 10,000 pages waits in this form
 * for its last page, since running headers show only across pages. Boxes and sizes are kept to a 32-bit float.
 */
export interface PackedLines {
  /** The texts of all words, one after the other. */
  readonly text: string;
  /** The white space read after each word, one after the other. */
  readonly spaces: string;
  /** Two offsets a word: the end of its text, the end of its space. */
  readonly ends: Uint32Array;
  /** Seven numbers a word: left, top, right, bottom, font size, confidence or NaN, drawn cell or NaN. */
  readonly numbers: Float32Array;
  /** One a word: what it begins, and 4 where it is bold. */
  readonly marks: Uint8Array;
}

const size = 7;
const beginsSegment = 1;
const beginsLine = 2;
const bold = 4;

export function packLines(lines: readonly Line[]): PackedLines {
  const words = lines.flatMap((line) => line.segments.flatMap((segment) => segment.words));
  const ends = new Uint32Array(words.length * 2);
  const numbers = new Float32Array(words.length * size);
  const marks = beginningsOf(lines, words.length);
  let [textEnd, spaceEnd] = [0, 0];
  for (const [index, word] of words.entries()) {
    textEnd += word.text.length;
    spaceEnd += word.spaceAfter.length;
    ends.set([textEnd, spaceEnd], index * 2);
    const { left, top, right, bottom, fontSize, confidence = Number.NaN, cell = Number.NaN } = word;
    numbers.set([left, top, right, bottom, fontSize, confidence, cell], index * size);
    if (word.bold) marks[index] = (marks[index] ?? 0) | bold;
  }
  const text = words.map((word) => word.text).join("");
  const spaces = words.map((word) => word.spaceAfter).join("");
  return { text, spaces, ends, numbers, marks };
}

/** The lines again; each call makes new objects. */
export function unpackLines(packed: PackedLines): Line[] {
  const lines: Segment[][] = [];
  let words: PlacedWord[] = [];
  const closeSegment = () => {
    if (words.length > 0) lines.at(-1)?.push(segmentOf(words));
    words = [];
  };
  for (const [index, mark] of packed.marks.entries()) {
    if ((mark & (beginsSegment | beginsLine)) !== 0) closeSegment();
    if ((mark & beginsLine) !== 0) lines.push([]);
    words.push(wordAt(packed, index, mark));
  }
  closeSegment();
  return lines.flatMap((segments) => lineOf(segments) ?? []);
}

function wordAt({ text, spaces, ends, numbers }: PackedLines, index: number, mark: number): PlacedWord {
  const at = index * size;
  const [confidence, cell] = [numbers[at + 5] ?? Number.NaN, numbers[at + 6] ?? Number.NaN];
  return {
    text: text.slice(ends[index * 2 - 2] ?? 0, ends[index * 2]),
    left: numbers[at] ?? 0,
    top: numbers[at + 1] ?? 0,
    right: numbers[at + 2] ?? 0,
    bottom: numbers[at + 3] ?? 0,
    fontSize: numbers[at + 4] ?? 0,
    bold: (mark & bold) !== 0,
    ...(Number.isNaN(confidence) ? {} : { confidence }),
    ...(Number.isNaN(cell) ? {} : { cell }),
    spaceAfter: spaces.slice(ends[index * 2 - 1] ?? 0, ends[index * 2 + 1]),
  };
}

function beginningsOf(lines: readonly Line[], count: number): Uint8Array {
  const marks = new Uint8Array(count);
  let at = 0;
  for (const line of lines) {
    let mark = beginsLine;
    for (const segment of line.segments) {
      if (segment.words.length === 0) continue;
      marks[at] = mark;
      mark = beginsSegment;
      at += segment.words.length;
    }
  }
  return marks;
}

function segmentOf(words: readonly PlacedWord[]): Segment {
  return {
    words,
    left: Math.min(...words.map((word) => word.left)),
    right: Math.max(...words.map((word) => word.right)),
  };
}
