import { createRequire } from "node:module";
import { symbolSign } from "./symbols.ts";

/** The stories of a `.doc` as Word keeps them, with its control characters; deleted text has been taken out. */
export interface LegacyText {
  readonly body: string;
  readonly footnotes: string;
  readonly endnotes: string;
  readonly comments: string;
  readonly textBoxes: string;
  readonly headers: readonly string[];
  readonly footers: readonly string[];
  /** Text that a tracked change deletes. */
  readonly deleted: readonly string[];
  readonly tracked: boolean;
  /** Whether paragraphs have automatic numbers, which Word computes and the text does not hold. */
  readonly numbered: boolean;
}

/**
 * Marks of ends: Word's own, and those that we put where its mark does not say all: for a paragraph in a cell, for a row,
 * for a paragraph that starts a page.
 */
export const ends = {
  paragraph: "\r",
  cell: "\u0007",
  page: "\f",
  inCell: "\u001d",
  row: "\u001c",
  ofPageStart: "\u001b",
} as const;

/** Why a file that is whole cannot be read here: its text is encrypted, or it is older than Word 97. */
export class LegacyTrouble extends Error {
  readonly kind: "protected" | "older";

  constructor(kind: "protected" | "older") {
    super(kind);
    this.kind = kind;
  }
}

/** A run of text in the file, by its bytes. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface TextPiece {
  text: string;
  readonly startFilePos: number;
  readonly bpc: number;
}

/** What word-extractor 1.0 keeps to itself; `test/extractors/readers/legacy-word.test.ts` fails where that changes. */
interface OleExtractor {
  _pieces: TextPiece[];
  _boundaries: Readonly<Record<string, number>>;
  extractWordDocument(document: unknown, file: Buffer): Promise<LegacyText>;
  extract(reader: unknown): Promise<LegacyText>;
}

const require = createRequire(import.meta.url);
const WordOleExtractor: new () => OleExtractor = require("word-extractor/lib/word-ole-extractor.js");
const BufferReader: new (bytes: Buffer) => unknown = require("word-extractor/lib/buffer-reader.js");

