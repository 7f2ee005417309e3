import type { Rung } from "../../extractors/reconcile/calibration.ts";
import { lowerBound } from "./clopper-pearson.ts";
import type { ContractExample, Tried } from "./folds.ts";

/** Probabilities at which a ladder has a rung where there is any example above. */
const heights = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.88, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98, 0.985, 0.99, 0.995];

/**
 * What accepting from each height comes to. Values of one contract fail together, so that they weigh as fewer: the counts
 * behind the bound are divided by the design effect, the variance between contracts over that of independent values
 * (Kish, Survey Sampling, 1965), where it is above 1. Without an error there is nothing to tell it from, and each contract
 * counts as one value.
 */
export function ladderOf(tried: readonly Tried<ContractExample>[]): Rung[] {
  return heights.flatMap((from) => {
    const accepted = tried.filter(({ probability }) => probability >= from);
    if (accepted.length === 0) return [];
    const errors = accepted.filter(({ example }) => !example.right).length;
    const effect = designEffect(accepted);
    const bound = lowerBound(Math.floor(accepted.length / effect), Math.ceil(errors / effect));
    return [{ from, n: accepted.length, errors, bound: Math.floor(bound * 10_000) / 10_000 }];
  });
}

function designEffect(accepted: readonly Tried<ContractExample>[]): number {
  const n = accepted.length;
  const share = accepted.filter(({ example }) => !example.right).length / n;
  const independent = n * share * (1 - share);
  const contracts = Map.groupBy(accepted, ({ example }) => example.contract);
  if (independent === 0) return n / contracts.size;
  const between = [...contracts.values()].reduce((total, ofOne) => {
    const errors = ofOne.filter(({ example }) => !example.right).length;
    return total + (errors - share * ofOne.length) ** 2;
  }, 0);
  return Math.max(1, between / independent);
}
