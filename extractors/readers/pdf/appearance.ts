import type { PdfDocument } from "./document.ts";
import { type DirectedWords, wordsOfPage } from "./words.ts";

/** FLAT_NORMALDISPLAY and FLATTEN_SUCCESS, from pdfium's fpdf_flatten.h. */
const asOnScreen = 0;
const flattened = 1;

/**
 * The words that annotations and form fields show on a page, by their appearance streams. pdfium gives no text of these
 * before they are part of the page, so they are drawn into it; the page of `copy` is changed by that.
 */
export function appearanceWords(copy: PdfDocument, index: number): readonly DirectedWords[] {
  const own = copy.withPage(index, ({ library, handle }) => {
    const count = library._FPDFPage_CountObjects(handle);
    return library._FPDFPage_Flatten(handle, asOnScreen) === flattened ? count : undefined;
  });
  if (own === undefined) return [];
  return copy.withPage(index, (page) => {
    const { library, handle } = page;
    for (let number = own - 1; number >= 0; number--) {
      const object = library._FPDFPage_GetObject(handle, number);
      if (library._FPDFPage_RemoveObject(handle, object) === 1) library._FPDFPageObj_Destroy(object);
    }
    return wordsOfPage(page).directions;
  });
}
