import type { Box } from "../../../schemas/evidence.ts";
import type { PdfPage } from "./document.ts";
import { chained, type Matrix } from "./frames.ts";
import { withMemory } from "./memory.ts";

/** A text, a filled shape or the outline of one that is drawn on a page, in the order in which it is drawn. */
export interface DrawnObject {
  readonly kind: "text" | "shape" | "outline";
  /** On the page as displayed, in points. */
  readonly box: () => Box;
  /** Of an outline, its lines that run across or down the page, each as a box without height or width. */
  readonly lines: () => Box[];
  /** Grey of its fill, 0 black to 255 white, and how far it covers, 0–255. */
  readonly fill: { readonly grey: number; readonly opacity: number };
  /** Whether it belongs to a layer, which may be switched off. */
  readonly layered: boolean;
}

/** FPDFPageObj_GetType and FPDFPath_GetDrawMode, from pdfium's fpdf_edit.h. */
const type = { text: 1, path: 2, form: 5 } as const;
const noFill = 0;
/** A shape filled with this grey or lighter still shows as an outline. */
const lightFill = 200;

/** Objects looked at on one page: a drawing may have hundreds of thousands. */
const mostObjects = 50_000;
/** Forms inside forms that are looked into. */
const mostDepth = 8;
/** FPDFPathSegment_GetType, and the pieces of one path that are looked at. */
const straight = 0;
const moved = 2;
/** A line that runs off by less, in points, is level or upright. */
const leastSlope = 0.5;
const mostPieces = 4000;

/** The texts, filled shapes and outlines of a page, those inside form objects too; `layers`: whether to look for layers. */
export function drawnObjects(page: PdfPage, layers: boolean): DrawnObject[] {
  return withMemory(page.library, 64, (memory) => new ObjectReader(page, memory, layers).all());
}

class ObjectReader {
  readonly #page: PdfPage;
  /** Freed once all objects are found: what is asked for later has memory of its own. */
  readonly #memory: number;
  readonly #layers: boolean;
  readonly #found: DrawnObject[] = [];
  #left = mostObjects;

  constructor(page: PdfPage, memory: number, layers: boolean) {
    this.#page = page;
    this.#memory = memory;
    this.#layers = layers;
  }

  all(): DrawnObject[] {
    const { library, handle } = this.#page;
    const count = library._FPDFPage_CountObjects(handle);
    for (let index = 0; index < count && this.#left > 0; index++) {
      this.#add(library._FPDFPage_GetObject(handle, index), undefined, 0, false);
    }
    return this.#found;
  }

  #add(object: number, outer: Matrix | undefined, depth: number, inLayer: boolean): void {
    const { library } = this.#page;
    this.#left--;
    const kind = library._FPDFPageObj_GetType(object);
    if (kind !== type.text && kind !== type.path && kind !== type.form) return;
    const layered = inLayer || (this.#layers && this.#isLayered(object));
    if (kind === type.form) {
      if (depth >= mostDepth) return;
      const own = this.#matrixOf(object);
      const matrix = outer ? chained(own, outer) : own;
      const count = library._FPDFFormObj_CountObjects(object);
      for (let index = 0; index < count && this.#left > 0; index++) {
        this.#add(library._FPDFFormObj_GetObject(object, index), matrix, depth + 1, layered);
      }
      return;
    }
    const fill = this.#fillOf(object);
    const box = () => this.#boxOf(object, outer);
    const { filled, stroked } = kind === type.path ? this.#drawModeOf(object) : { filled: false, stroked: false };
    const drawn = { box, lines: () => [], fill, layered };
    if (kind === type.text) this.#found.push({ kind: "text", ...drawn });
    if (filled) this.#found.push({ kind: "shape", ...drawn });
    if (stroked && (!filled || fill.grey > lightFill))
      this.#found.push({ kind: "outline", ...drawn, lines: () => this.#linesOf(object, outer) });
  }

