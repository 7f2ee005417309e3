import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createWorker, OEM, PSM, type Worker } from "tesseract.js";
import type { EngineLines, OcrEngine, OcrLanguage } from "./engine.ts";
import { toPgm } from "./pgm.ts";
import { linesOfTsv } from "./tsv.ts";

const modes = { page: PSM.AUTO, block: PSM.SINGLE_BLOCK, sparse: PSM.SPARSE_TEXT };

/** Tesseract compiled to WebAssembly, offline: language data comes from npm packages. One worker a language, as needed. */
export function tesseractJs(): OcrEngine {
  const workers = new Map<OcrLanguage, Promise<Worker>>();
  return {
    name: "tesseract.js",
    read: async (image, { language, layout }): Promise<EngineLines> => {
      const starting = workers.get(language) ?? start(language);
      workers.set(language, starting);
      const worker = await starting;
      // Left alone, tesseract.js takes a page for one block and reads ruled tables as rubbish.
      const mode = { tessedit_pageseg_mode: modes[layout] };
      await worker.setParameters({ ...mode, user_defined_dpi: String(Math.round(image.dpi)) });
      const { data } = await worker.recognize(toPgm(image), {}, { text: false, tsv: true });
      return linesOfTsv(data.tsv ?? "");
    },
    close: async () => {
      const started = await Promise.allSettled(workers.values());
      workers.clear();
      await Promise.all(started.map((one) => (one.status === "fulfilled" ? one.value.terminate() : undefined)));
    },
  };
}

/** Versions of the engine and of its language data. */
export function tesseractJsVersion(): string {
  const packages = ["tesseract.js", "tesseract.js-core", "@tesseract.js-data/fra", "@tesseract.js-data/eng"];
  return packages.map((name) => `${name} ${require(`${name}/package.json`).version}`).join(", ");
}

const require = createRequire(import.meta.url);

function start(language: OcrLanguage): Promise<Worker> {
  const langPath = join(dirname(require.resolve(`@tesseract.js-data/${language}/package.json`)), "4.0.0_best_int");
  return createWorker([language], OEM.LSTM_ONLY, { langPath, gzip: true, cacheMethod: "none" });
}
