import type { Settings } from "../../schemas/settings.ts";
import type { OcrEngine } from "./engine.ts";
import { hasNativeTesseract, nativeTesseract, nativeVersion } from "./native.ts";
import type { PageRecogniser } from "./page-recogniser.ts";
import { preparationVersion, recogniserOver } from "./recogniser.ts";
import { tesseractJs, tesseractJsVersion } from "./tesseract-js.ts";

/** Opens the OCR engine of the settings; it starts only when a page needs it. `auto` prefers the native one. */
export function openRecogniser(ocr: Settings["ocr"]): PageRecogniser {
  return recogniserOver(engineFor(ocr.engine));
}

/** What a page read with these settings depends on beside its image: engine, language data, our own preparation. */
export function ocrIdentity(ocr: Settings["ocr"]): string {
  const native = ocr.engine === "native" || (ocr.engine === "auto" && hasNativeTesseract());
  return `preparation ${preparationVersion}, ${native ? nativeVersion() : tesseractJsVersion()}`;
}

function engineFor(engine: Settings["ocr"]["engine"]): OcrEngine {
  switch (engine) {
    case "tesseract.js":
      return tesseractJs();
    case "native":
      return nativeTesseract();
    case "auto":
      return hasNativeTesseract() ? nativeTesseract() : tesseractJs();
  }
}
