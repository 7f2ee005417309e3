import type { PlacedWord } from "../../structure/line.ts";
import { type DigitGap, groupGaps } from "./digit-groups.ts";
import type { PdfPage } from "./document.ts";

/** The words of a PDF page in the order the file draws them, and how far its characters can be trusted. */
export interface PageWords {
  readonly words: readonly PlacedWord[];
  /** Characters that are not white space. */
  readonly characters: number;
  /** Characters without a meaning of their own: private use, replacement, control. */
  readonly meaningless: number;
}

/** pdfium's marks for a hyphen at the end of a line, in its text and character by character; we keep `-`, as printed. */
const endOfLineHyphens = new Set([0xfffe, 0x02]);

/** Accents that TeX prints as characters of their own over a letter, and their combining forms. */
const accents: Readonly<Record<string, string>> = {
  "´": "\u0301",
  "`": "\u0300",
  ˆ: "\u0302",
  "¨": "\u0308",
  "˜": "\u0303",
  "¸": "\u0327",
};

/** Bytes of a font's name that are looked at. */
const nameSize = 64;

/** The words with their boxes, as displayed. Text is in NFC; no-break spaces between words are kept. */
export function wordsOfPage(page: PdfPage): PageWords {
  const { library, handle } = page;
  const text = library._FPDFText_LoadPage(handle);
  if (text === 0) return { words: [], characters: 0, meaningless: 0 };
  const memory = library._malloc(16 + nameSize);
  try {
    return new WordCollector(page, text, memory).collect();
  } finally {
    library._free(memory);
    library._FPDFText_ClosePage(text);
  }
}

class WordCollector {
  readonly #page: PdfPage;
  readonly #text: number;
  readonly #rectangle: number;
  readonly #name: number;
  readonly #words: PlacedWord[] = [];
  #characters = 0;
  #meaningless = 0;
  #pending = "";
  #digits: DigitGap[] = [];
  #first = 0;
  #box: [number, number, number, number] = [0, 0, 0, 0];
  /** Of the character before. */
  #last: [number, number, number, number] = [0, 0, 0, 0];

  constructor(page: PdfPage, text: number, memory: number) {
    this.#page = page;
    this.#text = text;
    this.#rectangle = memory;
    this.#name = memory + 16;
  }