/** Reads a `.doc` of Word 97 to 2003. Throws any error where its structures are damaged. */
export function legacyText(bytes: Uint8Array): Promise<LegacyText> {
  return new Extractor().extract(new BufferReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
}

/** Properties of characters and paragraphs ([MS-DOC] 2.6), by number. */
const sprm = {
  deleted: 0x0800,
  hidden: 0x083c,
  inserted: 0x0801,
  symbol: 0x6a09,
  pageBreakBefore: 0x2407,
  inTable: 0x2416,
  rowEnd: 0x2417,
  list: 0x460b,
};

/** Where the file information block says where things are ([MS-DOC] 2.5.6). */
const fib = { flags: 0x000a, styles: 0x00a2, headers: 0x00f2, characters: 0x00fa, paragraphs: 0x0102, lists: 0x02ea };

const isEncrypted = 0x0100;

/** What the main stream of Word 6 and Word 95 starts with. */
const olderMark = 0xa5dc;

/**
 * word-extractor finds the pieces of text; its own reading of their properties takes letter spacing for deletion and
 * loses the ends of table rows, so that we read those.
 */
class Extractor extends WordOleExtractor {
  readonly #deleted: string[] = [];
  readonly #headers: string[] = [];
  readonly #footers: string[] = [];
  #tracked = false;
  #numbered = false;

  override async extractWordDocument(document: unknown, file: Buffer): Promise<LegacyText> {
    if (file.readUInt16LE(0) === olderMark) throw new LegacyTrouble("older");
    if ((file.readUInt16LE(fib.flags) & isEncrypted) !== 0) throw new LegacyTrouble("protected");
    return super.extractWordDocument(document, file);
  }

  writeBookmarks(): void {
    // Of no use for reading.
  }

  writeCharacterProperties(file: Buffer, table: Buffer): void {
    for (const { start, end, properties } of formatted(file, table, fib.characters, characterProperties)) {
      let fate: "kept" | "deleted" | "hidden" = "kept";
      let symbol: string | undefined;
      for (const { number, at } of propertiesIn(properties, 0)) {
        const isSet = (properties[at] ?? 0) !== 0;
        if (number === sprm.deleted && isSet) fate = "deleted";
        else if (number === sprm.hidden && isSet && fate === "kept") fate = "hidden";
        else if (number === sprm.inserted && isSet) this.#tracked = true;
        else if (number === sprm.symbol && at + 4 <= properties.length) {
          symbol = symbolSign(properties.readUInt16LE(at + 2), undefined);
        }
      }
      if (fate === "deleted") this.#tracked = true;
      if (fate === "kept" && symbol === undefined) continue;
      this.#change({ start, end }, (text) => {
        if (fate === "deleted") this.#deleted.push(text);
        return fate === "kept" ? (symbol ?? "").repeat(text.length).slice(0, text.length) : "\0".repeat(text.length);
      });
    }
  }

  writeParagraphProperties(file: Buffer, table: Buffer): void {
    for (const { start, end, properties } of formatted(file, table, fib.paragraphs, paragraphProperties)) {
      for (const { number, at } of propertiesIn(properties, 2)) {
        if (number === sprm.inTable && properties[at] === 1) {
          this.#change({ start, end }, (text) => text.replaceAll(ends.paragraph, ends.inCell));
        } else if (number === sprm.pageBreakBefore && properties[at] === 1) {
          this.#change({ start, end }, (text) => text.replaceAll(ends.paragraph, ends.ofPageStart));
        } else if (number === sprm.rowEnd && properties[at] === 1) {
          this.#change({ start, end }, (text) => ends.row.repeat(text.length));
        } else if (number === sprm.list && at + 2 <= properties.length && properties.readUInt16LE(at) > 0) {
          this.#numbered = true;
        }
      }
    }
    const [at, length] = [file.readUInt32LE(fib.styles), file.readUInt32LE(fib.styles + 4)];
    if (hasLists(file)) this.#numbered ||= namesList(table.subarray(at, at + length));
  }

  normalizeHeaders(file: Buffer, table: Buffer): void {
    const [at, length] = [file.readUInt32LE(fib.headers), file.readUInt32LE(fib.headers + 4)];
    const { ccpText = 0, ccpFtn = 0, ccpHdd = 0 } = this._boundaries;
    const offset = ccpText + ccpFtn;
    // Six stories stand for separators of notes, then six for each section: headers and footers, even, odd, first.
    for (let story = 6; (story + 2) * 4 <= length && at + (story + 2) * 4 <= table.length; story++) {
      const from = Math.min(table.readUInt32LE(at + story * 4), ccpHdd);
      const to = Math.min(table.readUInt32LE(at + (story + 1) * 4), ccpHdd);
      const isHeader = [0, 1, 4].includes(story % 6);
      if (to > from) (isHeader ? this.#headers : this.#footers).push(this.#range(offset + from, offset + to));
    }
  }

  buildDocument(): LegacyText {
    let from = 0;
    const next = (name: string): string => {
      const length = this._boundaries[name] ?? 0;
      from += length;
      return this.#range(from - length, from);
    };
    const body = next("ccpText");
    const footnotes = next("ccpFtn");
    next("ccpHdd");
    const comments = next("ccpAtn");
    const endnotes = next("ccpEdn");
    const textBoxes = next("ccpTxbx");
    return {
      body,
      footnotes,
      endnotes,
      comments,
      textBoxes,
      headers: this.#headers,
      footers: this.#footers,
      deleted: this.#deleted.map((text) => text.replaceAll(/\p{Cc}+/gu, " ").trim()).filter((text) => text !== ""),
      tracked: this.#tracked,
      numbered: this.#numbered,
    };
  }

  #range(from: number, to: number): string {
    const parts: string[] = [];
    let start = 0;
    for (const { text } of this._pieces) {
      const end = start + text.length;
      if (end > from && start < to) parts.push(text.slice(Math.max(0, from - start), to - start));
      start = end;
    }
    return parts.join("");
  }

  /** Rewrites the text that a stretch of the file holds; its length stays. */
  #change({ start, end }: Stretch, rewrite: (text: string) => string): void {
    for (const piece of this._pieces) {
      const from = Math.max(0, Math.floor((start - piece.startFilePos) / piece.bpc));
      const to = Math.min(piece.text.length, Math.floor((end - piece.startFilePos) / piece.bpc));
      if (to <= from) continue;
      piece.text = piece.text.slice(0, from) + rewrite(piece.text.slice(from, to)) + piece.text.slice(to);
    }
  }
}

