import type { Line } from "../../structure/line.ts";
import type { DirectedLines } from "./directed-text.ts";
import type { PageDraft } from "./drafts.ts";
import type { Frame } from "./frames.ts";
import { type PackedLines, packLines, unpackLines } from "./packed-lines.ts";

/** A draft that waits, packed, for the last page of its document; its lines are made anew each time they are asked for. */
export class WaitingDraft implements PageDraft {
  readonly facts: PageDraft["facts"];
  readonly frame: Frame | undefined;
  /** The page's text, in bytes of UTF-8, with one for the white space after each word. */
  readonly textBytes: number;
  readonly #lines: PackedLines;
  readonly #asides: readonly { readonly frame: Frame; readonly lines: PackedLines }[];

  constructor({ facts, lines, frame, asides = [] }: PageDraft) {
    this.facts = facts;
    this.frame = frame;
    this.#lines = packLines(lines);
    this.#asides = asides.map((aside) => ({ frame: aside.frame, lines: packLines(aside.lines) }));
    this.textBytes = [this.#lines, ...this.#asides.map((aside) => aside.lines)]
      .map((packed) => Buffer.byteLength(packed.text) + packed.marks.length)
      .reduce((sum, bytes) => sum + bytes, 0);
  }

  get lines(): Line[] {
    return unpackLines(this.#lines);
  }

  get asides(): DirectedLines[] {
    return this.#asides.map(({ frame, lines }) => ({ frame, lines: unpackLines(lines) }));
  }
}
