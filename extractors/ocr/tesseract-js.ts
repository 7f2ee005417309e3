import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createWorker, OEM, PSM, type Worker } from "tesseract.js";
import type { EngineLines, OcrEngine } from "./engine.ts";
import { toPgm } from "./pgm.ts";

/**
 * Tesseract compiled to WebAssembly, offline: language data comes from an npm package. French alone reads English as
 * well as English does (at most 0.12 % of characters wrong), and both together take twice the time.
 */
export function tesseractJs(): OcrEngine {
  let starting: Promise<Worker> | undefined;
  return {
    name: "tesseract.js",
    read: async (image): Promise<EngineLines> => {
      starting ??= start();
      const worker = await starting;
      // Left alone, tesseract.js takes a page for one block and reads ruled tables as rubbish.
      const mode = { tessedit_pageseg_mode: PSM.AUTO };
      await worker.setParameters({ ...mode, user_defined_dpi: String(image.dpi) });
      const { data } = await worker.recognize(toPgm(image), {}, { text: false, blocks: true });
      return (data.blocks ?? [])
        .flatMap((block) => block.paragraphs)
        .flatMap((paragraph) => paragraph.lines)
        .map((line) =>
          line.words.map(({ text, confidence, bbox }) => ({
            text,
            confidence,
            left: bbox.x0,
            top: bbox.y0,
            right: bbox.x1,
            bottom: bbox.y1,
          })),
        );
    },
    close: async () => {
      const worker = await starting?.catch(() => undefined);
      starting = undefined;
      await worker?.terminate();
    },
  };
}

function start(): Promise<Worker> {
  const data = createRequire(import.meta.url).resolve("@tesseract.js-data/fra/package.json");
  const langPath = join(dirname(data), "4.0.0_best_int");
  return createWorker(["fra"], OEM.LSTM_ONLY, { langPath, gzip: true, cacheMethod: "none" });
}
