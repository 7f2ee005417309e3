import type { Line } from "../structure/line.ts";
import type { PageImage } from "./engine.ts";

/** What OCR made of a page. */
export interface RecognisedPage {
  /** In the engine's reading order; boxes in points of the page as displayed. Empty for a blank page. */
  readonly lines: readonly Line[];
  readonly reader: string;
  readonly blank: boolean;
  /** Mean word confidence weighted by length, 0–1; 0 where nothing was read. */
  readonly confidence: number;
  /** Share of dark pixels that no word box covers, 0–1. */
  readonly uncoveredInk: number;
  /** What had to be done to the image, in one plain sentence. */
  readonly note?: string;
}

/** Reads page images; one process reads one page at a time. */
export interface PageRecogniser {
  readonly recognise: (image: PageImage, signal: AbortSignal) => Promise<RecognisedPage>;
  readonly close: () => Promise<void>;
}
