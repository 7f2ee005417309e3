import { extractByRules } from "../extractors/extract.ts";
import { decide } from "../extractors/reconcile/decide.ts";
import type { Page } from "../schemas/document-text.ts";
import { fields } from "../schemas/fields/index.ts";
import type { RecordFields } from "../schemas/record.ts";
import { Settings } from "../schemas/settings.ts";

const { review } = Settings.parse({});

/** Numbers by name, by the id of the value that they made the confidence of. */
export type Features = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What the product made of a document. */
export interface Prediction {
  readonly fields: RecordFields;
  readonly features?: Features;
  readonly seconds: number;
}

/** Predicts a document from its pages, here or elsewhere. */
export type Predict = (documentId: string, pages: readonly Page[]) => Promise<Prediction>;

/** In this process, with the time it took. */
export const predictHere: Predict = async (documentId, pages) => {
  const start = performance.now();
  const fields = predict(documentId, pages);
  return { fields, seconds: (performance.now() - start) / 1000 };
};

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
