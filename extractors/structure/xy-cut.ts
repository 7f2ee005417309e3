import { openingOf } from "./clause-number.ts";
import { areColumns } from "./column-test.ts";
import { type Line, type PlacedWord, wordsOf } from "./line.ts";
import { linesOf } from "./lines.ts";
import { besideNotes } from "./side-notes.ts";
import {
  guttersOf,
  inkOf,
  type Span,
  type Strip,
  sidesOf,
  stretchEnd,
  stretchStart,
  stripsOf,
  widestGap,
} from "./strips.ts";

/** Columns inside columns inside columns: no page has more, and hostile ones end here. */
const deepest = 8;
/** How often a stretch that is not columns as a whole is halved to look for columns in a part of it. */
const mostHalvings = 5;
const leastStripsHalved = 8;
/** The widest gutters are tried; a table has many. */
const mostGutters = 6;
/** The narrowest gutter between columns: a share of the height of the words, and points. */
const gutterShare = 0.8;
const leastGutterPoints = 5;
/** How many strips of a stretch that is not columns are tried again with those below. */
const mostTakenBack = 8;
/** A heading ends the columns above it where the other column is white for this many heights around it. */
const holeHeights = 6;

/**
 * The parts of a page in reading order, each as lines from top to bottom, by recursive XY-cut over word boxes. The page is
 * cut into horizontal strips; strips that follow one another and leave a gutter free together are put back into one
 * stretch, and the stretch is cut into columns where both sides are running text; each column is cut again. Putting strips
 * back first is what keeps columns whole whose lines lie level. What is not columns (tables, forms, signature blocks,
 * clause numbers in the margin) stays in rows. Nagy and Seth, "Hierarchical representation of optically scanned documents"
 * (ICPR 1984), for the cuts; Meunier, "Optimized XY-cut for determining a page reading order" (ICDAR 2005), for putting
 * strips back together. Near linear in the number of words.
 */
export function regionsOf(words: readonly PlacedWord[]): Line[][] {
  return cut(words, 0)
    .map(linesOf)
    .filter((lines) => lines.length > 0);
}

type Part = readonly PlacedWord[];

/** What a stretch of strips is made of, in reading order: rows that stay as they are, and columns. */
type Piece =
  | { readonly rows: readonly Strip[]; readonly columns?: undefined }
  | { readonly columns: readonly Part[]; readonly rows?: undefined };

interface Level {
  readonly leastGutter: number;
  readonly depth: number;
  readonly halvings: number;
}

function cut(words: Part, depth: number): Part[] {
  if (words.length === 0 || depth > deepest) return [words];
  const leastGutter = Math.max(leastGutterPoints, gutterShare * medianHeight(words));
  const strips = stripsOf(words, leastGutter);
  const page = inkOf(strips);
  const parts: Part[] = [];
  let rows: PlacedWord[] = [];
  for (let first = 0; first < strips.length; ) {
    let next = stretchEnd(strips, page, first, leastGutter);
    let pieces = piecesAt(strips, first, next, { leastGutter, depth, halvings: 0 });
    if (pieces.every((piece) => piece.rows)) {
      // Its last strips may belong to the columns below: a short title above them leaves a gutter free beside it.
      next = stretchStart(strips, page, Math.max(first + 1, next - mostTakenBack), next, leastGutter);
      pieces = [{ rows: strips.slice(first, next) }];
    }
    for (const piece of pieces) {
      if (piece.rows) {
        for (const strip of piece.rows) for (const word of strip.words) rows.push(word);
      } else {
        parts.push(rows, ...piece.columns);
        rows = [];
      }
    }
    first = next;
  }
  return [...parts, rows];
}

function piecesAt(strips: readonly Strip[], first: number, next: number, level: Level): Piece[] {
  return piecesOf(strips.slice(first, next), { above: strips[first - 1], below: strips[next] }, level);
}

/** `around`: the strips next to these, to which a short line at the edge may belong. */
function piecesOf(strips: readonly Strip[], around: { above?: Strip; below?: Strip }, level: Level): Piece[] {
  const gutters = strips.length < 2 ? [] : guttersOf(strips, level.leastGutter);
  for (const gutter of gutters.slice(0, mostGutters)) {
    const [first, next] = edgesOf(strips, gutter, around);
    const columns = columnsAt(gutter, strips.slice(first, next), level.depth);
    if (columns) return [{ rows: strips.slice(0, first) }, ...columns, { rows: strips.slice(next) }];
  }
  if (gutters.length === 0 || level.halvings >= mostHalvings || strips.length < leastStripsHalved) {
    return [{ rows: strips }];
  }
  const middle = widestGap(strips);
  const deeper = { ...level, halvings: level.halvings + 1 };
  return [
    ...piecesOf(strips.slice(0, middle), { ...around, below: strips[middle] }, deeper),
    ...piecesOf(strips.slice(middle), { ...around, above: strips[middle - 1] }, deeper),
  ];
}

