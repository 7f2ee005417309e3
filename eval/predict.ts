import type { LearnedWeights } from "../extractors/learned/classifier.ts";
import { readOffline } from "../extractors/read-offline.ts";
import { targetsOf } from "../extractors/reconcile/calibration.ts";
import type { Decided } from "../extractors/reconcile/decide.ts";
import { shippedCalibration } from "../extractors/reconcile/shipped-weights.ts";
import type { Page } from "../schemas/document-text.ts";
import { fields } from "../schemas/fields/index.ts";
import { Settings } from "../schemas/settings.ts";
import type { Features, Predict, Prediction } from "./ports.ts";

const { review } = Settings.parse({});
const calibration = shippedCalibration(targetsOf(review));

/** In this process. */
export const predictHere: Predict = async (documentId, pages) => predict(documentId, pages);

/** What the product makes of a document without a model and with its default settings, with these classifiers. */
export function predict(documentId: string, pages: readonly Page[], learned?: LearnedWeights): Required<Prediction> {
  const outcome = readOffline(documentId, pages, fields, calibration, learned);
  return { fields: outcome.value, features: featuresOf(outcome) };
}

/** What the confidence of each value was made of, by its id. */
export function featuresOf({ reasons }: Decided): Features {
  return Object.fromEntries(
    [...reasons.values()].flatMap((byId) => [...byId].map(([id, reason]) => [id, reason.features])),
  );
}
