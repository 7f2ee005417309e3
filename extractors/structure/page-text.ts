import type { Block, Words } from "../../schemas/document-text.ts";
import type { Line, PlacedWord, Segment } from "./line.ts";
import type { Table } from "./tables.ts";

/** Lines that play one role together, in reading order. `clauseNumber` and `level` are as in `Block`. */
export interface LineGroup {
  readonly kind: Block["kind"];
  readonly lines: readonly Line[];
  readonly clauseNumber?: string;
  readonly level?: number;
  /** For a table, what its lines hold: its number on the page, from 0, and its rows. */
  readonly table?: { readonly number: number; readonly rows: Table["rows"] };
}

/** What a page's text is made of. */
export interface PageText {
  readonly text: string;
  readonly words: Words;
  readonly blocks: Block[];
}

/**
 * Writes grouped lines as text: one printed line a line, an empty line between groups, a tab between the cells of a
 * table row. A hyphen at the end of a line stays as read, followed by the line break; joining the word is the work of
 * the normalised view.
 */
export function pageText(groups: readonly LineGroup[]): PageText {
  const writer = new PageWriter();
  for (const group of groups) writer.group(group);
  return writer.result();
}

class PageWriter {
  /** Joined once at the end: a text made by additions would keep all its pieces in memory. */
  readonly #pieces: string[] = [];
  #length = 0;
  readonly #marks: PlacedWord[] = [];
  readonly #words: Words = { starts: [], ends: [], boxes: [] };
  readonly #confidences: number[] = [];
  readonly #blocks: Block[] = [];

  group(group: LineGroup): void {
    if (this.#length > 0) this.#write("\n\n");
    if (group.table) this.#table(group.table);
    else {
      this.#block(described(group), () => {
        for (const [index, line] of group.lines.entries()) {
          if (index > 0) this.#write("\n");
          this.#segments(line.segments, " ");
        }
      });
    }
  }

  #table({ number, rows }: NonNullable<LineGroup["table"]>): void {
    for (const [row, cells] of rows.entries()) {
      if (row > 0) this.#write("\n");
      for (const [index, cell] of cells.entries()) {
        if (index > 0) this.#write("\t");
        const { segments, ...place } = cell;
        this.#block({ kind: "tableCell", cell: { table: number, row, ...place } }, () =>
          this.#segments(segments, "\n"),
        );
      }
    }
  }

  /** Marks are written behind the block that they were read in: they are part of the text as read, not of what a cell says. */
  #block(block: Omit<Block, "start" | "end">, write: () => void): void {
    const start = this.#length;
    write();
    this.#blocks.push({ ...block, start, end: this.#length });
    for (const mark of this.#marks.splice(0)) {
      this.#write(" ");
      this.#word(mark);
    }
  }

  #segments(segments: readonly Segment[], separator: string): void {
    for (const [index, segment] of segments.entries()) {
      if (index > 0) this.#write(separator);
      for (const [position, word] of segment.words.entries()) {
        this.#word(word);
        this.#marks.push(...(word.marks ?? []));
        if (position < segment.words.length - 1) this.#write(word.spaceAfter === "" ? " " : word.spaceAfter);
      }
    }
  }

  #word(word: PlacedWord): void {
    this.#words.starts.push(this.#length);
    this.#write(word.text);
    this.#words.ends.push(this.#length);
    const [left, top, right, bottom] = word.printed ?? [word.left, word.top, word.right, word.bottom];
    this.#words.boxes.push(rounded(left), rounded(top), rounded(right), rounded(bottom));
    if (word.confidence !== undefined) this.#confidences.push(Math.round(word.confidence));
  }

  #write(text: string): void {
    this.#pieces.push(text);
    this.#length += text.length;
  }

  result(): PageText {
    const complete = this.#confidences.length > 0 && this.#confidences.length === this.#words.starts.length;
    // Copies, since an array that grew has room for half as much again.
    const [starts, ends, boxes] = [this.#words.starts.slice(), this.#words.ends.slice(), this.#words.boxes.slice()];
    const words = { starts, ends, boxes, ...(complete ? { confidences: this.#confidences.slice() } : {}) };
    return { text: this.#pieces.join(""), words, blocks: this.#blocks };
  }
}

function described(group: LineGroup): Pick<Block, "kind" | "clauseNumber" | "level"> {
  return {
    kind: group.kind,
    ...(group.clauseNumber === undefined ? {} : { clauseNumber: group.clauseNumber }),
    ...(group.level === undefined ? {} : { level: group.level }),
  };
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
