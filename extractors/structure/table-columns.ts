import type { Line, Segment } from "./line.ts";
import type { Span } from "./strips.ts";

/** Left edges nearer than this, in points, are those of one column. */
const sameEdge = 12;

/**
 * The columns of a table, from left to right: what the fullest lines show, widened by the others, and a column of its own
 * for what stands in none. A segment across several columns is a spanning cell and joins none of them.
 */
export function columnsOf(lines: readonly Line[]): Span[] {
  const most = mostCellsIn(lines);
  const rows = lines.filter((line) => line.segments.length > 1);
  const columns = merged(rows.filter((line) => line.segments.length === most).flatMap((line) => line.segments));
  if (columns.length < most) return byEdges(rows.flatMap((line) => line.segments));
  for (const line of rows.toSorted((a, b) => b.segments.length - a.segments.length)) {
    for (const segment of line.segments) widen(columns, segment, lines);
  }
  return oneForHeadAndFigures(columns, rows, most);
}

/** A head at the left of its column and figures at its right do not overlap: two columns that no line fills both are one. */
function oneForHeadAndFigures(columns: readonly Span[], rows: readonly Line[], most: number): Span[] {
  const kept = [...columns];
  const linesIn = kept.map(
    ({ left, right }) =>
      new Set(rows.filter((line) => line.segments.some((cell) => cell.left < right && cell.right > left))),
  );
  while (kept.length > most) {
    let [nearest, at] = [Number.POSITIVE_INFINITY, -1];
    for (let index = 1; index < kept.length; index++) {
      const gap = (kept[index]?.left ?? 0) - (kept[index - 1]?.right ?? 0);
      if (gap < nearest && linesIn[index - 1]?.isDisjointFrom(linesIn[index] ?? new Set()))
        [nearest, at] = [gap, index];
    }
    const [left, right] = [kept[at - 1], kept[at]];
    if (!left || !right) break;
    kept.splice(at - 1, 2, { left: left.left, right: right.right });
    linesIn.splice(at - 1, 2, new Set([...(linesIn[at - 1] ?? []), ...(linesIn[at] ?? [])]));
  }
  return kept;
}

/** How many cells full lines have. One line alone, below the first, may have more by the white of justified text. */
function mostCellsIn(lines: readonly Line[]): number {
  const [first = 0, ...others] = lines.map((line) => line.segments.length);
  const [most = first, second = first] = others.toSorted((a, b) => b - a);
  return Math.max(first, second > 1 ? second : most);
}

/** First and last column of a segment. Text between two columns belongs to both, as the name of a group of columns does. */
export function columnRange(segment: Span, columns: readonly Span[]): { first: number; last: number } {
  const first = columns.findIndex((column) => column.right > segment.left);
  const last = columns.findLastIndex((column) => column.left < segment.right);
  if (first < 0) return { first: columns.length - 1, last: columns.length - 1 };
  if (last < 0) return { first: 0, last: 0 };
  return { first: Math.min(first, last), last: Math.max(first, last) };
}

function widen(columns: { left: number; right: number }[], segment: Segment, lines: readonly Line[]): void {
  const inside = columns.filter((column) => column.left < segment.right && column.right > segment.left);
  const [only] = inside;
  if (inside.length === 1 && only) {
    only.left = Math.min(only.left, segment.left);
    only.right = Math.max(only.right, segment.right);
  } else if (inside.length === 0 && standsAgain(segment, lines)) {
    const at = columns.findIndex((column) => column.left >= segment.right);
    columns.splice(at < 0 ? columns.length : at, 0, { left: segment.left, right: segment.right });
  }
}

/** Whether another line has a cell in the same place: once may be the name of two columns, centred between them. */
function standsAgain(segment: Segment, lines: readonly Line[]): boolean {
  let times = 0;
  for (const line of lines) {
    if (line.segments.some((other) => other.left < segment.right && other.right > segment.left)) times++;
    if (times > 1) return true;
  }
  return false;
}

function merged(segments: readonly Segment[]): { left: number; right: number }[] {
  const columns: { left: number; right: number }[] = [];
  for (const { left, right } of segments.toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

/** Where cells of full lines overlap each other's columns, left edges are what is left to go by. */
function byEdges(segments: readonly Segment[]): Span[] {
  const edges: number[] = [];
  for (const { left } of segments.toSorted((a, b) => a.left - b.left)) {
    const last = edges.at(-1);
    if (last === undefined || left - last > sameEdge) edges.push(left);
  }
  return edges.map((left, index) => ({ left, right: (edges[index + 1] ?? Number.POSITIVE_INFINITY) - 1 }));
}
