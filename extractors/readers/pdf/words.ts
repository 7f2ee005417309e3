import type { PlacedWord } from "../../structure/line.ts";
import type { PdfPage } from "./document.ts";
import { chained, type Frame, frameOf, inverted, leaningFrame, type Matrix } from "./frames.ts";
import { StyleReader, styleMemory } from "./text-style.ts";
import { type CharacterBox, WordBuilder } from "./word-builder.ts";

/** Words that run in one direction, in the order the file draws them; boxes in points of the frame. */
export interface DirectedWords {
  readonly frame: Frame;
  readonly words: readonly PlacedWord[];
  readonly characters: number;
}

/** The words of a PDF page, and how far its characters can be trusted. */
export interface PageWords {
  /** By direction, that of most characters first; empty where there are none. */
  readonly directions: readonly DirectedWords[];
  /** Characters that are not white space. */
  readonly characters: number;
  /** Characters without a meaning of their own: private use, replacement, control. */
  readonly meaningless: number;
  /** Characters that are drawn invisibly. */
  readonly invisible: number;
}

/** pdfium's marks for a hyphen at the end of a line, in its text and character by character; we keep `-`, as printed. */
const isEndOfLineHyphen = (code: number) => code === 0xfffe || code === 0x02;

const softHyphen = 0xad;

/** The words with their boxes. Text is in NFC; no-break spaces between words are kept. */
export function wordsOfPage(page: PdfPage): PageWords {
  const { library, handle } = page;
  const text = library._FPDFText_LoadPage(handle);
  if (text === 0) return { directions: [], characters: 0, meaningless: 0, invisible: 0 };
  const memory = library._malloc(16 + styleMemory);
  try {
    return new WordCollector(page, text, memory).collect();
  } finally {
    library._free(memory);
    library._FPDFText_ClosePage(text);
  }
}

/** A direction in use: its words, and the way from the page's own space into its frame. */
interface Run {
  readonly frame: Frame;
  readonly builder: WordBuilder;
  readonly toFrame: Matrix;
  /** Of all characters together, degrees. */
  lean: number;
}

/** From this many degrees on lines run into one another across a page. */
const leastLean = 0.3;

class WordCollector {
  readonly #page: PdfPage;
  readonly #text: number;
  readonly #rectangle: number;
  readonly #styles: StyleReader;
  readonly #runs = new Map<number, Run>();
  readonly #box: CharacterBox = { left: 0, top: 0, right: 0, bottom: 0 };
  #run: Run;
  #characters = 0;
  #meaningless = 0;
  #invisible = 0;

  constructor(page: PdfPage, text: number, memory: number) {
    this.#page = page;
    this.#text = text;
    this.#rectangle = memory;
    this.#styles = new StyleReader(page, text, memory + 16);
    this.#run = this.#runOf(0);
  }

  collect(): PageWords {
    const { library } = this.#page;
    const count = library._FPDFText_CountChars(this.#text);
    for (let index = 0; index < count; index++) {
      const code = library._FPDFText_GetUnicode(this.#text, index);
      if (isSpace(code)) this.#close(code, index);
      else if (isEndOfLineHyphen(code)) {
        this.#add(0x2d, index);
        this.#run.builder.close("");
      } else if (code !== 0) {
        this.#characters++;
        if (isMeaningless(code)) this.#meaningless++;
        this.#add(isText(code) ? this.#meant(code, index) : 0xfffd, index);
      }
    }
    this.#run.builder.close("");
    return {
      directions: [...this.#runs.values()]
        .filter(({ builder }) => builder.characters > 0)
        .map(directedWords)
        .sort((a, b) => b.characters - a.characters),
      characters: this.#characters,
      meaningless: this.#meaningless,
      invisible: this.#invisible,
    };
  }

  #close(code: number, index: number): void {
    const { builder } = this.#run;
    const guessed = builder.isShort && this.#page.library._FPDFText_IsGenerated(this.#text, index) === 1;
    builder.close(spaceRead(code), guessed);
  }

  /** `€` in TeX's text companion fonts (encoding TS1) is where others have `¿`, and bitmap fonts do not say which. */
  #meant(code: number, index: number): number {
    if (code !== 0xbf) return code;
    return this.#page.library._FPDFText_HasUnicodeMapError(this.#text, index) === 1 ? 0x20ac : code;
  }

  #add(code: number, index: number): void {
    const style = this.#styles.styleAt(index);
    if (style.invisible) this.#invisible++;
    if (style.direction !== this.#run.frame.degrees) {
      this.#run.builder.close("");
      this.#run = this.#runOf(style.direction);
    }
    this.#run.lean += style.lean;
    const box = this.#place(index, style.fontSize);
    if (code !== softHyphen) this.#run.builder.add(code, box, style);
    // A soft hyphen that takes up room is printed: fonts with one glyph for both signs call every hyphen soft.
    else if (box.right - box.left > 0.1 * style.fontSize) this.#run.builder.add(0x2d, box, style);
  }

