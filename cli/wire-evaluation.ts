import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import type { AskModel } from "../eval/options.ts";
import type { EvaluatedProduct } from "../eval/ports.ts";
import { answeringFromKept } from "../extractors/llm/answer-cache.ts";
import type { Model } from "../extractors/llm/model.ts";
import { UsageError } from "../lib/errors.ts";
import { createReadingPool } from "../pipeline/isolation/reading-pool.ts";
import type { Page } from "../schemas/document-text.ts";
import { addModelWork, noModelWork } from "../schemas/model-call.ts";
import type { Settings } from "../schemas/settings.ts";
import { answersFolder, wireModel } from "./wire-model.ts";
import { wireStages } from "./wire-stages.ts";

/**
 * The product as an evaluation asks for it, with these settings: reading, drawing, rules and decision in child processes,
 * one for each core. The model of the settings answers from what it answered before, or is asked, only where `ask` says so.
 */
export function openEvaluatedProduct(
  settings: Settings,
  signal: AbortSignal,
  ask: AskModel = "none",
): { readonly product: EvaluatedProduct; readonly close: () => Promise<void> } {
  const { data, limits, ocr } = settings;
  const processes = settings.workers ?? availableParallelism();
  const cache = ocr.cacheMegabytes > 0 ? { folder: join(data, "ocr-cache"), megabytes: ocr.cacheMegabytes } : undefined;
  const pool = createReadingPool({ processes, limits, ocr, cache });
  if (ask !== "none" && (settings.llm.baseUrl === undefined || settings.llm.model === undefined)) {
    throw new UsageError(
      "USAGE",
      "Expected llm.baseUrl and llm.model to name the model, found them not set; see docs/model.md.",
    );
  }
  const asked = ask === "none" ? withoutModel(settings) : settings;
  let work = noModelWork;
  let notKept = 0;
  const onMissing = () => {
    notKept += 1;
  };
  const wired = wireModel(asked, undefined, ask === "kept" ? keptModel(settings, onMissing) : undefined);
  const { extract, decide } = wireStages(asked, pool, undefined, wired);
  const propose = async (id: string, pages: readonly Page[]) => {
    const proposal = await extract({ id, pages }, signal);
    if (proposal.model) work = addModelWork(work, proposal.model);
    return proposal;
  };
  const product: EvaluatedProduct = {
    atOnce: processes,
    readsWith: { limits, ocr },
    model: asked.llm.model,
    modelWork: () => ({ ...work, failed: work.failed + notKept }),
    propose,
    read: (path) => pool.run({ kind: "read", name: basename(path), source: { path } }, { signal }),
    draw: async (path, page, dpi) => {
      const { png } = await pool.run({ kind: "render", name: basename(path), path, page, dpi }, { signal });
      return png;
    },
    predict: async (id, pages) => {
      const { value } = await decide(await propose(id, pages), pages, signal);
      return { fields: value.fields };
    },
  };
  return { product, close: () => pool.close() };
}

function withoutModel(settings: Settings): Settings {
  return { ...settings, llm: { ...settings.llm, baseUrl: undefined, model: undefined } };
}

/** What the model of the settings answered before; says so where there is no answer. */
function keptModel({ llm, data }: Settings, onMissing: () => void): Model | undefined {
  const { baseUrl, model: name, contextTokens, cacheMegabytes: megabytes } = llm;
  if (baseUrl === undefined || name === undefined) return undefined;
  return answeringFromKept({ name, contextTokens }, baseUrl, { folder: answersFolder({ data }), megabytes }, onMissing);
}
