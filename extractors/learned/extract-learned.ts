import type { Candidate } from "../../schemas/candidate.ts";
import type { ObligationsValue } from "../../schemas/fields/obligations.ts";
import type { Actor } from "../../schemas/value-types.ts";
import { evidenceAt, meanWordConfidence } from "../evidence.ts";
import { dutyWords } from "../languages/duty-words.ts";
import type { Span } from "../languages/rule.ts";
import type { RuleDocument } from "../languages/rule-document.ts";
import { matchOfSpan } from "../languages/run-rules.ts";
import { type Classified, type Classifier, classifyBy, type LearnedWeights } from "./classifier.ts";
import { type PossibleDuty, possibleDuties } from "./duties.ts";
import { type MentionKind, mentionsOf } from "./mentions.ts";
import { amongNeighbours } from "./neighbours.ts";
import { debtorTask, rankDebtors } from "./rank-debtors.ts";
import { type SentenceTask, sentenceTasks } from "./sentence-tasks.ts";
import { strengthOf } from "./strength.ts";
import { theValue, type ValueTask, valueTasks } from "./value-tasks.ts";

/** From these probabilities on something is proposed: a value, what a sentence says or whom it binds. */
const least = { value: 0.35, sentence: 0.4 };
/** A second debtor of one sentence: `le Prestataire … et le Client …`. */
const leastSecondDebtor = 0.5;
/** Key of the field, and name of the task that tells its sentences. */
export const dutyTask = "obligations" as const;

/**
 * What classifiers that were fitted to labelled contracts propose: values that stand somewhere in the text, told by the words
 * around them, and sentences that lay a duty on a party. They know wordings that no rule has, and cannot say why.
 */
export function extractLearned(document: RuleDocument, weights: LearnedWeights): Candidate[] {
  return [...valueCandidates(document, weights.classifiers), ...sentenceCandidates(document, weights)];
}

type Classifiers = LearnedWeights["classifiers"];

function valueCandidates(document: RuleDocument, classifiers: Classifiers): Candidate[] {
  const { byKind } = groupsOf(classifiers);
  return mentionsOf(document).flatMap((mention) => {
    const { tasks, group } = byKind[mention.kind];
    const all = classifyBy(group, mention.features());
    return tasks.flatMap(({ field, meaning }, index) => {
      const found = all[index];
      if (!found || found.probability < least.value) return [];
      return [candidate(document, field, mention, meaning(mention, found.is, document.language), found)];
    });
  });
}

function sentenceCandidates(document: RuleDocument, { classifiers, neighbourhoods }: LearnedWeights): Candidate[] {
  const { tasks, group } = groupsOf(classifiers).ofSentences;
  const sentences = possibleDuties(document);
  const byWords = sentences.map((sentence) => classifyBy(group, sentence.features()));
  return tasks.flatMap((task, at) => {
    if (task !== dutyTask)
      return sentences.flatMap((sentence, index) =>
        statementCandidates(document, sentence, byWords[index]?.[at], task),
      );
    const alone = byWords.map((all) => all[at]?.probability ?? 0);
    return amongNeighbours(alone, neighbourhoods?.[task]).flatMap((probability, index) => {
      const sentence = sentences[index];
      return sentence ? dutyCandidates(document, sentence, { is: theValue, probability }, classifiers[debtorTask]) : [];
    });
  });
}

function dutyCandidates(
  document: RuleDocument,
  duty: PossibleDuty,
  found: Classified,
  debtors: Classifier | undefined,
): Candidate[] {
  if (!debtors || found.probability < least.sentence) return [];
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
  found: Classified | undefined,
  { field, meaning }: SentenceTask,
): Candidate[] {
  if (!found || found.probability < least.sentence) return [];
  const span = trimmed(statement);
  const value = meaning(matchOfSpan(document, span, statement.sentence.paragraph), found.is);
  return value === undefined ? [] : [candidate(document, field, span, value, found)];
}

/** Tasks with their classifiers, in one order. */
interface Group<Task> {
  readonly tasks: readonly Task[];
  readonly group: readonly Classifier[];
}

interface Groups {
  readonly byKind: Readonly<Record<MentionKind, Group<ValueTask>>>;
  readonly ofSentences: Group<SentenceTask | typeof dutyTask>;
}

const groups = new WeakMap<Classifiers, Groups>();

/** Classifiers that are asked of the same features: kept, as their table is. */
function groupsOf(classifiers: Classifiers): Groups {
  const known = groups.get(classifiers);
  if (known) return known;
  const group = <Task>(among: readonly Task[], nameOf: (task: Task) => string): Group<Task> => {
    const tasks = among.filter((task) => classifiers[nameOf(task)]);
    return { tasks, group: tasks.flatMap((task) => classifiers[nameOf(task)] ?? []) };
  };
  const ofKind = (kind: MentionKind) =>
    group(
      valueTasks.filter(({ kinds }) => kinds.includes(kind)),
      ({ field }) => field,
    );
  const made: Groups = {
    byKind: { date: ofKind("date"), period: ofKind("period"), money: ofKind("money"), percent: ofKind("percent") },
    ofSentences: group([dutyTask, ...sentenceTasks] as const, (task) => (task === dutyTask ? task : task.name)),
  };
  groups.set(classifiers, made);
  return made;
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
      strength: strengthOf(found),
      learned: found.probability,
      legibility: meanWordConfidence(document.source, start, end) ?? 1,
      position: document.view.text.length === 0 ? 0 : span.start / document.view.text.length,
    },
  };
}
