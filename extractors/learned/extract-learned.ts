import type { Candidate } from "../../schemas/candidate.ts";
import type { ObligationsValue } from "../../schemas/fields/obligations.ts";
import type { Actor } from "../../schemas/value-types.ts";
import { evidenceAt, meanWordConfidence } from "../evidence.ts";
import { dutyWords } from "../languages/duty-words.ts";
import type { Span } from "../languages/rule.ts";
import type { RuleDocument } from "../languages/rule-document.ts";
import { matchOfSpan } from "../languages/run-rules.ts";
import { type Classified, type Classifier, classify, type LearnedWeights } from "./classifier.ts";
import { type PossibleDuty, possibleDuties } from "./duties.ts";
import type { Features } from "./features.ts";
import { mentionsOf } from "./mentions.ts";
import { debtorTask, rankDebtors } from "./rank-debtors.ts";
import { sentenceTasks } from "./sentence-tasks.ts";
import { valueTasks } from "./value-tasks.ts";

/** From these probabilities on something is proposed: a value, what a sentence says, a duty. */
const least = { value: 0.35, statement: 0.4, duty: 0.45 };
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
  return [...valueCandidates(document, classifiers), ...sentenceCandidates(document, classifiers)];
}

type Classifiers = LearnedWeights["classifiers"];

function valueCandidates(document: RuleDocument, classifiers: Classifiers): Candidate[] {
  return mentionsOf(document).flatMap((mention) => {
    const features = mention.features();
    return valueTasks.flatMap(({ field, kinds, meaning }) => {
      const classifier = classifiers[field];
      const found = classifier && kinds.includes(mention.kind) ? classify(classifier, features) : undefined;
      if (!found || found.probability < least.value) return [];
      return [candidate(document, field, mention, meaning(mention, found.is, document.language), found)];
    });
  });
}

function sentenceCandidates(document: RuleDocument, classifiers: Classifiers): Candidate[] {
  return possibleDuties(document).flatMap((sentence) => {
    const features = sentence.features();
    return [
      ...dutyCandidates(document, sentence, features, classifiers),
      ...statementCandidates(document, sentence, features, classifiers),
    ];
  });
}

function dutyCandidates(
  document: RuleDocument,
  duty: PossibleDuty,
  features: Features,
  { [dutyTask]: duties, [debtorTask]: debtors }: Classifiers,
): Candidate[] {
  const found = duties && debtors && classify(duties, features);
  if (!found || found.probability < least.duty) return [];
  const { categoryOf, dueIn } = dutyWords[document.language];
  const span = trimmed(duty);
  const action = document.view.slice(span.start, span.end);
  const due = dueIn(action);
  return debtorsOf(duty, debtors).map((debtor) => {
    const value: ObligationsValue = { debtor, action, category: categoryOf(action), ...(due && { due }) };
    return candidate(document, dutyTask, span, value, found);
  });
}

function statementCandidates(
  document: RuleDocument,
  statement: PossibleDuty,
  features: Features,
  classifiers: Classifiers,
): Candidate[] {
  return sentenceTasks.flatMap(({ name, field, meaning }) => {
    const classifier = classifiers[name];
    const found = classifier && classify(classifier, features);
    if (!found || found.probability < least.statement) return [];
    const span = trimmed(statement);
    const value = meaning(matchOfSpan(document, span, statement.sentence.paragraph), found.is);
    return value === undefined ? [] : [candidate(document, field, span, value, found)];
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
  return {
    field,
    state: "found",
    value,
    evidence: [evidenceAt(document.source, start, end, `learned:${document.language}/${field}`)],
    features: {
      strength: strengthFrom.least + (strengthFrom.most - strengthFrom.least) * found.probability,
      legibility: meanWordConfidence(document.source, start, end) ?? 1,
      position: document.view.text.length === 0 ? 0 : span.start / document.view.text.length,
    },
  };
}
