import { lowerBound } from "../../lib/lower-bound.ts";
import type { Candidate } from "../../schemas/candidate.ts";
import type { ObligationsValue } from "../../schemas/fields/obligations.ts";
import { oncePerDocument } from "../languages/once-per-document.ts";
import type { RuleDocument } from "../languages/rule-document.ts";
import type { LearnedWeights } from "./classifier.ts";
import { type PossibleDuty, possibleDuties } from "./duties.ts";
import { dutyTask } from "./extract-learned.ts";
import { debtorTask, rankDebtors } from "./rank-debtors.ts";

/** A party this likely is taken for the debtor where the one that a rule names is less likely than the other bound. */
const likely = 0.8;
const unlikely = 0.1;

/**
 * Candidates of rules, with another debtor where the classifier finds the rule's unlikely: a rule knows the sentence it was
 * written for, the classifier weighs all that speaks for each party. Contracts that neither had seen bear it out
 * (decision 0014).
 */
export function withLikelierDebtors(
  document: RuleDocument,
  candidates: readonly Candidate[],
  { classifiers: { [debtorTask]: classifier } }: LearnedWeights,
): Candidate[] {
  if (!classifier) return [...candidates];
  return candidates.map((candidate) => {
    if (candidate.field !== dutyTask || candidate.state === "absent") return candidate;
    const [duty, another] = dutiesAt(document, candidate.evidence[0]);
    if (!duty || another) return candidate;
    const value = candidate.value as ObligationsValue;
    if (value.debtor === "eachParty" && value.category === "meeting") return candidate;
    const ranked = rankDebtors(duty, classifier);
    const named = ranked.find(({ actor }) => actor === value.debtor)?.probability ?? 0;
    const [best] = ranked;
    if (!best || best.probability < likely || named >= unlikely) return candidate;
    return { ...candidate, value: { ...value, debtor: best.actor } };
  });
}

interface Placed {
  readonly duty: PossibleDuty;
  readonly start: number;
  readonly end: number;
}

const placedDuties = oncePerDocument((document: RuleDocument): readonly Placed[] =>
  possibleDuties(document).map((duty) => ({
    duty,
    ...document.view.toSource(duty.sentence.start, duty.sentence.end),
  })),
);

/** The sentences that a range of the document's text reaches into, in order. */
function dutiesAt(document: RuleDocument, { start, end }: { readonly start: number; readonly end: number }) {
  const placed = placedDuties(document);
  const first = lowerBound(placed.length, (index) => (placed[index]?.end ?? 0) > start);
  const duties: PossibleDuty[] = [];
  for (let at = first; (placed[at]?.start ?? end) < end; at += 1) {
    const { duty } = placed[at] ?? {};
    if (duty) duties.push(duty);
  }
  return duties;
}
