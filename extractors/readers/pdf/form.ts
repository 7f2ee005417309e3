import type { PdfDocument } from "./document.ts";

/** A document's form (AcroForm), opened to read its fields. Close it before the document. */
export interface PdfForm {
  /** pdfium's handle; 0 where the document has no form. */
  readonly handle: number;
  /** Whether pages show only that another program is needed, as the form itself is XFA (XML) and drawn by that program. */
  readonly xfaOnly: boolean;
  readonly close: () => void;
}

/** FPDF_GetFormType, from pdfium's fpdf_formfill.h. */
const formType = { none: 0, xfaFull: 2 } as const;
/** Bytes of FPDF_FORMFILLINFO: a version, then callbacks, all of which may be null. */
const callbacksSize = 512;

export function openForm(document: PdfDocument): PdfForm {
  const { library } = document;
  const type = library._FPDF_GetFormType(document.handle);
  if (type === formType.none) return { handle: 0, xfaOnly: false, close: () => {} };
  const callbacks = library._malloc(callbacksSize);
  library.HEAPU8.fill(0, callbacks, callbacks + callbacksSize);
  library.HEAPU8[callbacks] = 1;
  const handle = library._FPDFDOC_InitFormFillEnvironment(document.handle, callbacks);
  return {
    handle,
    xfaOnly: type === formType.xfaFull,
    close: () => {
      if (handle !== 0) library._FPDFDOC_ExitFormFillEnvironment(handle);
      library._free(callbacks);
    },
  };
}
