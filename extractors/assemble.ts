import type { DocumentText, Page, PagePlace } from "../schemas/document-text.ts";
import { detectLanguage } from "./detect-language.ts";

/** Between two pages in `DocumentText.text`: counts as white space, so that a sentence may run over a page end. */
const pageSeparator = "\f";

/** The text of a document from its pages, in page order. */
export function assembleDocumentText(document: string, pages: readonly Page[]): DocumentText {
  const places: PagePlace[] = [];
  let start = 0;
  for (const page of pages) {
    places.push({ page, start, end: start + page.text.length });
    start += page.text.length + pageSeparator.length;
  }
  const text = pages.map((page) => page.text).join(pageSeparator);
  return { document, text, pages: places, language: detectLanguage(text) };
}
