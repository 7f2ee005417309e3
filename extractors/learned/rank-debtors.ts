import type { Actor } from "../../schemas/value-types.ts";
import { type Classifier, classify } from "./classifier.ts";
import type { PossibleDuty } from "./duties.ts";

/** Name of the task that tells who owes a duty. */
export const debtorTask = "obligations/debtor";

/** Whoever may owe a duty with the probability that he does, 0–1; the likeliest first. */
export function rankDebtors(
  { debtors }: PossibleDuty,
  classifier: Classifier,
): { readonly actor: Actor; readonly probability: number }[] {
  return debtors()
    .map(({ actor, features }) => ({ actor, probability: classify(classifier, features)?.probability ?? 0 }))
    .sort((a, b) => b.probability - a.probability);
}
