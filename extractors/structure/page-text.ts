import type { Block, Words } from "../../schemas/document-text.ts";
import type { Line } from "./line.ts";

/** Lines that play one role together, in reading order. `clauseNumber` and `level` are as in `Block`. */
export interface LineGroup {
  readonly kind: Block["kind"];
  readonly lines: readonly Line[];
  readonly clauseNumber?: string;
  readonly level?: number;
  /** For rows of a table: its number on the page, from 0, and the left edges of its columns. */
  readonly table?: { readonly number: number; readonly columns: readonly number[] };
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
  #text = "";
  readonly #words: Words = { starts: [], ends: [], boxes: [] };
  readonly #confidences: number[] = [];
  readonly #blocks: Block[] = [];

  group(group: LineGroup): void {
    if (this.#text !== "") this.#text += "\n\n";
    const start = this.#text.length;
    let row = 0;
    for (const line of group.lines) {
      if (this.#text.length > start) this.#text += "\n";
      this.#line(line, group, row++);
    }
    if (!group.table) this.#blocks.push({ ...described(group), start, end: this.#text.length });
  }

  #line(line: Line, group: LineGroup, row: number): void {
    for (const [index, segment] of line.segments.entries()) {
      if (index > 0) this.#text += group.table ? "\t" : " ";
      const start = this.#text.length;
      for (const [position, word] of segment.words.entries()) {
        this.#words.starts.push(this.#text.length);
        this.#text += word.text;
        this.#words.ends.push(this.#text.length);
        this.#words.boxes.push(...[word.left, word.top, word.right, word.bottom].map(rounded));
        if (word.confidence !== undefined) this.#confidences.push(Math.round(word.confidence));
        if (position < segment.words.length - 1) this.#text += word.spaceAfter === "" ? " " : word.spaceAfter;
      }
      if (group.table) {
        const column = group.table.columns.findLastIndex((left) => left <= segment.left + 2);
        const cell = { table: group.table.number, row, column: Math.max(0, column) };
        this.#blocks.push({ ...described(group), start, end: this.#text.length, cell });
      }
    }
  }

  result(): PageText {
    const complete = this.#confidences.length > 0 && this.#confidences.length === this.#words.starts.length;
    const words = complete ? { ...this.#words, confidences: this.#confidences } : this.#words;
    return { text: this.#text, words, blocks: this.#blocks };
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
