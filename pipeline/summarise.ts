import type { Reading } from "../schemas/document-text.ts";
import type { ReadingSummary } from "../schemas/record.ts";

/** A reading in numbers. */
export function summarise({ format, pages, ranges }: Reading): ReadingSummary {
  const count = (source: string) => pages.filter((page) => page.source === source).length;
  const confidences = pages.flatMap((page) => (page.source === "ocr" ? (page.ocrConfidence ?? []) : []));
  return {
    format,
    readers: [...new Set(pages.map((page) => page.reader))],
    textLayerPages: count("text-layer"),
    ocrPages: count("ocr"),
    unreadPages: count("none"),
    ...(confidences.length > 0 && {
      ocrConfidence: confidences.reduce((sum, confidence) => sum + confidence, 0) / confidences.length,
    }),
    ...(ranges && { ranges }),
  };
}
