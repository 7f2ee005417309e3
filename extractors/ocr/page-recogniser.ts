import type { InkRegion } from "../../schemas/document-text.ts";
import type { Line } from "../structure/line.ts";
import type { OcrLanguage, PageImage } from "./engine.ts";

/** What OCR made of a page. */
export interface RecognisedPage {
  /** In the engine's reading order; boxes in points of the page as displayed. Empty for a blank page. */
  readonly lines: readonly Line[];
  readonly reader: string;
  readonly blank: boolean;
  /** The language that the page was read in. */
  readonly language: OcrLanguage;
  /** Mean word confidence weighted by length, 0–1; 0 where nothing was read. */
  readonly confidence: number;
  /** Share of dark pixels that no word box covers, 0–1. */
  readonly uncoveredInk: number;
  /** What had to be done to the image, or why nothing was read, in one plain sentence. */
  readonly note?: string;
  /** Ink that is no text, where there is any. */
  readonly inkRegions?: readonly InkRegion[];
}

/** Reads page images. */
export interface PageRecogniser {
  /** How many pages it is worth asking for at once. */
  readonly pagesAtOnce: number;
  readonly recognise: (image: PageImage, signal: AbortSignal) => Promise<RecognisedPage>;
  readonly close: () => Promise<void>;
}