/** First and last strip of the columns at a gutter: lines at the left that stand nearer to the text above or below are not. */
function edgesOf(strips: readonly Strip[], gutter: Span, { above, below }: { above?: Strip; below?: Strip }) {
  const isLeft = (strip: Strip | undefined) => strip !== undefined && (strip.inked.at(-1)?.right ?? 0) <= gutter.left;
  const gapAbove = (index: number) =>
    (strips[index]?.top ?? below?.top ?? Number.POSITIVE_INFINITY) -
    (strips[index - 1]?.bottom ?? above?.bottom ?? Number.NEGATIVE_INFINITY);
  let first = 0;
  while (isLeft(strips[first]) && gapAbove(first) <= gapAbove(first + 1) + 1) first++;
  let next = strips.length;
  while (isLeft(strips[next - 1]) && gapAbove(next) < gapAbove(next - 1) - 1) next--;
  const usual = usualSpans(strips.slice(first, next));
  const isRow = (strip: Strip) => isTableRow(strip, gutter, usual);
  const rowsAbove = strips.slice(first, next).findIndex((strip) => !isRow(strip));
  const rowsBelow = next - 1 - strips.findLastIndex((strip, index) => index < next && !isRow(strip));
  return [rowsAbove > 1 ? first + rowsAbove : first, rowsBelow > 1 ? next - rowsBelow : next] as const;
}

/** A row of a table above or below columns: more cells than there are columns, or figures alone on a side. */
function isTableRow(strip: Strip, gutter: Span, usual: number): boolean {
  if (strip.inked.length > usual) return true;
  const { left, right } = sidesOf([strip], gutter);
  return [left, right].some((side) => side.length > 0 && !side.some((word) => /\p{L}/u.test(word.text)));
}

function usualSpans(strips: readonly Strip[]): number {
  return Math.max(2, strips.map((strip) => strip.inked.length).toSorted((a, b) => a - b)[strips.length >> 1] ?? 0);
}

/** The columns beside a gutter, each cut again, or undefined where they are none. */
function columnsAt(gutter: Span, strips: readonly Strip[], depth: number): Piece[] | undefined {
  const sides = sidesOf(strips, gutter);
  const [left, right] = [linesOf(sides.left), linesOf(sides.right)];
  if (left.length === 0 || right.length === 0) return undefined;
  if (!areColumns(left, right)) {
    const parts = besideNotes(left, right);
    return parts && [{ columns: parts.map((lines) => lines.flatMap(wordsOf)) }];
  }
  return sectionsOf(strips, gutter).map((section): Piece => {
    if (section.length === 1) return { rows: section };
    const { left, right } = sidesOf(section, gutter);
    return { columns: [...cut(left, depth + 1), ...cut(right, depth + 1)] };
  });
}

/** A heading at the left with nothing beside it for some lines ends the columns above it and begins new ones. */
function sectionsOf(strips: readonly Strip[], gutter: Span): Strip[][] {
  const isBoth = (strip: Strip | undefined) => (strip?.inked.at(-1)?.right ?? 0) > gutter.right;
  const lastBoth = strips.findLastIndex(isBoth);
  const sections: Strip[][] = [[]];
  let above: Strip | undefined;
  for (const [index, strip] of strips.entries()) {
    const below = strips[index + 1];
    const hole = (below?.top ?? 0) - (above?.bottom ?? Number.POSITIVE_INFINITY);
    const ends = !isBoth(strip) && index < lastBoth && isBoth(below) && isHeadingLike(strip);
    if (ends && hole > holeHeights * (strip.bottom - strip.top)) sections.push([strip], []);
    else sections.at(-1)?.push(strip);
    if (isBoth(strip)) above = strip;
  }
  return sections.filter((section) => section.length > 0);
}

function isHeadingLike({ words }: Strip): boolean {
  const text = words.map((word) => word.text).join(" ");
  return words.every((word) => word.bold) || !/\p{Ll}/u.test(text) || openingOf(text)?.kind === "named";
}

function medianHeight(words: Part): number {
  return words.map((word) => word.bottom - word.top).toSorted((a, b) => a - b)[words.length >> 1] ?? 0;
}
