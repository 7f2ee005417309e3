import { extractByRules } from "../extractors/extract.ts";
import { decide } from "../extractors/reconcile/decide.ts";
import { shippedCalibration } from "../extractors/reconcile/shipped-weights.ts";
import type { Page } from "../schemas/document-text.ts";
import { fields } from "../schemas/fields/index.ts";
import { Settings } from "../schemas/settings.ts";
import type { Predict, Prediction } from "./ports.ts";

const { review } = Settings.parse({});
const calibration = shippedCalibration({ key: review.keyPrecision, other: review.precision });

/** In this process. */
export const predictHere: Predict = async (documentId, pages) => predict(documentId, pages);

/** What the product makes of a document with rules alone and its default settings. */
export function predict(documentId: string, pages: readonly Page[]): Required<Prediction> {
  const { candidates, announced, language } = extractByRules(documentId, pages);
  const unread = pages.filter((page) => page.source === "none").length;
  const { value, reasons } = decide({
    fields,
    candidates,
    announced: new Set(announced),
    pages: { total: pages.length, unread },
    language,
    calibration,
  });
  const features = [...reasons.values()].flatMap((byId) => [...byId].map(([id, reason]) => [id, reason.features]));
  return { fields: value, features: Object.fromEntries(features) };
}
