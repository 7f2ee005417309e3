import { availableParallelism } from "node:os";
import { join } from "node:path";
import { answeredBefore } from "../extractors/llm/answer-cache.ts";
import { fieldGroup } from "../extractors/llm/field-list.ts";
import { passageOf } from "../extractors/llm/passage.ts";
import { extractionPrompt, questionFor } from "../extractors/llm/question.ts";
import { ocrIdentity } from "../extractors/ocr/engines.ts";
import { openPageCache, type PageCache } from "../extractors/ocr/page-cache.ts";
import type { PageRecogniser, RecognisedPage } from "../extractors/ocr/page-recogniser.ts";
import { type DryRunParts, dryRun, type PlannedFile } from "../pipeline/dry-run.ts";
import { createPool, type Pool } from "../pipeline/isolation/pool.ts";
import { sourceOf } from "../pipeline/sources/index.ts";
import { vocabulary } from "../schemas/custom-field.ts";
import { fieldByKey } from "../schemas/fields/index.ts";
import type { Settings } from "../schemas/settings.ts";
import { planDocument } from "./plan-document.ts";

/**
 * What an ingest of these places would do, file by file. Nothing is sent, and nothing is written to the data folder, which need
 * not be there: pages recognised and answers given before are looked up in it.
 */
export async function* planIngest(
  places: readonly string[],
  settings: Settings,
  signal: AbortSignal,
): AsyncGenerator<PlannedFile> {
  const { limits, ocr } = settings;
  const source = await sourceOf(places, settings);
  const processes = settings.workers ?? availableParallelism();
  const pool = createPool({ processes, limits, ocr, recogniser: recognisedBefore(settings) });
  try {
    yield* dryRun(source, partsOf(settings, pool), { concurrency: processes, signal });
  } finally {
    await pool.close();
  }
}

function partsOf(settings: Settings, pool: Pool): DryRunParts {
  const read: DryRunParts["read"] = ({ path, name, parts }, signal) =>
    pool.run({ kind: "read", name, source: { path }, parts }, { signal });
  const { baseUrl, model, cacheMegabytes } = settings.llm;
  if (baseUrl === undefined || model === undefined) return { read };
  const fields = vocabulary(settings.customFields);
  const isKept = answeredBefore(model, baseUrl, { folder: join(settings.data, "model-answers") });
  return {
    read,
    async plan({ id, pages }, signal) {
      const ruled = await pool.run({ kind: "extract", document: id, pages }, { signal });
      const { plan, text } = await planDocument({ id, pages }, ruled, settings, pool, signal);
      const prompt = extractionPrompt(text);
      const { questions, notAsked } = plan;
      const work = { questions: questions.length, kept: 0, inputTokens: 0, outputTokens: 0, notAsked };
      for (const { fields: keys, parts, inputTokens, outputTokens } of questions) {
        const asked = keys.map((key) => fieldByKey(key, fields));
        const question = questionFor(prompt, fieldGroup(asked, prompt), passageOf(text.text, parts).text);
        if (cacheMegabytes > 0 && (await isKept(question))) work.kept += 1;
        else {
          work.inputTokens += inputTokens;
          work.outputTokens += outputTokens;
        }
      }
      return work;
    },
  };
}

/** Gives pages that were recognised before; others are left unread, which takes no time. */
function recognisedBefore({ data, ocr }: Settings): PageRecogniser {
  let cache: PageCache | undefined;
  return {
    pagesAtOnce: 2,
    recognise: async (image) => {
      cache ??= openPageCache({ folder: join(data, "ocr-cache"), megabytes: 0, identity: ocrIdentity(ocr) });
      return (await cache.find(cache.keyOf(image))) ?? notYet;
    },
    close: async () => {},
  };
}

const notYet: RecognisedPage = {
  lines: [],
  reader: "ocr",
  blank: false,
  language: "fra",
  confidence: 0,
  uncoveredInk: 1,
  note: "not recognised yet",
};
