import type { CellObject, Comments, WorkSheet } from "@e965/xlsx";
import { type DisplayLanguage, displayedText } from "./display.ts";
import { type CellNote, cellText, emptyGrid, type Grid, type GridCell, type GridRow } from "./grid.ts";
import type { HiddenParts } from "./hidden.ts";

/** The visible cells of a sheet, and how much of it was left out. */
export interface SheetContent {
  readonly grid: Grid;
  /** Rows and columns that hold something and are hidden. */
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  /** Cells whose format shows nothing. */
  readonly hiddenCells: number;
  /** Formulas that no program has computed yet. */
  readonly uncomputed: number;
}

export interface GridRequest {
  readonly name: string;
  readonly language: DisplayLanguage;
  readonly date1904: boolean;
  readonly hidden: HiddenParts;
}

/** Reads a sheet that the library has parsed (dense). Only cells that are there are visited, however large it says it is. */
export function readGrid(sheet: WorkSheet, { name, language, date1904, hidden }: GridRequest): SheetContent {
  const spans = new Map((sheet["!merges"] ?? []).map((merge) => [`${merge.s.r}/${merge.s.c}`, merge] as const));
  const isShown = (row: number, column: number): boolean => {
    const end = spans.get(`${row}/${column}`)?.e;
    // A merged cell shows as long as one of its ends does.
    const hasRow = !hidden.rows.has(row) || (end !== undefined && !hidden.rows.has(end.r));
    return hasRow && (!hidden.columns.has(column) || (end !== undefined && !hidden.columns.has(end.c)));
  };
  const rows: GridRow[] = [];
  let last: { order: number; cells: GridCell[] } = { order: -1, cells: [] };
  const notes: CellNote[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  let [hiddenCells, uncomputed] = [0, 0];
  const hiddenAbove = counter(hidden.rows);

  for (const [row, column, cell] of cellsOf(sheet)) {
    if (cell.f !== undefined && cell.t === "z") uncomputed++;
    const text = cellText(displayedText(cell, language, date1904));
    if (!isShown(row, column)) {
      if (text !== "") (hidden.rows.has(row) ? hiddenRows : hiddenColumns).add(hidden.rows.has(row) ? row : column);
      continue;
    }
    const note = noteOf(cell.c);
    if (note !== "") notes.push({ row, column, text: note });
    if (text === "") {
      if (cell.t === "n") hiddenCells++;
      continue;
    }
    const order = row - hiddenAbove(row);
    if (order !== last.order) {
      last = { order, cells: [] };
      rows.push(last);
    }
    const merge = spans.get(`${row}/${column}`);
    const isValue = cell.t !== "s" || isNumber(text);
    last.cells.push({ row, column, text, isValue, ...spanOf(merge) });
  }
  const counts = { hiddenRows: hiddenRows.size, hiddenColumns: hiddenColumns.size, hiddenCells, uncomputed };
  return { grid: { ...emptyGrid, name, rows, notes }, ...counts };
}

/** A number written as text: digits with separators, perhaps with a currency or per cent. */
export function isNumber(text: string): boolean {
  return /\d/u.test(text) && /^[-+(]?\s*(?:[€$£]|EUR)?\s*\d[\d\s.,'’/:-]*\s*(?:[€$£%)]|EUR|HT|TTC)*$/u.test(text);
}

/** The cells of a sheet, row by row; holes of the library's arrays cost nothing. */
export function* cellsOf(sheet: WorkSheet): Generator<[row: number, column: number, cell: CellObject]> {
  const data: CellObject[][] = sheet["!data"] ?? [];
  for (const key of Object.keys(data)) {
    const row = data[Number(key)];
    if (!row) continue;
    for (const column of Object.keys(row)) {
      const cell = row[Number(column)];
      if (cell) yield [Number(key), Number(column), cell];
    }
  }
}

/** Counts the numbers of a set below a growing number. */
function counter(numbers: ReadonlySet<number>): (below: number) => number {
  const sorted = [...numbers].sort((a, b) => a - b);
  let count = 0;
  return (below) => {
    while (count < sorted.length && (sorted[count] ?? 0) < below) count++;
    return count;
  };
}

function noteOf(comments: Comments | undefined): string {
  return cellText((comments ?? []).map((comment) => comment.t).join("\n"));
}

function spanOf(merge: { s: { r: number; c: number }; e: { r: number; c: number } } | undefined) {
  if (!merge) return {};
  const [rowSpan, columnSpan] = [merge.e.r - merge.s.r + 1, merge.e.c - merge.s.c + 1];
  return { ...(rowSpan > 1 ? { rowSpan } : {}), ...(columnSpan > 1 ? { columnSpan } : {}) };
}
