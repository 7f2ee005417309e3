import { readFile as bytesOf } from "node:fs/promises";
import { basename } from "node:path";
import type { PageRecogniser } from "../extractors/ocr/page-recogniser.ts";
import { Settings } from "../schemas/settings.ts";
import type { ReadInIsolation } from "./ports.ts";

/**
 * Reads in this process and with default settings: the originals are our own fixtures, so that nothing hostile is to be
 * kept away. Readers and OCR are loaded only when a file is read.
 */
export function readDirectly(): { read: ReadInIsolation; close: () => Promise<void> } {
  const { limits, ocr } = Settings.parse({});
  let recogniser: PageRecogniser | undefined;
  return {
    close: async () => recogniser?.close(),
    read: async (path) => {
      const { readFile } = await import("../extractors/readers/index.ts");
      const { openRecogniser } = await import("../extractors/ocr/engines.ts");
      recogniser ??= openRecogniser(ocr);
      const context = { name: basename(path), limits, dpi: ocr.dpi, recogniser, onPage: () => undefined };
      return readFile(await bytesOf(path), { ...context, signal: new AbortController().signal });
    },
  };
}
