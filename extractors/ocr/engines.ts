import type { Settings } from "../../schemas/settings.ts";
import type { OcrEngine } from "./engine.ts";
import { hasNativeTesseract, nativeTesseract } from "./native.ts";
import type { PageRecogniser } from "./page-recogniser.ts";
import { recogniserOver } from "./recogniser.ts";
import { tesseractJs } from "./tesseract-js.ts";

/** Opens the OCR engine of the settings; it starts only when a page needs it. `auto` prefers the native one. */
export function openRecogniser(ocr: Settings["ocr"]): PageRecogniser {
  return recogniserOver(engineFor(ocr.engine));
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
