import type { Page } from "../../../schemas/document-text.ts";
import type { ReadContext } from "../format.ts";
import { refusals } from "../refusals.ts";

/** Says that pages are read. Throws `UnreadableFileError` TOO_MANY_PAGES or TOO_LARGE where they pass a limit. */
export function reportPages(pages: readonly Page[], { name, limits, onPage }: ReadContext): void {
  if (pages.length > limits.pages) throw refusals.tooManyPages(name, pages.length, limits.pages);
  const megabytes = Math.ceil(pages.reduce((sum, page) => sum + page.text.length, 0) / 1_000_000);
  if (megabytes > limits.textMegabytes) {
    throw refusals.tooLarge(name, "MB of text", megabytes, limits.textMegabytes, "limits.textMegabytes");
  }
  for (const page of pages) onPage(page.number, page.source);
}
