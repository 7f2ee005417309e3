import type { Calibration } from "../../extractors/reconcile/calibration.ts";
import { probabilityOf } from "../../lib/logistic.ts";

/** Takes scores for probabilities and accepts from 0.85; believes a silence that nothing announces. */
export const trustingScores: Calibration = {
  value: (_field, _language, features) => ({
    probability: probabilityOf({ score: 1, rival: -1 }, features),
    acceptFrom: 0.85,
    coefficients: {},
  }),
  silence: (_field, _language, { announced = 0, stated = 0 }) => ({
    probability: Math.max(stated, announced === 1 ? 0.5 : 0.9),
    acceptFrom: 0.85,
    coefficients: {},
  }),
};
