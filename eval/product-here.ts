import { readFile as bytesOf } from "node:fs/promises";
import { basename, join } from "node:path";
import type { PageRecogniser } from "../extractors/ocr/page-recogniser.ts";
import { Settings } from "../schemas/settings.ts";
import type { EvaluatedProduct } from "./ports.ts";
import { predictHere } from "./predict.ts";

/**
 * The product in this process and with default settings, one document at a time: for our own documents, so that nothing
 * hostile is to be kept away. Readers and OCR are loaded only when a file is read; pages recognised are kept in the folder.
 */
export function productHere(cacheFolder: string): EvaluatedProduct & { readonly close: () => Promise<void> } {
  const settings = Settings.parse({});
  const { limits, ocr } = settings;
  let recogniser: PageRecogniser | undefined;
  const open = async (): Promise<PageRecogniser> => {
    const { ocrIdentity, openRecogniser } = await import("../extractors/ocr/engines.ts");
    const { openPageCache } = await import("../extractors/ocr/page-cache.ts");
    const folder = join(cacheFolder, "pages");
    const cache = openPageCache({ folder, megabytes: ocr.cacheMegabytes, identity: ocrIdentity(ocr) });
    const engine = openRecogniser(ocr);
    return {
      ...engine,
      recognise: async (...asked) => {
        const key = cache.keyOf(asked[0]);
        const kept = await cache.find(key);
        if (kept) return kept;
        const page = await engine.recognise(...asked);
        await cache.keep(key, page);
        return page;
      },
    };
  };
  return {
    atOnce: 1,
    readsWith: { limits, ocr },
    predict: predictHere,
    read: async (path) => {
      const { readFile } = await import("../extractors/readers/index.ts");
      recogniser ??= await open();
      const context = { name: basename(path), limits, dpi: ocr.dpi, onPage: () => undefined };
      const signal = new AbortController().signal;
      return readFile(await bytesOf(path), { ...context, recogniser, signal });
    },
    draw: async (path, page, dpi) => {
      const { renderPage } = await import("../extractors/readers/render.ts");
      return (await renderPage(await bytesOf(path), { name: basename(path), page, dpi, limits })).png;
    },
    close: async () => recogniser?.close(),
  };
}
