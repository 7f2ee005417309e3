import { assembleDocumentText } from "../../extractors/assemble.ts";
import type { DocumentText, Page } from "../../schemas/document-text.ts";

/** A page of plain text without words or blocks. */
function textPage(text: string, number = 1): Page {
  return {
    number,
    width: 0,
    height: 0,
    rotation: 0,
    source: "text-layer",
    reader: "text",
    text,
    words: { starts: [], ends: [], boxes: [] },
    blocks: [],
  };
}

/** A document of such pages. */
export function documentText(...pages: string[]): DocumentText {
  return assembleDocumentText(
    "document-1",
    pages.map((text, index) => textPage(text, index + 1)),
  );
}
