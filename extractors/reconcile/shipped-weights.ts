import { type Calibration, calibrationOf, type Targets, Weights } from "./calibration.ts";
import weights from "./weights.json" with { type: "json" };

/** The weights that come with the product. */
export function shippedWeights(): Weights {
  return Weights.parse(weights);
}

/** The calibration that comes with the product. */
export function shippedCalibration(targets: Targets): Calibration {
  return calibrationOf(shippedWeights(), targets);
}