  #runOf(degrees: number): Run {
    const known = this.#runs.get(degrees);
    if (known) return known;
    const frame = frameOf(degrees, this.#page.width, this.#page.height);
    const toFrame = chained(this.#page.toDisplayed, frame.matrix);
    const run = { frame, builder: new WordBuilder(), toFrame, lean: 0 };
    this.#runs.set(degrees, run);
    return run;
  }

  /** Puts the character's box, as pdfium gives it, into the frame of its run. */
  #place(index: number, fontSize: number): CharacterBox {
    const { library } = this.#page;
    const box = this.#box;
    if (library._FPDFText_GetLooseCharBox(this.#text, index, this.#rectangle) !== 1) return box;
    const floats = library.HEAPF32;
    const at = this.#rectangle >> 2;
    // FS_RECTF: left, top, right, bottom, with y upwards.
    const x0 = floats[at] ?? 0;
    const y0 = floats[at + 1] ?? 0;
    const x1 = floats[at + 2] ?? 0;
    const y1 = floats[at + 3] ?? 0;
    const [a, b, c, d, e, f] = this.#run.toFrame;
    if (this.#run.frame.degrees % 90 === 0) {
      const [x, y, otherX, otherY] = [
        a * x0 + c * y0 + e,
        b * x0 + d * y0 + f,
        a * x1 + c * y1 + e,
        b * x1 + d * y1 + f,
      ];
      box.left = Math.min(x, otherX);
      box.right = Math.max(x, otherX);
      box.top = Math.min(y, otherY);
      box.bottom = Math.max(y, otherY);
      return box;
    }
    // pdfium gives the upright rectangle around the character: its own height is about that of a line.
    const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
    const [cos, sin, height] = [Math.abs(a), Math.abs(b), 1.15 * fontSize];
    const along = cos > sin ? (Math.abs(x1 - x0) - height * sin) / cos : (Math.abs(y1 - y0) - height * cos) / sin;
    const [halfWidth, middle, centre] = [Math.max(along, 1) / 2, a * x + c * y + e, b * x + d * y + f];
    box.left = middle - halfWidth;
    box.right = middle + halfWidth;
    box.top = centre - height / 2;
    box.bottom = centre + height / 2;
    return box;
  }
}

/** The words of a run; where they lean, each is moved to where it stands on level lines. */
function directedWords({ frame, builder, lean }: Run): DirectedWords {
  const { words, characters } = builder;
  const degrees = lean / Math.max(1, characters);
  if (Math.abs(degrees) < leastLean) return { frame, words, characters };
  const level = leaningFrame(frame, degrees);
  const [a, b, c, d, e, f] = chained(inverted(frame.matrix), level.matrix);
  const levelled = words.map((word) => {
    const [x, y] = [(word.left + word.right) / 2, (word.top + word.bottom) / 2];
    const [right, down] = [a * x + c * y + e - x, b * x + d * y + f - y];
    const [left, top] = [word.left + right, word.top + down];
    return { ...word, left, top, right: word.right + right, bottom: word.bottom + down };
  });
  return { frame: level, words: levelled, characters };
}

function isNoBreak(code: number): boolean {
  return code === 0xa0 || code === 0x202f;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || isNoBreak(code) || (code >= 0x2000 && code <= 0x200a);
}

function spaceRead(code: number): string {
  return isNoBreak(code) || code >= 0x2000 ? String.fromCharCode(code) : " ";
}

function isMeaningless(code: number): boolean {
  return code < 0x20 || code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;
}

/** Neither a control character nor half of a surrogate pair. */
function isText(code: number): boolean {
  return code >= 0x20 && !(code >= 0xd800 && code <= 0xdfff) && code <= 0x10ffff;
}
