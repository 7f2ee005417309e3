import type { Actor } from "../../schemas/value-types.ts";
import { type Classifier, classify } from "./classifier.ts";
import type { PossibleDuty } from "./duties.ts";

/** Name of the task that tells who owes a duty. */
export const debtorTask = "obligations/debtor";

interface RankedDebtor {
  readonly actor: Actor;
  readonly probability: number;
}

/** Several rules read one sentence: it is asked about once. */
const known = new WeakMap<PossibleDuty, { readonly by: Classifier; readonly ranked: readonly RankedDebtor[] }>();

/** Whoever may owe a duty with the probability that he does, 0–1; the likeliest first. */
export function rankDebtors(duty: PossibleDuty, classifier: Classifier): readonly RankedDebtor[] {
  const before = known.get(duty);
  if (before?.by === classifier) return before.ranked;
  const ranked = duty
    .debtors()
    .filter(({ actor }) => !duty.told.has(actor))
    .map(({ actor, features }) => ({ actor, probability: classify(classifier, features)?.probability ?? 0 }))
    .sort((a, b) => b.probability - a.probability);
  known.set(duty, { by: classifier, ranked });
  return ranked;
}
