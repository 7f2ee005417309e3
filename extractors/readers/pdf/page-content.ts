import type { PdfPage } from "./document.ts";

/** What is drawn on a page beside its text. */
export interface PageContent {
  /** Whether nothing at all is drawn. */
  readonly empty: boolean;
  /** Share of the page that its largest image covers, 0–1. */
  readonly imageCover: number;
  /** The image that is the whole page, alone and upright, if there is one: pdfium's object. */
  readonly wholePageImage?: number;
}

/** FPDFPageObj_GetType, from pdfium's fpdf_edit.h. */
const imageType = 3;

/** Objects looked at before a page counts as drawn: scans hold a handful. */
const mostObjects = 2000;

export function contentOf(page: PdfPage): PageContent {
  const { library, handle } = page;
  const count = library._FPDFPage_CountObjects(handle);
  let imageCover = 0;
  let image: number | undefined;
  for (let index = 0; index < Math.min(count, mostObjects); index++) {
    const object = library._FPDFPage_GetObject(handle, index);
    if (library._FPDFPageObj_GetType(object) !== imageType) continue;
    const cover = coverOf(page, object);
    if (cover > imageCover) [imageCover, image] = [cover, object];
  }
  const whole = count === 1 && imageCover > 0.9 && image !== undefined && isUpright(page, image);
  return { empty: count === 0, imageCover, wholePageImage: whole ? image : undefined };
}

function coverOf(page: PdfPage, object: number): number {
  const [left, bottom, right, top] = floats(page, 4, (pointer) =>
    page.library._FPDFPageObj_GetBounds(object, pointer, pointer + 4, pointer + 8, pointer + 12),
  );
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) return 0;
  const box = page.displayed(left, bottom, right, top);
  const width = Math.min(box[2], page.width) - Math.max(box[0], 0);
  const height = Math.min(box[3], page.height) - Math.max(box[1], 0);
  return (Math.max(0, width) * Math.max(0, height)) / Math.max(1, page.width * page.height);
}

function isUpright(page: PdfPage, object: number): boolean {
  const [a = 0, b = 1, c = 1, d = 0] = floats(page, 6, (pointer) =>
    page.library._FPDFPageObj_GetMatrix(object, pointer),
  );
  return page.rotation === 0 && a > 0 && d > 0 && Math.abs(b) < 1 && Math.abs(c) < 1;
}

function floats(page: PdfPage, count: number, fill: (pointer: number) => number): number[] {
  const { library } = page;
  const pointer = library._malloc(count * 4);
  const filled = fill(pointer) === 1;
  const values = filled ? [...library.HEAPF32.subarray(pointer >> 2, (pointer >> 2) + count)] : [];
  library._free(pointer);
  return values;
}