interface Formatted extends Stretch {
  readonly properties: Buffer;
}

type Locate = (page: Buffer, runs: number, index: number) => Buffer;

/** Stretches of the file with their properties, from the formatted pages of 512 bytes that a table names ([MS-DOC] 2.8.25). */
function* formatted(file: Buffer, table: Buffer, at: number, locate: Locate): Generator<Formatted> {
  const [offset, length] = [file.readUInt32LE(at), file.readUInt32LE(at + 4)];
  const count = Math.floor((length - 4) / 8);
  for (let index = 0; index < count; index++) {
    const number = table.readUInt32LE(offset + (count + 1) * 4 + index * 4) & 0x3fffff;
    const page = file.subarray(number * 512, (number + 1) * 512);
    const runs = page[511] ?? 0;
    for (let run = 0; run < runs; run++) {
      const properties = locate(page, runs, run);
      if (properties.length > 0)
        yield { start: page.readUInt32LE(run * 4), end: page.readUInt32LE(run * 4 + 4), properties };
    }
  }
}

function characterProperties(page: Buffer, runs: number, index: number): Buffer {
  const at = (page[(runs + 1) * 4 + index] ?? 0) * 2;
  return at === 0 ? page.subarray(0, 0) : page.subarray(at + 1, at + 1 + (page[at] ?? 0));
}

function paragraphProperties(page: Buffer, runs: number, index: number): Buffer {
  const at = (page[(runs + 1) * 4 + index * 13] ?? 0) * 2;
  if (at === 0) return page.subarray(0, 0);
  const words = page[at] ?? 0;
  return words > 0 ? page.subarray(at + 1, at + 2 * words) : page.subarray(at + 2, at + 2 + 2 * (page[at + 1] ?? 0));
}

/** Lengths of operands by the three highest bits of a property's number; 6 says its own length ([MS-DOC] 2.2.5.1). */
const operandLengths = [1, 1, 2, 4, 2, 2, undefined, 3];

function* propertiesIn(list: Buffer, from: number): Generator<{ number: number; at: number }> {
  for (let at = from; at + 2 < list.length; ) {
    const number = list.readUInt16LE(at);
    at += 2;
    yield { number, at };
    // Two properties of tables have a length of two bytes (sprmTDefTable, sprmPChgTabs aside).
    const long = number === 0xd608 && at + 2 <= list.length ? list.readUInt16LE(at) + 1 : undefined;
    at += long ?? operandLengths[number >> 13] ?? (list[at] ?? 0) + 1;
  }
}

function hasLists(file: Buffer): boolean {
  return file.length >= fib.lists + 8 && file.readUInt32LE(fib.lists + 4) > 4;
}

/** Whether the styles name a list. */
function namesList(styles: Buffer): boolean {
  for (let at = styles.indexOf("\u000b\u0046", 0, "latin1"); at >= 0 && at + 4 <= styles.length; ) {
    if (styles.readUInt16LE(at + 2) > 0) return true;
    at = styles.indexOf("\u000b\u0046", at + 2, "latin1");
  }
  return false;
}
