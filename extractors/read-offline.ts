import type { Page } from "../schemas/document-text.ts";
import type { Field } from "../schemas/fields/field.ts";
import { extractOffline } from "./extract.ts";
import type { LearnedWeights } from "./learned/classifier.ts";
import type { Calibration } from "./reconcile/calibration.ts";
import { type Decided, decide } from "./reconcile/decide.ts";

/**
 * What the product makes of a document's pages without a model, with the reason for each value. `document` is the id that
 * evidence names; `learned` are other classifiers than the shipped ones.
 */
export function readOffline(
  document: string,
  pages: readonly Page[],
  fields: readonly Field[],
  calibration: Calibration,
  learned?: LearnedWeights,
): Decided {
  const { candidates, announced, language, doubted } = extractOffline(document, pages, learned);
  const unread = pages.filter(({ source }) => source === "none").length;
  return decide({
    fields,
    candidates,
    announced: new Set(announced),
    doubted,
    pages: { total: pages.length, unread },
    language,
    calibration,
  });
}
