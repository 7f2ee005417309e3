import type { Box } from "../../../schemas/evidence.ts";
import { stringOf } from "./annotation-strings.ts";
import type { PdfPage } from "./document.ts";
import { type Field, fieldOf } from "./field.ts";
import { withMemory, withName } from "./memory.ts";

/** What lies on a page over its own content. Boxes in points, as displayed. */
export interface Annotation {
  /** `freeText` and `stamp` are printed on the page; a `comment` is pinned on it. */
  readonly kind: "field" | "freeText" | "stamp" | "comment" | "struckOut" | "redaction" | "file";
  /** Its number on the page, from 0: pdfium's index. */
  readonly index: number;
  readonly box: Box;
  /** What its author wrote; empty where nothing is. */
  readonly contents: string;
  /** Present for a form field. */
  readonly field?: Field;
}

/** FPDF_ANNOTATION_SUBTYPE, from pdfium's fpdf_annot.h; subtypes that are missing here carry no text. */
const kinds: Readonly<Record<number, Annotation["kind"]>> = {
  1: "comment", // Text: a note pinned on the page
  3: "freeText",
  4: "comment", // Line
  5: "comment", // Square
  6: "comment", // Circle
  7: "comment", // Polygon
  8: "comment", // PolyLine
  9: "comment", // Highlight
  10: "comment", // Underline
  11: "comment", // Squiggly
  12: "struckOut",
  13: "stamp",
  14: "comment", // Caret
  15: "comment", // Ink
  17: "file",
  20: "field", // Widget
  24: "stamp", // Watermark
  28: "redaction",
};

/** FPDF_ANNOT_FLAG_HIDDEN and NOVIEW: what a reader of the page does not see is not read. */
const unseen = 0x02 | 0x20;

/** More than this on one page is an attack, not a form. */
const mostAnnotations = 5000;

export interface Annotations {
  /** Those that are seen and may carry text, in the file's order. */
  readonly annotations: readonly Annotation[];
  /** How many more the page has than are looked at. */
  readonly leftOut: number;
}

/** The annotations of a page; `form` is pdfium's handle or 0. */
export function annotationsOf(page: PdfPage, form: number): Annotations {
  const { library, handle } = page;
  const count = library._FPDFPage_GetAnnotCount(handle);
  const annotations: Annotation[] = [];
  for (let index = 0; index < Math.min(count, mostAnnotations); index++) {
    const pointer = library._FPDFPage_GetAnnot(handle, index);
    if (pointer === 0) continue;
    const annotation = annotationAt(page, pointer, index, form);
    if (annotation) annotations.push(annotation);
    library._FPDFPage_CloseAnnot(pointer);
  }
  return { annotations, leftOut: Math.max(0, count - mostAnnotations) };
}

function annotationAt(page: PdfPage, pointer: number, index: number, form: number): Annotation | undefined {
  const { library } = page;
  const kind = kinds[library._FPDFAnnot_GetSubtype(pointer)];
  if (kind === undefined || (library._FPDFAnnot_GetFlags(pointer) & unseen) !== 0) return undefined;
  // The answer "Accepted" to a comment is a state, not a text.
  if (withName(library, "StateModel", (name) => library._FPDFAnnot_HasKey(pointer, name)) === 1) return undefined;
  const contents = kind === "field" ? "" : stringOf(page, pointer, "Contents").trim();
  const field = kind === "field" ? fieldOf(page, pointer, form) : undefined;
  return { kind, index, box: boxOf(page, pointer), contents, ...(field ? { field } : {}) };
}

function boxOf(page: PdfPage, annotation: number): Box {
  return withMemory(page.library, 16, (rectangle) => {
    page.library._FPDFAnnot_GetRect(annotation, rectangle);
    // FS_RECTF: left, top, right, bottom, with y upwards; a file may give the corners in any order.
    const at = rectangle >> 2;
    const [left = 0, top = 0, right = 0, bottom = 0] = page.library.HEAPF32.subarray(at, at + 4);
    return page.displayed(Math.min(left, right), Math.min(top, bottom), Math.max(left, right), Math.max(top, bottom));
  });
}
