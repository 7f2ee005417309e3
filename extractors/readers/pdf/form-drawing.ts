import type { PdfDocument, PdfPage } from "./document.ts";

/** Bytes kept for pdfium's FPDF_FORMFILLINFO (fpdf_formfill.h), whose first field is its version; no call-back is given. */
const informationBytes = 256;
const version = 2;
/** FPDF_REVERSE_BYTE_ORDER (red first), from pdfium's fpdfview.h. */
const drawFlags = 0x10;

/**
 * Calls `use` with the handle of the document's form, 0 where pdfium makes none: pdfium draws the fields of a form only
 * through it, and without it a filled form looks empty. Pages are to be loaded and closed inside.
 */
export function withForm<Result>({ library, handle }: PdfDocument, use: (form: number) => Result): Result {
  const information = library._malloc(informationBytes);
  library.HEAPU8.fill(0, information, information + informationBytes);
  library.HEAPU8[information] = version;
  const form = library._FPDFDOC_InitFormFillEnvironment(handle, information);
  try {
    return use(form);
  } finally {
    if (form !== 0) library._FPDFDOC_ExitFormFillEnvironment(form);
    library._free(information);
  }
}

/** Draws the fields of a page, as they are filled in, over its picture. Sizes in pixels. */
export function drawFields({ library, handle }: PdfPage, form: number, bitmap: number, width: number, height: number) {
  library._FORM_OnAfterLoadPage(handle, form);
  library._FPDF_FFLDraw(form, bitmap, handle, 0, 0, width, height, 0, drawFlags);
  library._FORM_OnBeforeClosePage(handle, form);
}
