import { ocrIdentity } from "../../extractors/ocr/engines.ts";
import { openPageCache, type PageCache, type PageCacheOptions } from "../../extractors/ocr/page-cache.ts";
import type { PageRecogniser, RecognisedPage } from "../../extractors/ocr/page-recogniser.ts";
import { UnreadableFileError } from "../../lib/errors.ts";
import type { TaskSettings } from "./messages.ts";
import type { ocrTasks } from "./ocr-tasks.ts";
import { createPool, type PoolCounters } from "./pool.ts";

/** Recognises pages in processes of their own, which start with the first page. */
export interface OcrService extends PageRecogniser {
  readonly counters: PoolCounters;
}

export interface OcrServiceOptions extends TaskSettings {
  readonly processes: number;
  /** Where pages recognised are kept; without it every page is recognised. */
  readonly cache?: Omit<PageCacheOptions, "identity">;
  /** The program of an OCR process; default: `ocr-child.ts` beside this file. */
  readonly entry?: URL;
}

/**
 * As many OCR processes as asked for, shared by all reading processes, one page each. A page that stops its process costs
 * that page only: it comes back unread, with the reason.
 */
export function openOcrService({ entry, cache, ...options }: OcrServiceOptions): OcrService {
  const program = import.meta.url.endsWith(".ts") ? "./ocr-child.ts" : "./ocr-child.js";
  const pool = createPool<typeof ocrTasks>({
    ...options,
    attempts: 1,
    entry: entry ?? new URL(program, import.meta.url),
  });
  const remembered = rememberingPages(
    (image, signal) => pool.run({ kind: "recognise", image }, { signal }),
    // Asking an engine for its version takes time, which a run without scans need not spend.
    () => cache && openPageCache({ ...cache, identity: ocrIdentity(options.ocr) }),
  );
  return {
    // A page more for each process than it works on, so that none waits for a page to be drawn.
    pagesAtOnce: 2 * options.processes,
    counters: pool.counters,
    recognise: (image, signal) =>
      remembered(image, signal).catch((error: unknown) => {
        if (error instanceof UnreadableFileError) return notRead(error.code);
        throw error;
      }),
    close: () => pool.close(),
  };
}

type Recognise = PageRecogniser["recognise"];

/** Asks the cache first; a page that is being recognised is waited for, not recognised at the same time. */
function rememberingPages(recognise: Recognise, open: () => PageCache | undefined): Recognise {
  const underWay = new Map<string, Promise<unknown>>();
  let opened: { readonly cache: PageCache | undefined } | undefined;
  return async (image, signal) => {
    opened ??= { cache: open() };
    const { cache } = opened;
    if (!cache) return recognise(image, signal);
    const key = cache.keyOf(image);
    const before = underWay.get(key)?.catch(() => {});
    const work = (async () => {
      await before;
      const kept = await cache.find(key);
      if (kept) return kept;
      const page = await recognise(image, signal);
      await cache.keep(key, page);
      return page;
    })();
    underWay.set(key, work);
    return work.finally(() => {
      if (underWay.get(key) === work) underWay.delete(key);
    });
  };
}

const reasons = new Map([
  ["KILLED_CPU", "it took more processor time than limits.cpuSeconds"],
  ["KILLED_MEMORY", "it took more memory than limits.memoryMegabytes"],
  ["KILLED_SILENT", "it took longer than limits.silenceSeconds"],
]);

function notRead(code: string): RecognisedPage {
  const note = `OCR of this page was stopped: ${reasons.get(code) ?? "its image stops the OCR process"}`;
  return { lines: [], reader: "ocr", blank: false, language: "fra", confidence: 0, uncoveredInk: 1, note };
}
