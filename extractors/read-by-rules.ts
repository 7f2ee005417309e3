import type { Page } from "../schemas/document-text.ts";
import type { Field } from "../schemas/fields/field.ts";
import { extractByRules } from "./extract.ts";
import type { Calibration } from "./reconcile/calibration.ts";
import { type Decided, decide } from "./reconcile/decide.ts";

/** What rules alone make of a document's pages, with the reason for each value. `document` is the id that evidence names. */
export function readByRules(
  document: string,
  pages: readonly Page[],
  fields: readonly Field[],
  calibration: Calibration,
): Decided {
  const { candidates, announced, language } = extractByRules(document, pages);
  const unread = pages.filter(({ source }) => source === "none").length;
  return decide({
    fields,
    candidates,
    announced: new Set(announced),
    pages: { total: pages.length, unread },
    language,
    calibration,
  });
}
