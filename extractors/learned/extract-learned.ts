import type { Candidate } from "../../schemas/candidate.ts";
import type { ObligationsValue } from "../../schemas/fields/obligations.ts";
import type { Actor } from "../../schemas/value-types.ts";
import { evidenceAt, meanWordConfidence } from "../evidence.ts";
import { dutyWords } from "../languages/duty-words.ts";
import type { Span } from "../languages/rule.ts";
import type { RuleDocument } from "../languages/rule-document.ts";
import { type Classified, type Classifier, classify, type LearnedWeights } from "./classifier.ts";
import { type PossibleDuty, possibleDuties } from "./duties.ts";
import { mentionsOf } from "./mentions.ts";
import { debtorTask, rankDebtors } from "./rank-debtors.ts";
import { valueTasks } from "./value-tasks.ts";

/** From this probability on something is proposed. */
const leastProbability = 0.5;
/** A second debtor of one sentence: `le Prestataire … et le Client …`. */
const leastSecondDebtor = 0.5;
/** Below the strength of rules, which say why: what was learnt proposes where they are silent. */
const strengthFrom = { least: 0.36, most: 0.66 };

/** Key of the field, and name of the task that tells its sentences. */
export const dutyTask = "obligations";

/**
 * What classifiers that were fitted to labelled contracts propose: values that stand somewhere in the text, told by the words
 * around them, and sentences that lay a duty on a party. They know wordings that no rule has, and cannot say why.
 */
export function extractLearned(document: RuleDocument, { classifiers }: LearnedWeights): Candidate[] {
  return [...valueCandidates(document, classifiers), ...dutyCandidates(document, classifiers)];
}

type Classifiers = LearnedWeights["classifiers"];

function valueCandidates(document: RuleDocument, classifiers: Classifiers): Candidate[] {
  return mentionsOf(document).flatMap((mention) => {
    const features = mention.features();
    return valueTasks.flatMap(({ field, kind, meaning }) => {
      const classifier = classifiers[field];
      const found = classifier && kind === mention.kind ? classify(classifier, features) : undefined;
      if (!found || found.probability < leastProbability) return [];
      return [candidate(document, field, mention, meaning(mention, found.is), found)];
    });
  });
}

function dutyCandidates(
  document: RuleDocument,
  { [dutyTask]: duties, [debtorTask]: debtors }: Classifiers,
): Candidate[] {
  if (!duties || !debtors) return [];
  const { categoryOf, dueIn } = dutyWords[document.language];
  return possibleDuties(document).flatMap((duty) => {
    const found = classify(duties, duty.features());
    if (!found || found.probability < leastProbability) return [];
    const span = trimmed(duty);
    const action = document.view.slice(span.start, span.end);
    const due = dueIn(action);
    return debtorsOf(duty, debtors).map((debtor) => {
      const value: ObligationsValue = { debtor, action, category: categoryOf(action), ...(due && { due }) };
      return candidate(document, dutyTask, span, value, found);
    });
  });
}

/** The likeliest debtor, and others that are likely. */
function debtorsOf(duty: PossibleDuty, classifier: Classifier): Actor[] {
  return rankDebtors(duty, classifier)
    .filter(({ probability }, index) => index === 0 || probability > leastSecondDebtor)
    .map(({ actor }) => actor);
}

function trimmed({ sentence: { start, text } }: PossibleDuty): Span {
  const lead = text.length - text.trimStart().length;
  return { start: start + lead, end: start + text.trimEnd().length };
}

function candidate(document: RuleDocument, field: string, span: Span, value: unknown, found: Classified): Candidate {
  const { start, end } = document.view.toSource(span.start, span.end);
  const { least, most } = strengthFrom;
  return {
    field,
    state: "found",
    value,
    evidence: [evidenceAt(document.source, start, end, `learned:${document.language}/${field}`)],
    features: {
      strength: least + (most - least) * found.probability,
      legibility: meanWordConfidence(document.source, start, end) ?? 1,
      position: document.view.text.length === 0 ? 0 : span.start / document.view.text.length,
    },
  };
}
