import { plainPages } from "../../extractors/readers/plain-pages.ts";
import type { Page } from "../../schemas/document-text.ts";

/** Pages of a text that comes without its original, cut at form feeds; as the reader of plain text makes them. */
export function textPages(text: string): Page[] {
  return plainPages(text.split("\f"), { reader: "text" });
}
