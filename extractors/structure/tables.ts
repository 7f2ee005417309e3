import { openingOf } from "./clause-number.ts";
import { type Line, type PlacedWord, plainText, type Segment } from "./line.ts";

/** A cell: one segment a printed line. */
export interface TableCell {
  readonly column: number;
  readonly segments: readonly Segment[];
}

/** A table as rows of cells, from left to right; cells that are empty are left out. */
export interface Table {
  readonly rows: readonly (readonly TableCell[])[];
  /** How many lines of the page it takes up. */
  readonly lineCount: number;
}

interface PlacedSegment extends Segment {
  readonly top: number;
  readonly bottom: number;
  /** In a line that fills all columns, right under another such line: never the continuation of a cell. */
  readonly startsRow: boolean;
  /** The only one of its line. */
  readonly alone: boolean;
}

interface PlacedCell {
  readonly column: number;
  readonly segments: PlacedSegment[];
  readonly top: number;
  bottom: number;
}

/** The table that begins at a line, if one does: two lines or more with several segments each. */
export function tableAt(lines: readonly Line[], first: number): Table | undefined {
  const found = tableLines(lines, first);
  if (found.filter((line) => line.segments.length > 1).length < 2) return undefined;
  const taken = splitAtColumns(found);
  const columns = columnsOf(taken);
  const isFull = (line: Line | undefined) => line !== undefined && line.segments.length >= columns.length;
  const segments = taken
    .flatMap((line, index) => placedSegments(line, isFull(line) && isFull(taken[index - 1])))
    .toSorted((a, b) => a.top - b.top);
  const inColumns = columns.map((_, column) => segments.filter((segment) => columnOf(segment, columns) === column));
  const leastGap = Math.min(...inColumns.flatMap(gapsOf));
  const cells = inColumns.flatMap((column, number) => cellsOf(column, number, leastGap));
  return { rows: rowsOf(cells), lineCount: taken.length };
}

function tableLines(lines: readonly Line[], first: number): Line[] {
  const taken: Line[] = [];
  let complete = 0;
  for (const line of lines.slice(first)) {
    const above = taken.at(-1);
    const height = line.bottom - line.top;
    if (above && (line.top < above.top || line.top - above.bottom > 3 * height)) break;
    if (isFormula(line)) break;
    if (line.segments.length === 1 && !(above && continuesCell(line, taken, height))) break;
    taken.push(line);
    if (line.segments.length > 1) complete = taken.length;
    else if (taken.length - complete > 4) break;
  }
  return taken.slice(0, complete + wrappedAfter(taken, complete));
}

