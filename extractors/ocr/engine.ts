/** A page as grey pixels, one byte each, row by row from the top left; 0 is black. */
export interface PageImage {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Dots per inch: without it Tesseract misjudges letter sizes and loses whole tables. */
  readonly dpi: number;
  /** Dots per inch down the page, where they are not quite the same. */
  readonly verticalDpi?: number;
}

/** A word as an engine reads it: box in pixels from the top left, confidence 0–100. */
export interface EngineWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly confidence: number;
  /** Which cell it stands in, of those that rules draw on the page, by `cellNumber`; found by us. */
  readonly cell?: number;
}

/** Lines in the engine's reading order. */
export type EngineLines = readonly (readonly EngineWord[])[];

/** Language data of Tesseract, which both engines are. */
export type OcrLanguage = "fra" | "eng";

/** How an image is to be taken: a page of any layout, one block of text, or words here and there. */
export type ImageLayout = "page" | "block" | "sparse";

export interface EngineOptions {
  readonly language: OcrLanguage;
  readonly layout: ImageLayout;
}

/** Tesseract's page segmentation modes, as `tesseract --help-psm` names them. */
export const segmentationModes = { page: "3", block: "6", sparse: "11" } as const satisfies Record<ImageLayout, string>;

/** An OCR engine. Add one by adding a file here and its line in `engines.ts`. */
export interface OcrEngine {
  /** As it appears in a page's `reader`. */
  readonly name: string;
  readonly read: (image: PageImage, options: EngineOptions, signal: AbortSignal) => Promise<EngineLines>;
  readonly close: () => Promise<void>;
}
