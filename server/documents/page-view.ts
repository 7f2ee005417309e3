import type { PageView } from "../../schemas/api/documents.ts";
import type { Page } from "../../schemas/document-text.ts";

/** A page of a reading as people work on it; undefined where there is none of this number. */
export function pageView(pages: readonly Page[], number: number): PageView | undefined {
  const index = pages.findIndex((page) => page.number === number);
  const page = pages[index];
  if (!page) return undefined;
  const { width, height, source, text, words, blocks } = page;
  return {
    ...{ number, width, height, source, text },
    // Page texts are joined by one form feed.
    start: pages.slice(0, index).reduce((offset, before) => offset + before.text.length + 1, 0),
    words: { starts: words.starts, ends: words.ends, boxes: words.boxes },
    blocks: blocks.map(({ kind, start, end }) => ({ kind, start, end })),
  };
}
