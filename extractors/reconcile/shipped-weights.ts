import { type Calibration, calibrationOf, type Targets, Weights } from "./calibration.ts";
import weights from "./weights.json" with { type: "json" };

/** The calibration that comes with the product. */
export function shippedCalibration(targets: Targets): Calibration {
  return calibrationOf(Weights.parse(weights), targets);
}
