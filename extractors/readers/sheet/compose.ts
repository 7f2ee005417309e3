import type { Block, Page } from "../../../schemas/document-text.ts";
import type { Anchor } from "../../../schemas/evidence.ts";
import { openingOf } from "../../structure/clause-number.ts";
import { wordsIn } from "../plain-page.ts";
import { cellName, type Grid, type GridCell } from "./grid.ts";
import { type Segment, segmentsOf } from "./segments.ts";

/** What a page of cells is told beside them. */
export interface SheetPage {
  readonly number: number;
  readonly reader: string;
  readonly note?: string;
  /** Why there is nothing, where the sheet is not blank. */
  readonly whyEmpty?: string;
  /** Blocks on the pages before. */
  readonly firstBlock: number;
  /** Most characters it may have; passing it calls `tooMuch`, which throws. */
  readonly most: number;
  readonly tooMuch: () => never;
}

/** A line of a single cell longer than this is a sentence, not a title. */
const longestTitle = 120;

/**
 * A sheet as a page: its name and what is printed above as running headers, rows as lines with a tab between cells, tables apart by an empty line,
 * text boxes and what people noted on cells after them. Every cell is a block with its sheet and name (`B12`) as anchor.
 */
export function sheetPage(grid: Grid, page: SheetPage): Page {
  const writer = new Writer(grid, page);
  const { name, rows, notes, textBoxes, headers, footers } = grid;
  if (rows.length + notes.length + textBoxes.length === 0) return pageOf(page, "", []);
  if (name !== undefined) writer.running("header", name.normalize("NFC"));
  for (const text of headers) writer.running("header", text);
  let tables = 0;
  for (const segment of segmentsOf(rows)) {
    if (segment.kind === "lines") writer.lines(segment.cells);
    else writer.table(segment, tables++);
  }
  for (const text of textBoxes) writer.textBox(text);
  for (const note of notes) writer.note(note);
  for (const text of footers) writer.running("footer", text);
  return pageOf(page, writer.text, writer.blocks);
}

function pageOf({ number, reader, note, whyEmpty }: SheetPage, text: string, blocks: Block[]): Page {
  return {
    number,
    width: 0,
    height: 0,
    rotation: 0,
    source: text === "" ? "none" : "text-layer",
    reader,
    note: text === "" ? (whyEmpty ?? "blank page") : note,
    text,
    words: wordsIn(text),
    blocks,
  };
}

class Writer {
  readonly blocks: Block[] = [];
  readonly #grid: Grid;
  readonly #page: SheetPage;
  readonly #pieces: string[] = [];
  #length = 0;
  #hasTitle = false;

  constructor(grid: Grid, page: SheetPage) {
    this.#grid = grid;
    this.#page = page;
  }

  get text(): string {
    return this.#pieces.join("");
  }

  running(kind: "header" | "footer", text: string): void {
    this.#write("\n\n", text, { kind: kind === "header" ? "pageHeader" : "pageFooter" }, { kind });
  }

  textBox(text: string): void {
    this.#write("\n\n", text, { kind: "paragraph" }, { kind: "textBox" });
  }

  lines(cells: readonly GridCell[]): void {
    for (const cell of cells) {
      const opening = openingOf(cell.text);
      const isHeading = opening?.kind === "named" && cell.text.length < longestTitle;
      const isTitle = !this.#hasTitle && cell.text.length < longestTitle && !/[.;:]$/u.test(cell.text);
      const block = isHeading
        ? { kind: "heading" as const, clauseNumber: opening.clauseNumber, level: opening.level }
        : isTitle
          ? { kind: this.#page.number === 1 ? ("title" as const) : ("heading" as const) }
          : { kind: "paragraph" as const, ...(opening ? { clauseNumber: opening.clauseNumber } : {}) };
      this.#hasTitle = true;
      this.#write("\n\n", cell.text, block, this.#cellAnchor(cell));
    }
  }

  table({ rows, headerRows }: Extract<Segment, { kind: "table" }>, table: number): void {
    this.#hasTitle = true;
    for (const [row, { cells }] of rows.entries()) {
      for (const [index, cell] of cells.entries()) {
        const separator = index > 0 ? "\t" : row > 0 ? "\n" : "\n\n";
        const place = {
          table,
          row,
          column: cell.column,
          ...(cell.rowSpan === undefined ? {} : { rowSpan: cell.rowSpan }),
          ...(cell.columnSpan === undefined ? {} : { columnSpan: cell.columnSpan }),
          ...(row < headerRows ? { isHeader: true } : {}),
        };
        this.#write(separator, cell.text, { kind: "tableCell", cell: place }, this.#cellAnchor(cell));
      }
    }
  }

  note(note: Grid["notes"][number]): void {
    const anchor = { ...this.#cellAnchor(note), kind: "comment" as const };
    this.#write("\n\n", note.text, { kind: "annotation" }, anchor);
  }

  #cellAnchor({ row, column }: { row: number; column: number }): Omit<Anchor, "block"> {
    const cell = cellName(row, column);
    return { kind: "sheetCell", ...(cell === undefined ? {} : { cell }) };
  }

  #write(
    separator: string,
    text: string,
    block: Pick<Block, "kind" | "clauseNumber" | "level" | "cell">,
    anchor: Omit<Anchor, "block">,
  ): void {
    const before = this.blocks.length === 0 ? "" : separator;
    const start = this.#length + before.length;
    this.#length = start + text.length;
    if (this.#length > this.#page.most) this.#page.tooMuch();
    this.#pieces.push(before, text);
    const { name } = this.#grid;
    this.blocks.push({
      ...block,
      start,
      end: this.#length,
      anchor: {
        ...anchor,
        block: this.#page.firstBlock + this.blocks.length,
        ...(name === undefined ? {} : { sheet: name }),
      },
    });
  }
}