  #drawModeOf(path: number): { filled: boolean; stroked: boolean } {
    const at = this.#memory;
    const { library } = this.#page;
    const read = library._FPDFPath_GetDrawMode(path, at, at + 4) === 1;
    return { filled: read && library.HEAPU8[at] !== noFill, stroked: read && library.HEAPU8[at + 4] !== 0 };
  }

  #fillOf(object: number): DrawnObject["fill"] {
    const at = this.#memory;
    const { library } = this.#page;
    if (library._FPDFPageObj_GetFillColor(object, at, at + 4, at + 8, at + 12) !== 1) return { grey: 0, opacity: 255 };
    const [red = 0, green = 0, blue = 0, opacity = 255] = [0, 4, 8, 12].map((offset) => library.HEAPU8[at + offset]);
    return { grey: 0.299 * red + 0.587 * green + 0.114 * blue, opacity };
  }

  #isLayered(object: number): boolean {
    const { library } = this.#page;
    const count = library._FPDFPageObj_CountMarks(object);
    for (let index = 0; index < Math.min(count, 8); index++) {
      const mark = library._FPDFPageObj_GetMark(object, index);
      const [buffer, length] = [this.#memory, this.#memory + 32];
      // `OC` in UTF-16, with its end mark, has six bytes.
      if (library._FPDFPageObjMark_GetName(mark, buffer, 32, length) !== 1) continue;
      const bytes = library.HEAPU8;
      if (bytes[length] === 6 && bytes[buffer] === 0x4f && bytes[buffer + 2] === 0x43) return true;
    }
    return false;
  }

  #matrixOf(object: number, memory = this.#memory): Matrix {
    const { library } = this.#page;
    if (library._FPDFPageObj_GetMatrix(object, memory) !== 1) return [1, 0, 0, 1, 0, 0];
    const at = memory >> 2;
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = library.HEAPF32.subarray(at, at + 6);
    return [a, b, c, d, e, f];
  }

  #linesOf(path: number, outer: Matrix | undefined): Box[] {
    const { library } = this.#page;
    return withMemory(library, 24, (pointer) => {
      const own = this.#matrixOf(path, pointer);
      const [a, b, c, d, e, f] = outer ? chained(own, outer) : own;
      const lines: Box[] = [];
      let [startX, startY, fromX, fromY] = [0, 0, 0, 0];
      const add = (toX: number, toY: number) => {
        const line = this.#page.displayed(fromX, fromY, toX, toY);
        if (Math.min(line[2] - line[0], line[3] - line[1]) < leastSlope) lines.push(line);
      };
      const count = Math.min(library._FPDFPath_CountSegments(path), mostPieces);
      for (let index = 0; index < count; index++) {
        const piece = library._FPDFPath_GetPathSegment(path, index);
        if (library._FPDFPathSegment_GetPoint(piece, pointer, pointer + 4) !== 1) continue;
        const [x = 0, y = 0] = library.HEAPF32.subarray(pointer >> 2, (pointer >> 2) + 2);
        const [toX, toY] = [a * x + c * y + e, b * x + d * y + f];
        const kind = library._FPDFPathSegment_GetType(piece);
        if (kind === straight) add(toX, toY);
        else if (kind === moved) [startX, startY] = [toX, toY];
        [fromX, fromY] = [toX, toY];
        if (library._FPDFPathSegment_GetClose(piece) === 1) {
          add(startX, startY);
          [fromX, fromY] = [startX, startY];
        }
      }
      return lines;
    });
  }

  #boxOf(object: number, outer: Matrix | undefined): Box {
    const { library } = this.#page;
    return withMemory(library, 16, (pointer) => {
      library._FPDFPageObj_GetBounds(object, pointer, pointer + 4, pointer + 8, pointer + 12);
      const at = pointer >> 2;
      const [left = 0, bottom = 0, right = 0, top = 0] = library.HEAPF32.subarray(at, at + 4);
      if (!outer) return this.#page.displayed(left, bottom, right, top);
      const corners = [
        [left, bottom],
        [left, top],
        [right, bottom],
        [right, top],
      ].map(([x = 0, y = 0]) => [outer[0] * x + outer[2] * y + outer[4], outer[1] * x + outer[3] * y + outer[5]]);
      const [xs, ys] = [corners.map(([x = 0]) => x), corners.map(([, y = 0]) => y)];
      return this.#page.displayed(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
    });
  }
}