/** `P = P0 × [0,15 + …`: its fractions, printed over three lines, look like cells. */
function isFormula(line: Line): boolean {
  return /^\p{L}[\p{L}\p{N}]{0,5}\s?=\s?.*[×x*·[(/+]/u.test(plainText(line));
}

/** A lone cell below or between others: not far from the line above, within a column, and no clause of its own. */
function continuesCell(line: Line, taken: readonly Line[], height: number): boolean {
  const above = taken.at(-1);
  if (!above || line.top - above.bottom > 1.3 * height || openingOf(plainText(line))?.kind === "named") return false;
  return taken.some((other) => {
    const next = (index: number) => other.segments[index + 1]?.left ?? Number.POSITIVE_INFINITY;
    if (other.segments.length < 2) return false;
    return other.segments.some(
      (cell, index) => line.left < cell.right && line.right > cell.left && line.right <= next(index),
    );
  });
}

/** Last lines of cells that wrap, under the last full row: close together, as a paragraph after a table is not. */
function wrappedAfter(taken: readonly Line[], complete: number): number {
  const rest = taken.slice(complete);
  const apart = rest.findIndex((line, index) => {
    const above = taken[complete + index - 1] ?? line;
    return line.top - above.bottom > 0.35 * (line.bottom - line.top);
  });
  return apart < 0 ? rest.length : apart;
}

/** Cells that nearly touch are told apart where a word begins at an edge that other rows share. */
function splitAtColumns(lines: readonly Line[]): Line[] {
  const lefts = lines.map((line) => line.segments.map((segment) => segment.left));
  const isEdge = (left: number) => lefts.filter((row) => row.some((other) => Math.abs(other - left) <= 2)).length >= 2;
  return lines.map((line) => {
    if (line.segments.length < 2) return line;
    return { ...line, segments: line.segments.flatMap((segment) => splitSegment(segment, isEdge)) };
  });
}

function splitSegment(segment: Segment, isEdge: (left: number) => boolean): Segment[] {
  const parts: PlacedWord[][] = [];
  for (const word of segment.words) {
    const part = parts.at(-1);
    const previous = part?.at(-1);
    const apart = previous && word.left - previous.right > 0.4 * Math.max(word.fontSize, previous.fontSize, 4);
    if (part && !(apart && isEdge(word.left))) part.push(word);
    else parts.push([word]);
  }
  return parts.map((words) => ({
    words,
    left: Math.min(...words.map((word) => word.left)),
    right: Math.max(...words.map((word) => word.right)),
  }));
}

function placedSegments(line: Line, startsRow: boolean): PlacedSegment[] {
  return line.segments.map((segment) => ({
    ...segment,
    startsRow,
    alone: line.segments.length === 1,
    top: Math.min(...segment.words.map((word) => word.top)),
    bottom: Math.max(...segment.words.map((word) => word.bottom)),
  }));
}

/** Left edges of the columns: where segments of full rows overlap sideways they share one. */
function columnsOf(lines: readonly Line[]): number[] {
  const segments = lines
    .filter((line) => line.segments.length > 1)
    .flatMap((line) => line.segments)
    .toSorted((a, b) => a.left - b.left);
  const most = Math.max(...lines.map((line) => line.segments.length));
  const byOverlap: { left: number; right: number }[] = [];
  for (const { left, right } of segments) {
    const last = byOverlap.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else byOverlap.push({ left, right });
  }
  if (byOverlap.length >= most) return byOverlap.map((column) => column.left);
  // A cell across several columns joins them: go by left edges alone.
  const edges: number[] = [];
  for (const { left } of segments) {
    const last = edges.at(-1);
    if (last === undefined || left - last > 12) edges.push(left);
  }
  return edges;
}

function columnOf(segment: Segment, columns: readonly number[]): number {
  return Math.max(
    0,
    columns.findLastIndex((left) => left <= segment.left + 3),
  );
}

/** White space between one segment of a column and the next, in points. */
function gapsOf(column: readonly PlacedSegment[]): number[] {
  return column.slice(1).map((segment, index) => segment.top - (column[index]?.bottom ?? segment.top));
}

/**
 * The cells of a column: rows stand farther apart than the lines of a cell. In a column whose gaps are all as small as
 * the least of the table, a line goes on with the cell above only where it stands alone on the page.
 */
function cellsOf(column: readonly PlacedSegment[], number: number, leastGap: number): PlacedCell[] {
  const height = Math.max(...column.map((segment) => segment.bottom - segment.top));
  const isTight = Math.max(...gapsOf(column)) - leastGap <= 0.25 * height;
  const widest = leastGap + (isTight ? 0.5 : 0.12) * height;
  const cells: PlacedCell[] = [];
  for (const segment of column) {
    const cell = cells.at(-1);
    const goesOn = !segment.startsRow && (segment.alone || !isTight);
    if (cell && goesOn && segment.top - cell.bottom <= widest) {
      cell.segments.push(segment);
      cell.bottom = segment.bottom;
    } else cells.push({ column: number, segments: [segment], top: segment.top, bottom: segment.bottom });
  }
  return cells;
}

/** Cells that share some height stand in one row. */
function rowsOf(cells: readonly PlacedCell[]): TableCell[][] {
  const rows: { top: number; bottom: number; cells: PlacedCell[] }[] = [];
  for (const cell of cells.toSorted((a, b) => a.top - b.top)) {
    const row = rows.at(-1);
    const shared = row ? Math.min(row.bottom, cell.bottom) - Math.max(row.top, cell.top) : 0;
    const isNewColumn = row?.cells.every((other) => other.column !== cell.column);
    if (row && isNewColumn && shared > 0.3 * Math.min(row.bottom - row.top, cell.bottom - cell.top)) {
      row.cells.push(cell);
      row.bottom = Math.max(row.bottom, cell.bottom);
    } else rows.push({ top: cell.top, bottom: cell.bottom, cells: [cell] });
  }
  return rows.map((row) => row.cells.toSorted((a, b) => a.column - b.column));
}
