import { extentOf, type Line, plainText } from "./line.ts";

/** Of a column; beside one twice as long, the last one of a page may have fewer. */
const leastLines = 5;
/** Prose fills its column; labels and figures do not. */
const full = 0.7;
const leastFull = 0.5;
const leastCharacters = 18;
/** Most lines of prose begin in the middle of a sentence. */
const leastGoingOn = 0.25;
/** From this share of common breaks, two sides are the cells of table rows. */
const mostCommonBreaks = 0.7;

/**
 * Whether lines left and right of a gutter are columns of running text, read one after the other, rather than cells of
 * rows: a table, a form, signature blocks, clause numbers in the margin. Both sides must be prose, and their paragraphs
 * must not begin at the same heights.
 */
export function areColumns(left: readonly Line[], right: readonly Line[]): boolean {
  const [fewer, more] = [left.length, right.length].toSorted((a, b) => a - b);
  if ((more ?? 0) < leastLines || (fewer ?? 0) < 2 || ((fewer ?? 0) < leastLines && (more ?? 0) < 2 * leastLines)) {
    return false;
  }
  return isProse(left) && isProse(right) && !breakTogether(left, right);
}

/** Whether lines are running text: long, filling their width, mostly in the middle of a sentence. */
export function isProse(lines: readonly Line[]): boolean {
  const { left, width } = extentOf(lines);
  const texts = lines.map(plainText);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  // Columns of a side stand further apart, as cells do; but each is prose of its own, where cells are short.
  const areCells = share(lines, ({ segments }) => segments.length > 1) >= 0.5;
  const parts = areCells ? lines.reduce((sum, { segments }) => sum + segments.length, 0) : lines.length;
  return (
    characters >= leastCharacters * Math.max(1, parts) &&
    share(lines, (line) => line.right - left >= full * width) >= leastFull &&
    (share(texts, (text) => /^\p{Ll}/u.test(text)) >= leastGoingOn || share(texts, isCapitals) >= 0.8)
  );
}

/** Where a paragraph begins below another: its first line's place in the list, and the band between the two, in points. */
interface Break {
  readonly line: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where paragraphs begin: the pitch widens, or a line ends short and the next begins anew. */
export function breaksOf(lines: readonly Line[], pitch = pitchOf(lines)): Break[] {
  const { left, width } = extentOf(lines);
  return lines.slice(1).flatMap((line, index) => {
    const above = lines[index] ?? line;
    const apart = line.top - above.top > 1.25 * pitch;
    const anew = above.right - left < full * width && /^[\p{Lu}\d]/u.test(plainText(line));
    return apart || anew ? [{ line: index + 1, top: middleOf(above), bottom: middleOf(line) }] : [];
  });
}

/** From one line to the next inside a paragraph, in points. */
export function pitchOf(lines: readonly Line[]): number {
  const pitches = lines.slice(1).map((line, index) => line.top - (lines[index]?.top ?? line.top));
  return pitches.toSorted((a, b) => a - b)[pitches.length >> 2] ?? 0;
}

function breakTogether(left: readonly Line[], right: readonly Line[]): boolean {
  const [first, second] = [breaksOf(left), breaksOf(right)];
  const fewer = Math.min(first.length, second.length);
  // Over many lines, one or two breaks come to lie level by chance.
  if (fewer === 0 || (fewer < 3 && left.length + right.length > 30)) return false;
  let [common, next] = [0, 0];
  for (const { top, bottom } of first) {
    while ((second[next]?.bottom ?? Number.POSITIVE_INFINITY) <= top) next++;
    const other = second[next];
    if (!other) break;
    const shared = Math.min(bottom, other.bottom) - Math.max(top, other.top);
    if (shared >= 0.6 * Math.min(bottom - top, other.bottom - other.top)) common++;
  }
  return common >= mostCommonBreaks * fewer;
}

function middleOf(line: Line): number {
  return (line.top + line.bottom) / 2;
}

function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

function share<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  return items.filter(test).length / Math.max(1, items.length);
}
