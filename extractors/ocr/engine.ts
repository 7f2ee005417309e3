/** A page as grey pixels, one byte each, row by row from the top left; 0 is black. */
export interface PageImage {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Dots per inch: without it Tesseract misjudges letter sizes and loses whole tables. */
  readonly dpi: number;
}

/** A word as an engine reads it: box in pixels from the top left, confidence 0–100. */
export interface EngineWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly confidence: number;
}

/** Lines in the engine's reading order. */
export type EngineLines = readonly (readonly EngineWord[])[];

/** Language data of Tesseract, which both engines are. */
export type OcrLanguage = "fra" | "eng";

/** An OCR engine. Add one by adding a file here and its line in `engines.ts`. */
export interface OcrEngine {
  /** As it appears in a page's `reader`. */
  readonly name: string;
  readonly read: (image: PageImage, language: OcrLanguage, signal: AbortSignal) => Promise<EngineLines>;
  readonly close: () => Promise<void>;
}
