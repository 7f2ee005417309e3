import type { Page, Part, Reading } from "../../schemas/document-text.ts";
import type { PageReceipt, ReadingReceipt } from "../../schemas/reading-receipt.ts";

/** The receipt of a reading. */
export function receiptOf(file: string, reading: Reading & { readonly parts?: readonly Part[] }): ReadingReceipt {
  const pages = reading.pages.map(pageReceipt);
  const count = (test: (page: PageReceipt) => boolean) => pages.filter(test).length;
  return {
    file,
    format: reading.format,
    totals: {
      pages: pages.length,
      textLayer: count(({ source }) => source === "text-layer"),
      ocr: count(({ source }) => source === "ocr"),
      blank: count(({ blank }) => blank),
      unread: count(({ source, blank }) => source === "none" && !blank),
    },
    pages,
    issues: reading.issues,
    ...(reading.ranges && { ranges: reading.ranges }),
    ...(reading.parts && { parts: reading.parts.map(({ name, reason }) => ({ name, ...(reason && { reason }) })) }),
  };
}

function pageReceipt(page: Page): PageReceipt {
  const { number, rotation, source, reader, note, ocrConfidence, uncoveredInk, inkRegions } = page;
  return {
    number,
    rotation,
    source,
    reader,
    ...(note !== undefined && { note }),
    ...(ocrConfidence !== undefined && { ocrConfidence }),
    ...(uncoveredInk !== undefined && { uncoveredInk }),
    blank: source === "none" && note === "blank page",
    characters: page.text.length,
    words: page.words.starts.length,
    ...(inkRegions && { inkRegions }),
  };
}
