import { targetFor, targetsOf, type Weights } from "../../extractors/reconcile/calibration.ts";
import type { OwnWeights } from "../../extractors/reconcile/own-weights.ts";
import type { Settings } from "../../schemas/settings.ts";
import { valueKindOf } from "../../schemas/value-kinds.ts";
import type { Acceptance } from "../../server/ports.ts";

/**
 * What these weights promise at a target: the lowest confidence whose bound reaches it, as `calibrationOf` accepts. `own`: by
 * language, what stands in their place here.
 */
export function acceptanceOf(shipped: Weights, review: Settings["review"], own: OwnWeights = {}): Acceptance {
  const usual = targetsOf(review);
  return ({ field, language, isSilence }, target = targetFor(field, usual)) => {
    const weights = own[language] ?? shipped;
    const fit = isSilence ? weights.silences[field] : weights.values[valueKindOf(field)];
    const rungs = (fit?.ladders[language] ?? []).filter(({ bound }) => bound >= target);
    const lowest = rungs.sort((a, b) => a.from - b.from)[0];
    return lowest && { from: lowest.from, bound: lowest.bound };
  };
}
