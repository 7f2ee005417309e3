import type { Page } from "../../../schemas/document-text.ts";
import type { RecognisedPage } from "../../ocr/page-recogniser.ts";
import { groupsOf } from "../../structure/groups.ts";
import type { Line } from "../../structure/line.ts";
import { layoutsOf, type PageOfLines } from "../../structure/page-layout.ts";
import { type DirectedLines, directedText } from "./directed-text.ts";
import { type Frame, frameOf } from "./frames.ts";

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
  /** May be made anew each time it is asked for. */
  readonly lines: readonly Line[];
  /** The frame of the lines; absent where it is the page as displayed. */
  readonly frame?: Frame;
  /** Lines that run in other directions: notes in the margin, watermarks. */
  readonly asides?: readonly DirectedLines[];
}

/**
 * Turns drafts, in page order, into pages; finished pages (read as plain text) are kept as they are. `onPage` is called
 * after each, for thousands of pages take their time.
 */
export function pagesOf(drafts: readonly (PageDraft | Page)[], onPage: (page: Page) => void = () => {}): Page[] {
  const layouts = layoutsOf(drafts.flatMap((draft) => ("lines" in draft ? [linesFound(draft)] : [])));
  return drafts.map((draft) => {
    if (!("lines" in draft)) return draft;
    const layout = layouts.next();
    if (layout.done) throw new Error("expected a layout for each page, found fewer");
    const { facts, asides = [] } = draft;
    const frame = frameOfDraft(draft);
    const page = { ...facts, ...directedText(groupsOf(layout.value, frame.height), frame, asides) };
    onPage(page);
    return page;
  });
}

function frameOfDraft({ facts, frame }: PageDraft): Frame {
  return frame ?? frameOf(0, facts.width, facts.height);
}

function linesFound(draft: PageDraft): PageOfLines {
  const { width, height } = frameOfDraft(draft);
  return {
    get lines() {
      return draft.lines;
    },
    width,
    height,
    isRecognised: draft.facts.source === "ocr",
  };
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