  collect(): PageWords {
    const { library } = this.#page;
    const count = library._FPDFText_CountChars(this.#text);
    for (let index = 0; index < count; index++) {
      const code = library._FPDFText_GetUnicode(this.#text, index);
      if (isSpace(code)) this.#close(code);
      else if (endOfLineHyphens.has(code)) {
        this.#add("-", index);
        this.#close(0);
      } else if (code !== 0) {
        this.#characters++;
        if (isMeaningless(code)) this.#meaningless++;
        this.#add(code < 0x20 ? "\uFFFD" : String.fromCodePoint(code), index);
      }
    }
    this.#close(0);
    return { words: this.#words, characters: this.#characters, meaningless: this.#meaningless };
  }

  #add(character: string, index: number): void {
    const box = this.#boxOf(index);
    if (this.#pending !== "" && this.#jumps(box)) this.#close(0);
    if (this.#pending === "") {
      this.#first = index;
      this.#box = box;
    } else {
      this.#box = [
        Math.min(this.#box[0], box[0]),
        Math.min(this.#box[1], box[1]),
        Math.max(this.#box[2], box[2]),
        Math.max(this.#box[3], box[3]),
      ];
    }
    if (/\d$/.test(this.#pending) && /\d/.test(character)) {
      const [left, right] = [box[0], this.#last[2]];
      this.#digits.push({ at: this.#pending.length, gap: left - right, left, right });
    }
    this.#pending = withAccent(this.#pending, character, overlapsSideways(this.#last, box));
    this.#last = box;
  }

  /** Whether a character lies apart from the word before it: on another line, or across a gap without a space. */
  #jumps(box: [number, number, number, number]): boolean {
    const [left, top, right, bottom] = this.#box;
    const height = Math.max(bottom - top, box[3] - box[1], 1);
    const sideways = right - left < (bottom - top) * 0.8 && this.#pending.length > 2;
    if (sideways) return false;
    return box[1] > bottom || box[3] < top || box[0] - right > height || left - box[2] > height;
  }

  #close(space: number): void {
    if (this.#pending !== "") {
      const [left, top, right, bottom] = this.#box;
      const font = { fontSize: this.#fontSize(this.#first), bold: this.#isBold(this.#first) };
      let [start, from] = [0, left];
      for (const gap of groupGaps(this.#digits, bottom - top)) {
        const text = this.#pending.slice(start, gap.at).normalize("NFC");
        this.#words.push({ text, left: from, top, right: gap.right, bottom, ...font, spaceAfter: " " });
        [start, from] = [gap.at, gap.left];
      }
      const text = this.#pending.slice(start).normalize("NFC");
      this.#words.push({ text, left: from, top, right, bottom, ...font, spaceAfter: spaceRead(space) });
      this.#pending = "";
      this.#digits = [];
    } else if (space !== 0 && isNoBreak(space)) {
      const last = this.#words.pop();
      if (last) this.#words.push({ ...last, spaceAfter: spaceRead(space) });
    }
  }

  /** In points as displayed: the file may set a size and scale it. */
  #fontSize(index: number): number {
    const { library } = this.#page;
    const size = library._FPDFText_GetFontSize(this.#text, index);
    if (library._FPDFText_GetMatrix(this.#text, index, this.#name) !== 1) return size;
    const at = this.#name >> 2;
    // FS_MATRIX: a, b, c, d, e, f; the second row scales heights.
    return size * (Math.hypot(library.HEAPF32[at + 2] ?? 0, library.HEAPF32[at + 3] ?? 1) || 1);
  }

  /** Few fonts state their weight; most say it in their name. */
  #isBold(index: number): boolean {
    const { library } = this.#page;
    if (library._FPDFText_GetFontWeight(this.#text, index) >= 600) return true;
    const length = library._FPDFText_GetFontInfo(this.#text, index, this.#name, nameSize, 0);
    const name = library.HEAPU8.subarray(this.#name, this.#name + Math.min(length, nameSize));
    return /bold|black|heavy/i.test(String.fromCharCode(...name));
  }

  #boxOf(index: number): [number, number, number, number] {
    const { library } = this.#page;
    const read = library._FPDFText_GetLooseCharBox(this.#text, index, this.#rectangle);
    if (read !== 1) return this.#box;
    const at = this.#rectangle >> 2;
    const floats = library.HEAPF32;
    // FS_RECTF: left, top, right, bottom, with y upwards.
    return this.#page.displayed(floats[at] ?? 0, floats[at + 3] ?? 0, floats[at + 2] ?? 0, floats[at + 1] ?? 0);
  }
}

/** `´` printed over `e` is é, in whichever order the two are drawn. */
function withAccent(text: string, character: string, overlapping: boolean): string {
  const before = accents[text.at(-1) ?? ""];
  if (overlapping && before && /\p{L}/u.test(character)) return text.slice(0, -1) + character + before;
  const after = accents[character];
  return overlapping && after && /\p{L}$/u.test(text) ? text + after : text + character;
}

function overlapsSideways(a: readonly number[], b: readonly number[]): boolean {
  const [aLeft = 0, , aRight = 0] = a;
  const [bLeft = 0, , bRight = 0] = b;
  return Math.min(aRight, bRight) - Math.max(aLeft, bLeft) > 0.5 * Math.min(aRight - aLeft, bRight - bLeft);
}

function isNoBreak(code: number): boolean {
  return code === 0xa0 || code === 0x202f;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || isNoBreak(code) || (code >= 0x2000 && code <= 0x200a);
}

function spaceRead(code: number): string {
  if (code === 0) return "";
  return isNoBreak(code) || code >= 0x2000 ? String.fromCharCode(code) : " ";
}

function isMeaningless(code: number): boolean {
  return code < 0x20 || code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;
}
