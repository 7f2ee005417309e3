import type { Line, Segment } from "./line.ts";
import { columnsOf } from "./table-columns.ts";
import { withHeaders } from "./table-headers.ts";
import { tableLinesFrom } from "./table-lines.ts";
import { type PlacedSegment, rowsOf } from "./table-rows.ts";

/** A cell: one segment a printed line. `columnSpan`, `rowSpan` and `isHeader` are as in `CellPlace`. */
export interface TableCell {
  readonly column: number;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly isHeader?: boolean;
  readonly segments: readonly Segment[];
}

/** A table as rows of cells, from left to right; cells that are empty are left out. */
export interface Table {
  readonly rows: readonly (readonly TableCell[])[];
  /** How many lines of the page it takes up. */
  readonly lineCount: number;
}

/** The table that begins at a line, if one does: two lines or more with several segments each. */
export function tableAt(lines: readonly Line[], first: number): Table | undefined {
  const taken = tableLinesFrom(lines, first);
  if (taken.length === 0) return undefined;
  const columns = columnsOf(taken);
  const rows = rowsOf(taken, columns).flatMap(inTiers).map(cellsOf);
  return { rows: withHeaders(rows, columns), lineCount: taken.length };
}

/** A name over several columns with their own names below it is a row above theirs, though columns beside it are centred. */
function inTiers(row: readonly PlacedSegment[]): (readonly PlacedSegment[])[] {
  const below = (name: PlacedSegment) =>
    row.filter((other) => other.top >= name.bottom - 2 && other.first >= name.first && other.last <= name.last);
  const names = row.filter((name) => name.last > name.first && new Set(below(name).map(({ first }) => first)).size > 1);
  if (names.length === 0) return [row];
  const lower = new Set(names.flatMap(below));
  return [row.filter((segment) => !lower.has(segment)), row.filter((segment) => lower.has(segment))];
}

/** The cells of a row: segments that share a column are one. */
function cellsOf(row: readonly PlacedSegment[]): TableCell[] {
  const cells: { first: number; last: number; segments: PlacedSegment[] }[] = [];
  for (const segment of row.toSorted((a, b) => a.first - b.first)) {
    const cell = cells.at(-1);
    if (cell && segment.first <= cell.last) {
      cell.segments.push(segment);
      cell.last = Math.max(cell.last, segment.last);
    } else cells.push({ first: segment.first, last: segment.last, segments: [segment] });
  }
  return cells.map(({ first, last, segments }) => ({
    column: first,
    ...(last > first ? { columnSpan: last - first + 1 } : {}),
    segments: segments.toSorted((a, b) => a.top - b.top || a.left - b.left),
  }));
}
