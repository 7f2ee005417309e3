import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import type { EvaluatedProduct } from "../eval/ports.ts";
import { createReadingPool } from "../pipeline/isolation/reading-pool.ts";
import type { Settings } from "../schemas/settings.ts";
import { wireStages } from "./wire-stages.ts";

/**
 * The product as an evaluation asks for it, with these settings: reading, drawing, rules and decision in child processes,
 * one for each core. A model is asked only where the settings name one.
 */
export function openEvaluatedProduct(
  settings: Settings,
  signal: AbortSignal,
): { readonly product: EvaluatedProduct; readonly close: () => Promise<void> } {
  const { data, limits, ocr } = settings;
  const processes = settings.workers ?? availableParallelism();
  const cache = ocr.cacheMegabytes > 0 ? { folder: join(data, "ocr-cache"), megabytes: ocr.cacheMegabytes } : undefined;
  const pool = createReadingPool({ processes, limits, ocr, cache });
  const { extract, decide } = wireStages(settings, pool);
  const product: EvaluatedProduct = {
    atOnce: processes,
    readsWith: { limits, ocr },
    model: settings.llm.model,
    read: (path) => pool.run({ kind: "read", name: basename(path), source: { path } }, { signal }),
    draw: async (path, page, dpi) => {
      const { png } = await pool.run({ kind: "render", name: basename(path), path, page, dpi }, { signal });
      return png;
    },
    predict: async (id, pages) => {
      const extraction = await extract({ id, pages }, signal);
      const { value } = await decide(extraction, pages, signal);
      return { fields: value.fields };
    },
  };
  return { product, close: () => pool.close() };
}
