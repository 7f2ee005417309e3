import type { Matrix } from "./frames.ts";
import { type Pdfium, pdfium } from "./pdfium.ts";

/** Why pdfium did not open a file: its own error number. */
export class PdfOpenError extends Error {
  override readonly name = "PdfOpenError";
  readonly reason: number;
  constructor(reason: number) {
    super(`pdfium did not open the file (error ${reason})`);
    this.reason = reason;
  }
}

/** An open PDF. `withPage` closes what it opens, so that a long document does not fill the memory. */
export interface PdfDocument {
  readonly library: Pdfium;
  readonly handle: number;
  readonly pageCount: number;
  /** False where pdfium had to rebuild the file's index, as with files cut short. */
  readonly hasValidIndex: boolean;
  readonly withPage: <Result>(index: number, use: (page: PdfPage) => Result) => Result;
  /** Opens the same bytes again, to be changed and closed, before this document is. */
  readonly copy: () => PdfDocument;
  readonly close: () => void;
}

/** A loaded page. Sizes in points, of the page as displayed (after rotation). */
export interface PdfPage {
  readonly library: Pdfium;
  readonly handle: number;
  readonly width: number;
  readonly height: number;
  readonly rotation: 0 | 90 | 180 | 270;
  /** From the page's own space (y upwards) to the page as displayed (y downwards). */
  readonly toDisplayed: Matrix;
  /** Turns a rectangle of the page's own space (y upwards) into left, top, right, bottom as displayed. */
  readonly displayed: (left: number, bottom: number, right: number, top: number) => [number, number, number, number];
}

/** Opens a PDF with pdfium; throws `PdfOpenError`. */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const library = await pdfium();
  const pointer = library._malloc(bytes.length);
  library.HEAPU8.set(bytes, pointer);
  try {
    const document = openAt(library, pointer, bytes.length);
    return {
      ...document,
      close: () => {
        document.close();
        library._free(pointer);
      },
    };
  } catch (error) {
    library._free(pointer);
    throw error;
  }
}

function openAt(library: Pdfium, pointer: number, size: number): PdfDocument {
  const handle = library._FPDF_LoadMemDocument(pointer, size, 0);
  if (handle === 0) throw new PdfOpenError(library._FPDF_GetLastError());
  return {
    library,
    handle,
    pageCount: library._FPDF_GetPageCount(handle),
    hasValidIndex: library._FPDF_DocumentHasValidCrossReferenceTable(handle) === 1,
    withPage: (index, use) => {
      const page = library._FPDF_LoadPage(handle, index);
      if (page === 0) throw new Error(`pdfium did not load page ${index + 1}`);
      try {
        return use(describePage(library, page));
      } finally {
        library._FPDF_ClosePage(page);
      }
    },
    copy: () => openAt(library, pointer, size),
    close: () => library._FPDF_CloseDocument(handle),
  };
}

const quarterTurns = [0, 90, 180, 270] as const;

function describePage(library: Pdfium, handle: number): PdfPage {
  const width = library._FPDF_GetPageWidthF(handle);
  const height = library._FPDF_GetPageHeightF(handle);
  const rotation = quarterTurns[library._FPDFPage_GetRotation(handle) & 3] ?? 0;
  const turned = rotation === 90 || rotation === 270;
  const frame = boundingBox(library, handle) ?? {
    left: 0,
    bottom: 0,
    right: turned ? height : width,
    top: turned ? width : height,
  };
  const toDisplayed = displayMatrix(rotation, frame);
  const [a, b, c, d, e, f] = toDisplayed;
  return {
    library,
    handle,
    width,
    height,
    rotation,
    toDisplayed,
    displayed: (left, bottom, right, top) => {
      const [x, otherX] = [a * left + c * bottom + e, a * right + c * top + e];
      const [y, otherY] = [b * left + d * bottom + f, b * right + d * top + f];
      return [Math.min(x, otherX), Math.min(y, otherY), Math.max(x, otherX), Math.max(y, otherY)];
    },
  };
}

function displayMatrix(
  rotation: PdfPage["rotation"],
  { left, bottom, right, top }: { left: number; bottom: number; right: number; top: number },
): Matrix {
  switch (rotation) {
    case 0:
      return [1, 0, 0, -1, -left, top];
    case 90:
      return [0, 1, 1, 0, -bottom, -left];
    case 180:
      return [-1, 0, 0, 1, right, -bottom];
    case 270:
      return [0, -1, -1, 0, top, right];
  }
}

function boundingBox(library: Pdfium, page: number) {
  const pointer = library._malloc(16);
  const read = library._FPDF_GetPageBoundingBox(page, pointer) === 1;
  // FS_RECTF: left, top, right, bottom, with y upwards.
  const [left = 0, top = 0, right = 0, bottom = 0] = library.HEAPF32.subarray(pointer >> 2, (pointer >> 2) + 4);
  library._free(pointer);
  return read && right > left && top > bottom ? { left, top, right, bottom } : undefined;
}
