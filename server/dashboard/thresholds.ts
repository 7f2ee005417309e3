import type { ThresholdPoint } from "../../schemas/api/dashboard.ts";
import type { JudgedValues } from "../../store/portfolio/judged-values.ts";
import { hoursFor } from "../../store/portfolio/review-load.ts";
import type { Acceptance } from "../ports.ts";

/** Shares of accepted values that are to be right. */
const targets = [0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98, 0.99, 0.995];

/**
 * At each target: how many of these values would be accepted, the work that the others are, and a bound on the share of
 * accepted ones that are wrong: what the calibration promises of each kind, weighed by how many there are of it. What is sure
 * enough and was sent to review all the same was sent by a check of the contract, and stays there at any target.
 */
export function simulateTargets(
  values: readonly JudgedValues[],
  acceptance: Acceptance,
  pace: Readonly<Record<string, number>>,
): ThresholdPoint[] {
  return targets.map((target) => {
    const toReview: Record<string, number> = {};
    let accepted = 0;
    let wrong = 0;
    for (const value of values) {
      const rung = isHeld(value, acceptance) ? undefined : acceptance(value, target);
      if (rung && value.confidence >= rung.from) {
        accepted += value.count;
        wrong += value.count * (1 - rung.bound);
      } else {
        toReview[value.field] = (toReview[value.field] ?? 0) + value.count;
      }
    }
    return {
      target,
      accepted,
      toReview: Object.values(toReview).reduce((sum, count) => sum + count, 0),
      hours: hoursFor(toReview, pace),
      ...(accepted > 0 && { errorBound: wrong / accepted }),
    };
  });
}

function isHeld(value: JudgedValues, acceptance: Acceptance): boolean {
  const now = acceptance(value);
  return !value.isAccepted && now !== undefined && value.confidence >= now.from;
}
