import type { RecognisedPage } from "../../extractors/ocr/page-recogniser.ts";
import type { RecogniseTask } from "../../pipeline/isolation/ocr-tasks.ts";

/** An image whose first pixel has this value makes the process end. */
export const deadlyPixel = 66;

/** An OCR process that reads nothing and dies of one kind of image. */
export const ocrTaskDoubles = {
  recognise: async ({ image }: RecogniseTask): Promise<RecognisedPage> => {
    if (image.pixels[0] === deadlyPixel) process.abort();
    const note = `first pixel ${image.pixels[0]}, process ${process.pid}`;
    return { lines: [], reader: "double", blank: false, language: "fra", confidence: 0, uncoveredInk: 0, note };
  },
};
