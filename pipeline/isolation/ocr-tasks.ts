import type { PageImage } from "../../extractors/ocr/engine.ts";
import { openRecogniser } from "../../extractors/ocr/engines.ts";
import type { PageRecogniser, RecognisedPage } from "../../extractors/ocr/page-recogniser.ts";
import type { TaskContext } from "./tasks.ts";

/** Recognises one page. */
export interface RecogniseTask {
  readonly kind: "recognise";
  readonly image: PageImage;
}

/** What an OCR process can do. */
export const ocrTasks = {
  recognise: async ({ image }: RecogniseTask, context: TaskContext): Promise<RecognisedPage> =>
    recogniserFor(context).recognise(image, context.signal),
};

let open: { readonly key: string; readonly recogniser: PageRecogniser } | undefined;

/** One recogniser a process, kept between pages; it starts its engine only when a page needs it. */
function recogniserFor({ ocr }: TaskContext): PageRecogniser {
  const key = JSON.stringify(ocr);
  if (open?.key !== key) open = { key, recogniser: openRecogniser(ocr) };
  return open.recogniser;
}
