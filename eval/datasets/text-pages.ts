import { plainPage } from "../../extractors/readers/plain-page.ts";
import type { Page } from "../../schemas/document-text.ts";

/** Pages of a text that comes without its original, cut at form feeds; as the reader of plain text makes them. */
export function textPages(text: string): Page[] {
  return text.split("\f").map((part, index) => plainPage(index + 1, part, { reader: "text" }));
}
