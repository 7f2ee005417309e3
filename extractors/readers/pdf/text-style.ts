import type { PdfPage } from "./document.ts";
import { directionOf, leanOf, type Matrix } from "./frames.ts";

/** How a run of characters is drawn: one text object of the page. */
export interface TextStyle {
  /** pdfium's text object; 0 where it has none to show. */
  readonly object: number;
  /** In points as displayed: the file may set a size and scale it. */
  readonly fontSize: number;
  readonly bold: boolean;
  /** Clockwise as displayed, degrees: see `directionOf`. */
  readonly direction: number;
  /** By how much it differs from `direction`, degrees. */
  readonly lean: number;
  /** Drawn with neither fill nor stroke, as the words that OCR programs lay under a scan. */
  readonly invisible: boolean;
}

/** FPDF_TEXTRENDERMODE_INVISIBLE, from pdfium's fpdf_edit.h. */
const invisibleMode = 3;
/** Bytes of a font's name that are looked at. */
const nameSize = 64;
/** Bytes that `StyleReader` needs: an FS_MATRIX and a name. */
export const styleMemory = 24 + nameSize;

/** Tells the style of characters; asks pdfium once a text object, and once a font for what it is. */
export class StyleReader {
  readonly #page: PdfPage;
  readonly #text: number;
  readonly #memory: number;
  readonly #isBold = new Map<number, boolean>();
  #style: TextStyle = { object: 0, fontSize: 0, bold: false, direction: 0, lean: 0, invisible: false };
  #known = false;

  /** `memory` is a pointer to `styleMemory` bytes. */
  constructor(page: PdfPage, text: number, memory: number) {
    this.#page = page;
    this.#text = text;
    this.#memory = memory;
  }

  /** Of the character at an index of the text page. */
  styleAt(index: number): TextStyle {
    const object = this.#page.library._FPDFText_GetTextObject(this.#text, index);
    if (object !== this.#style.object || !this.#known) {
      this.#style = this.#read(object, index);
      this.#known = true;
    }
    return this.#style;
  }

  #read(object: number, index: number): TextStyle {
    const { library } = this.#page;
    const size = library._FPDFText_GetFontSize(this.#text, index);
    const [a, b, c, d] = this.#matrixAt(index);
    const [across, down] = size < 0 ? [-a, -b] : [a, b];
    const angle = displayedAngle(this.#page.toDisplayed, across, down);
    return {
      object,
      // The second row of the matrix scales heights.
      fontSize: Math.abs(size) * (Math.hypot(c, d) || 1),
      bold: this.#boldAt(object, index),
      direction: directionOf(angle),
      lean: leanOf(angle),
      invisible: object !== 0 && library._FPDFTextObj_GetTextRenderMode(object) === invisibleMode,
    };
  }

  #matrixAt(index: number): [number, number, number, number] {
    const { library } = this.#page;
    if (library._FPDFText_GetMatrix(this.#text, index, this.#memory) !== 1) return [1, 0, 0, 1];
    const at = this.#memory >> 2;
    const floats = library.HEAPF32;
    return [floats[at] ?? 1, floats[at + 1] ?? 0, floats[at + 2] ?? 0, floats[at + 3] ?? 1];
  }

  /** Few fonts state their weight; most say it in their name. */
  #boldAt(object: number, index: number): boolean {
    const { library } = this.#page;
    const font = object === 0 ? 0 : library._FPDFTextObj_GetFont(object);
    const known = this.#isBold.get(font);
    if (font !== 0 && known !== undefined) return known;
    const bold =
      library._FPDFText_GetFontWeight(this.#text, index) >= 600 || /bold|black|heavy/i.test(this.#name(index));
    this.#isBold.set(font, bold);
    return bold;
  }

  #name(index: number): string {
    const { library } = this.#page;
    const from = this.#memory + 24;
    const length = library._FPDFText_GetFontInfo(this.#text, index, from, nameSize, 0);
    return String.fromCharCode(...library.HEAPU8.subarray(from, from + Math.min(length, nameSize)));
  }
}

function displayedAngle([a, b, c, d]: Matrix, x: number, y: number): number {
  if (x === 0 && y === 0) return 0;
  return (Math.atan2(b * x + d * y, a * x + c * y) * 180) / Math.PI;
}
