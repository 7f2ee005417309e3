/** A cell that shows something. Row and column from 0; spans of merged cells where they are more than 1. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  /** As displayed; never empty. Line ends inside a cell are kept, tabs are not. */
  readonly text: string;
  /** A number, a date or a yes/no rather than words. */
  readonly isValue: boolean;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
}

/** A row with at least one cell; `order` counts the visible rows above it, so that hidden rows leave no gap. */
export interface GridRow {
  readonly order: number;
  readonly cells: readonly GridCell[];
}

/** What somebody noted on a cell. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The visible cells of one sheet, row by row. A CSV file is one sheet without a name. */
export interface Grid {
  readonly name?: string;
  readonly rows: readonly GridRow[];
  readonly notes: readonly CellNote[];
  /** Texts of boxes drawn over the cells. */
  readonly textBoxes: readonly string[];
  /** What is printed above and below, beside the sheet's name. */
  readonly headers: readonly string[];
  readonly footers: readonly string[];
}

/** A grid with nothing in it. */
export const emptyGrid: Grid = { rows: [], notes: [], textBoxes: [], headers: [], footers: [] };

/** `B12` for row 11, column 1; undefined beyond the three letters that any spreadsheet has. */
export function cellName(row: number, column: number): string | undefined {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters.length <= 3 ? `${letters}${row + 1}` : undefined;
}

/** A cell's text without what would break a line of the page: tabs, form feeds and other controls become a space. */
export function cellText(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/\r\n?/gu, "\n")
    .replaceAll(/[^\P{Cc}\n]+/gu, " ")
    .replaceAll(/[ \u00a0]*\n[ \u00a0\n]*/gu, "\n")
    .trim();
}
