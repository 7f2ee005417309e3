import type { GridCell, GridRow } from "./grid.ts";

/** Rows that follow each other without an empty row: lines of one cell, or a table. */
export type Segment =
  | { readonly kind: "lines"; readonly cells: readonly GridCell[] }
  | { readonly kind: "table"; readonly rows: readonly GridRow[]; readonly headerRows: number };

/** A cell that names a column is short. */
const longestHeading = 60;

/**
 * Splits a sheet at its empty rows. Lines of a single cell before and after the rows of a table (its title, the remarks
 * below it) are no part of it; between its rows (the name of a lot) they are.
 */
export function segmentsOf(rows: readonly GridRow[]): Segment[] {
  return regionsOf(rows).flatMap((region) => {
    const first = region.findIndex((row) => row.cells.length > 1);
    if (first < 0) return [lines(region)];
    const last = region.findLastIndex((row) => row.cells.length > 1);
    const table = region.slice(first, last + 1);
    return [
      ...(first > 0 ? [lines(region.slice(0, first))] : []),
      { kind: "table" as const, rows: table, headerRows: headerRowsOf(table) },
      ...(last < region.length - 1 ? [lines(region.slice(last + 1))] : []),
    ];
  });
}

function regionsOf(rows: readonly GridRow[]): GridRow[][] {
  const regions: GridRow[][] = [];
  let previous = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    if (row.order > previous + 1) regions.push([]);
    regions.at(-1)?.push(row);
    previous = row.order + Math.max(1, ...row.cells.map((cell) => cell.rowSpan ?? 1)) - 1;
  }
  return regions;
}

function lines(rows: readonly GridRow[]): Segment {
  return { kind: "lines", cells: rows.flatMap((row) => row.cells) };
}

/**
 * How many rows at the top name the columns. The first does where all its cells are short words and a value stands below
 * one of them, or where it names three columns or more of words; a cell over several columns or rows needs a further row.
 */
function headerRowsOf(rows: readonly GridRow[]): number {
  const [first, ...below] = rows;
  if (!first || below.length === 0 || !namesColumns(first)) return 0;
  const named = new Set(first.cells.flatMap(columnsOf));
  const hasValues = below.some((row) => row.cells.some((cell) => cell.isValue && named.has(cell.column)));
  const isWide = first.cells.length >= 3 && below.length >= 2 && areDistinct(first.cells);
  if (!hasValues && !isWide) return 0;
  const next = below[0];
  const isGrouped = first.cells.some((cell) => (cell.columnSpan ?? 1) > 1 || (cell.rowSpan ?? 1) > 1);
  return isGrouped && next && below.length > 1 && namesColumns(next) ? 2 : 1;
}

function namesColumns(row: GridRow): boolean {
  return row.cells.every((cell) => !cell.isValue && cell.text.length <= longestHeading && /\p{L}/u.test(cell.text));
}

function columnsOf(cell: GridCell): number[] {
  return Array.from({ length: Math.min(cell.columnSpan ?? 1, 1000) }, (_, index) => cell.column + index);
}

function areDistinct(cells: readonly GridCell[]): boolean {
  return new Set(cells.map((cell) => cell.text)).size === cells.length;
}
