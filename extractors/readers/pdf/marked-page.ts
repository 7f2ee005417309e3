import type { Block, Page } from "../../../schemas/document-text.ts";
import type { Marks, Written } from "./marks.ts";

/**
 * The page with what somebody pinned on it, after its text and out of the sentence flow, as blocks of kind `annotation`;
 * on a page that another library read, also with what fields and free text print there, as paragraphs.
 */
export function withMarks(page: Page, marks: Marks): Page {
  const printed = page.reader === "pdf-parse" ? marks.printedOn(page.number) : [];
  return withBlocks(withBlocks(page, printed, "paragraph"), marks.commentsOf(page.number), "annotation");
}

/** Adds a block for each text at the page's end, every word in the box of the whole. */
function withBlocks(page: Page, added: readonly Written[], kind: Block["kind"]): Page {
  if (added.length === 0) return page;
  const hasBoxes = page.words.boxes.length > 0 || page.words.starts.length === 0;
  let text = page.text;
  const { starts, ends, boxes, confidences } = structuredClone(page.words);
  const blocks = [...page.blocks];
  for (const { text: written, box } of added) {
    const content = written.replaceAll(/\r\n?/g, "\n").replaceAll("\f", " ");
    if (text !== "") text += "\n\n";
    const start = text.length;
    text += content;
    blocks.push({ kind, start, end: text.length });
    for (const match of content.matchAll(/\S+/gu)) {
      starts.push(start + match.index);
      ends.push(start + match.index + match[0].length);
      if (hasBoxes) boxes.push(...box.map((points) => Math.round(points * 100) / 100));
      confidences?.push(100);
    }
  }
  const words = { starts, ends, boxes, ...(confidences ? { confidences } : {}) };
  const isBlank = page.source === "none" && page.note === "blank page";
  const how = isBlank ? ({ source: "text-layer", note: "nothing on the page but comments" } as const) : {};
  return { ...page, ...how, text, words, blocks };
}
