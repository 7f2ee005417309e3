import { readFile as readBytes, stat } from "node:fs/promises";
import type { Extraction } from "../../extractors/extract.ts";
import type { QuestionPlan } from "../../extractors/llm/plan.ts";
import type { PageRecogniser } from "../../extractors/ocr/page-recogniser.ts";
import { checkFileSize } from "../../extractors/readers/file-size.ts";
import { readFile } from "../../extractors/readers/index.ts";
import type { PagePng } from "../../extractors/readers/render.ts";
import type { Page, PageSource, Part, Reading } from "../../schemas/document-text.ts";
import type { DecidedFields, DecideTask } from "./decide-task.ts";
import type { ExplainTask, Explanation } from "./explain-task.ts";
import type { TaskSettings } from "./messages.ts";
import { PartSink, type PartsTask } from "./part-sink.ts";
import type { PlanTask } from "./plan-task.ts";

/** What a task is given in the child. */
export interface TaskContext extends TaskSettings {
  readonly signal: AbortSignal;
  /** Recognises page images in the pool's OCR processes; absent where it has none. */
  readonly recogniser?: PageRecogniser;
  /** Tells the parent that a page is done; a task that says nothing for long is killed. */
  readonly onPage: (page: number, source: PageSource) => void;
}

/** Reads one file, given by its path or its bytes. `name` is for messages; `parts` asks for the files inside it too. */
export interface ReadTask {
  readonly kind: "read";
  readonly name: string;
  readonly source: { readonly path: string } | { readonly bytes: Uint8Array };
  /** Where only one page is wanted, its number; how the others read says nothing then. */
  readonly onlyPage?: number;
  readonly parts?: PartsTask;
}

/** What was read, and the files found inside where they were asked for and there are any. */
export type ReadResult = Reading & { readonly parts?: readonly Part[] };

/** Draws one page of a file, from 1, at so many dots per inch. */
export interface RenderTask {
  readonly kind: "render";
  readonly name: string;
  readonly path: string;
  readonly page: number;
  readonly dpi: number;
}

/** Draws one page of a file, from 1, as WebP, so many pixels wide. */
export interface ViewTask {
  readonly kind: "view";
  readonly name: string;
  readonly path: string;
  readonly page: number;
  readonly width: number;
}

/** Makes a Word document HTML, not to be trusted: without pictures, and with whatever addresses stand in it. */
export interface PreviewTask {
  readonly kind: "preview";
  readonly name: string;
  readonly path: string;
}

/** Extracts candidates from a document's pages with the rules. `document` is the id that the evidence names. */
export interface ExtractTask {
  readonly kind: "extract";
  readonly document: string;
  readonly pages: readonly Page[];
}

/**
 * What a child process can do, by kind; a further task is one more entry here. All children read; what else a task needs is
 * loaded with the first of its kind, as the rules cost as much processor time to load as the readers.
 */
export const tasks = {
  read: async (task: ReadTask, context: TaskContext): Promise<ReadResult> => {
    const bytes =
      "bytes" in task.source ? task.source.bytes : await bytesOf(task.source.path, task.name, context.limits);
    const sink = task.parts && new PartSink(task.parts, context.limits, (count) => context.onPage(count, "none"));
    const reading = await readFile(bytes, {
      ...{ ...context, name: task.name, onlyPage: task.onlyPage, dpi: context.ocr.dpi },
      ...(sink && { addPart: sink.add, refusePart: sink.refuse, depth: task.parts?.depth }),
    });
    return sink && sink.parts.length > 0 ? { ...reading, parts: sink.parts } : reading;
  },
  render: async ({ path, ...wanted }: RenderTask, { limits }: TaskContext): Promise<PagePng> => {
    const { renderPage } = await import("../../extractors/readers/render.ts");
    return renderPage(await bytesOf(path, wanted.name, limits), { ...wanted, limits });
  },
  view: async ({ path, ...wanted }: ViewTask, { limits }: TaskContext): Promise<Uint8Array> => {
    const { renderView } = await import("../../extractors/readers/render.ts");
    return renderView(await bytesOf(path, wanted.name, limits), { ...wanted, limits });
  },
  preview: async ({ path, name }: PreviewTask, { limits }: TaskContext): Promise<string> => {
    const { wordPreview } = await import("../../extractors/readers/word/preview.ts");
    return wordPreview(await bytesOf(path, name, limits), { name, limits });
  },
  extract: async ({ document, pages }: ExtractTask): Promise<Extraction> => {
    const { extractOffline } = await import("../../extractors/extract.ts");
    return extractOffline(document, pages);
  },
  decide: async (task: DecideTask): Promise<DecidedFields> => {
    const { decideFields } = await import("./decide-task.ts");
    return decideFields(task);
  },
  plan: async (task: PlanTask): Promise<QuestionPlan> => {
    const { planDocument } = await import("./plan-task.ts");
    return planDocument(task);
  },
  explain: async (task: ExplainTask): Promise<readonly Explanation[]> => {
    const { explainField } = await import("./explain-task.ts");
    return explainField(task);
  },
};

/** A file over the limit is refused before it fills the memory. */
async function bytesOf(path: string, name: string, limits: TaskSettings["limits"]): Promise<Uint8Array> {
  checkFileSize((await stat(path)).size, name, limits);
  return readBytes(path);
}
