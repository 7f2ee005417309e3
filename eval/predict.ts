import { extractByRules } from "../extractors/extract.ts";
import { decide } from "../extractors/reconcile/decide.ts";
import type { Page } from "../schemas/document-text.ts";
import { fields } from "../schemas/fields/index.ts";
import type { RecordFields } from "../schemas/record.ts";
import { Settings } from "../schemas/settings.ts";
import type { Predict } from "./ports.ts";

const { review } = Settings.parse({});

/** In this process. */
export const predictHere: Predict = async (documentId, pages) => ({ fields: predict(documentId, pages) });

/** What the product makes of a document with rules alone and its default settings. */
export function predict(documentId: string, pages: readonly Page[]): RecordFields {
  const { candidates, announced } = extractByRules(documentId, pages);
  const unread = pages.filter((page) => page.source === "none").length;
  return decide({
    fields,
    candidates,
    announced: new Set(announced),
    pages: { total: pages.length, unread },
    acceptFrom: review.acceptFrom,
  }).value;
}
