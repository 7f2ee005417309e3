import { openingOf } from "./clause-number.ts";
import { extentOf, type Line, plainText, wordsOf } from "./line.ts";

/** What is ordinary on a page: font size (0 where unknown), height of a line, distance from line to line, text margins; in points. */
export interface Measures {
  readonly size: number;
  readonly height: number;
  readonly pitch: number;
  readonly left: number;
  readonly right: number;
}

export function measuresOf(lines: readonly Line[]): Measures {
  const pitches = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next && next.top > line.top ? [next.top - line.top] : [];
  });
  const height = median(lines.map((line) => line.bottom - line.top));
  const { left, right } = extentOf(lines);
  return {
    size: median(lines.flatMap((line) => wordsOf(line).map((word) => word.fontSize))),
    height,
    // A page of few lines far apart has no pitch of its own.
    pitch: Math.min(lowerQuartile(pitches), 2.2 * height),
    left,
    right,
  };
}

export function sizeOf(line: Line): number {
  return median(wordsOf(line).map((word) => word.fontSize));
}

/** Formulas, lines of a table of contents, and lines that go on. */
const notHeading = /[,;]$|=|\.{5,}|(\. ){5,}/u;

/**
 * The level of a heading, or undefined where the lines are not one: short, and bold, larger than the text, in capitals
 * or named (`Article 3`); a plain number alone does not make a heading, for clauses begin with it too.
 */
export function headingLevel(lines: readonly Line[], measures: Measures): number | undefined {
  if (lines.length === 0 || lines.length > 3) return undefined;
  const text = lines.map(plainText).join(" ");
  const letters = text.replaceAll(/[^\p{L}]/gu, "");
  if (text.length > 160 || letters.length < 3 || lines.some((line) => line.segments.length > 1)) return undefined;
  const opening = openingOf(text);
  if (opening?.kind === "bullet" || notHeading.test(text)) return undefined;
  const words = lines.flatMap(wordsOf);
  const larger = measures.size > 0 && median(words.map((word) => word.fontSize)) > 1.12 * measures.size;
  const capitals = letters.replaceAll(/[^\p{Lu}]/gu, "").length > 0.8 * letters.length;
  const bold = words.every((word) => word.bold);
  const sentence = /[.]$/u.test(text) && text.length > 60;
  const isNamed = opening?.kind === "named" && text.length < 100 && !sentence;
  const numbered = opening?.kind === "number" && text.length < 70 && !/[.:]$/u.test(text);
  if (!(isNamed || numbered || larger || capitals || (bold && !sentence))) return undefined;
  return opening?.level ?? (larger ? 1 : 2);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function lowerQuartile(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 2] ?? 0;
}
