import type { Rung } from "../../extractors/reconcile/calibration.ts";
import { lowerBound } from "./clopper-pearson.ts";
import type { ContractExample, Tried } from "./folds.ts";

/** Probabilities at which a ladder has a rung where there is any example above. */
const heights = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.88, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98, 0.985, 0.99, 0.995];

/**
 * What accepting from each height comes to. Values of one contract fail together, so that they weigh as fewer: the counts
 * behind the bound are divided by the design effect, the variance between contracts over that of independent values
 * (Kish, Survey Sampling, 1965), where it is above 1. Where a rung has no error to tell it from, the rung below it that has
 * one tells how far errors gather in contracts; where none has, each contract counts as one value. What was right of
 * contracts that no rule was written with, and of excerpts of such, is as much as is promised: of the others rules know too
 * much.
 */
export function ladderOf(tried: readonly Tried<ContractExample>[]): Rung[] {
  let effect: number | undefined;
  return heights.flatMap((from) => {
    const above = tried.filter(({ probability }) => probability >= from);
    const accepted = above.filter(({ example }) => !example.excerpt);
    if (accepted.length === 0) return [];
    const errors = accepted.filter(({ example }) => !example.right).length;
    if (errors > 0) effect = designEffect(accepted, errors);
    const weighed = effect ?? accepted.length / contractsOf(accepted).size;
    const bound = lowerBound(Math.floor(accepted.length / weighed), Math.ceil(errors / weighed));
    const promised = Math.min(bound, shareRight(above.filter(({ example }) => example.unseen)));
    return [{ from, n: accepted.length, errors, bound: Math.floor(promised * 10_000) / 10_000 }];
  });
}

const shareRight = (accepted: readonly Tried<ContractExample>[]) =>
  accepted.length === 0 ? 1 : accepted.filter(({ example }) => example.right).length / accepted.length;

const contractsOf = (accepted: readonly Tried<ContractExample>[]) =>
  Map.groupBy(accepted, ({ example }) => example.contract);

function designEffect(accepted: readonly Tried<ContractExample>[], errors: number): number {
  const share = errors / accepted.length;
  const independent = errors * (1 - share);
  if (independent === 0) return accepted.length / contractsOf(accepted).size;
  const between = [...contractsOf(accepted).values()].reduce((total, ofOne) => {
    const own = ofOne.filter(({ example }) => !example.right).length;
    return total + (own - share * ofOne.length) ** 2;
  }, 0);
  return Math.max(1, between / independent);
}
