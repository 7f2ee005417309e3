import type { Page } from "../../../schemas/document-text.ts";
import type { RecognisedPage } from "../../ocr/page-recogniser.ts";
import { inReadingOrder } from "../../structure/columns.ts";
import { groupsOf } from "../../structure/groups.ts";
import type { Line } from "../../structure/line.ts";
import { pageText } from "../../structure/page-text.ts";
import { runningLines } from "../../structure/running-lines.ts";

/** A page read as lines; its text is written once all pages are known, for running headers show only then. */
export interface PageDraft {
  readonly facts: Pick<
    Page,
    | "number"
    | "width"
    | "height"
    | "rotation"
    | "source"
    | "reader"
    | "note"
    | "ocrConfidence"
    | "uncoveredInk"
    | "inkRegions"
  >;
  readonly lines: readonly Line[];
}

/** Turns drafts, in page order, into pages; finished pages (read as plain text) are kept as they are. */
export function pagesOf(drafts: readonly (PageDraft | Page)[]): Page[] {
  const running = runningLines(drafts.map((draft) => ("lines" in draft ? byHeight(draft.lines) : [])));
  return drafts.map((draft) => {
    if (!("lines" in draft)) return draft;
    // Tesseract has its own reading order; a text layer has only boxes.
    const ordered = draft.facts.source === "ocr" ? draft.lines : inReadingOrder(draft.lines);
    return { ...draft.facts, ...pageText(groupsOf(ordered, running, draft.facts.height)) };
  });
}

/** The draft of a page that OCR read. */
export function recognisedDraft(
  page: Pick<Page, "number" | "width" | "height" | "rotation">,
  recognised: RecognisedPage,
  why: string,
): PageDraft {
  const { number, width, height, rotation } = page;
  const facts = { number, width, height, rotation, reader: recognised.reader };
  if (recognised.blank) return { facts: { ...facts, source: "none", note: "blank page" }, lines: [] };
  const read = recognised.lines.length > 0;
  return {
    facts: {
      ...facts,
      source: read ? "ocr" : "none",
      note: [why, recognised.note ?? (read ? undefined : "OCR found no words")].filter(Boolean).join("; "),
      ocrConfidence: recognised.confidence,
      uncoveredInk: recognised.uncoveredInk,
      inkRegions: recognised.inkRegions?.slice(),
    },
    lines: recognised.lines,
  };
}

function byHeight(lines: readonly Line[]): Line[] {
  return lines.toSorted((a, b) => a.top - b.top);
}
