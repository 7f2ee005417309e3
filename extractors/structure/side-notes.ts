import { isBareOpening } from "./clause-number.ts";
import { breaksOf, isProse, pitchOf } from "./column-test.ts";
import { extentOf, type Line, plainText } from "./line.ts";

/** Notes take up less than this share of the width. */
const widest = 0.35;

/** Notes stand off from the text by this share of a line's height. */
const leastGap = 1.2;

/**
 * Notes or headings in a narrow column beside running text, each level with the first line of a paragraph: each is put
 * before that paragraph. Undefined where every paragraph has one, for then they are the labels of a table, which stays in
 * rows; and for clause numbers.
 */
export function besideNotes(left: readonly Line[], right: readonly Line[]): Line[][] | undefined {
  const [leftExtent, rightExtent] = [extentOf(left), extentOf(right)];
  const [notes, body] = leftExtent.width < rightExtent.width ? [left, right] : [right, left];
  if (Math.min(leftExtent.width, rightExtent.width) > widest * (rightExtent.right - leftExtent.left)) return undefined;
  if (body.length < 6 || notes.length > 0.5 * body.length || !notes.every(isNote) || !isProse(body)) return undefined;
  const height = medianHeight(body);
  if (rightExtent.left - leftExtent.right < leastGap * height) return undefined;
  if (body.filter((line) => line.segments.length > 1).length > 0.1 * body.length) return undefined;
  const starts = [0, ...breaksOf(notes, pitchOf(body)).map(({ line }) => line)];
  const paragraphs = [0, ...breaksOf(body).map(({ line }) => line)];
  if (starts.length > 1 && paragraphs.length < 1.5 * starts.length) return undefined;
  const parts: Line[][] = [];
  let written = 0;
  for (const [index, start] of starts.entries()) {
    const note = notes.slice(start, starts[index + 1] ?? notes.length);
    const level = note[0]?.top ?? 0;
    const before = paragraphs.find((line) => Math.abs((body[line]?.top ?? 0) - level) <= 0.6 * height);
    if (before === undefined) return undefined;
    parts.push(body.slice(written, before), note);
    written = before;
  }
  return [...parts, body.slice(written)];
}

function isNote(line: Line): boolean {
  const text = plainText(line);
  return /\p{L}{3}/u.test(text) && !isBareOpening(text);
}

function medianHeight(lines: readonly Line[]): number {
  return lines.map((line) => line.bottom - line.top).toSorted((a, b) => a - b)[lines.length >> 1] ?? 0;
}
