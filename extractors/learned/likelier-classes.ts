import { lowerBound } from "../../lib/lower-bound.ts";
import type { Candidate } from "../../schemas/candidate.ts";
import { oncePerDocument } from "../languages/once-per-document.ts";
import type { RuleDocument } from "../languages/rule-document.ts";
import { type Classified, classify, type LearnedWeights } from "./classifier.ts";
import { type Mention, mentionsOf } from "./mentions.ts";
import { strengthOf } from "./strength.ts";
import { type ValueTask, valueTasks } from "./value-tasks.ts";

/** Strength of a rule's candidate that the classifier finds next to impossible: not shown, though two rules say so. */
const doubted = 0.2;

/**
 * Candidates of rules, with another class where the classifier finds it likelier: what an amount is for, what a notice is given
 * for; and weak ones of those that it finds next to impossible. A rule finds the figure; what it is for, many weak words tell
 * better together (decision 0014).
 */
export function withLikelierClasses(
  document: RuleDocument,
  candidates: readonly Candidate[],
  { classifiers }: LearnedWeights,
): Candidate[] {
  return candidates.map((candidate) => {
    const task = candidate.state === "found" ? judging.get(candidate.field) : undefined;
    const classifier = classifiers[candidate.field];
    const mention = task && onlyMention(document, task, candidate);
    if (!task || !classifier || !mention) return candidate;
    const found = classify(classifier, mention.features());
    return found ? judged(candidate, task, mention, found) : candidate;
  });
}

const judging = new Map(
  valueTasks.flatMap((task) => (task.overrules || task.doubtsBelow ? [[task.field, task] as const] : [])),
);

function judged(
  candidate: Candidate,
  { classOf, overrules, doubtsBelow = 0 }: ValueTask,
  mention: Mention,
  found: Classified,
): Candidate {
  const { value, features } = candidate;
  if (found.probability < doubtsBelow) return { ...candidate, features: { ...features, strength: doubted } };
  if (!overrules || found.probability < overrules.from || found.is === classOf(value, mention)) return candidate;
  return {
    ...candidate,
    value: overrules.withClass(value, found.is),
    features: { ...features, strength: strengthOf(found), overruled: 1 },
  };
}

/** The mention that a candidate is about; undefined where its words hold none or several of that value. */
function onlyMention(document: RuleDocument, { kinds, classOf }: ValueTask, candidate: Candidate): Mention | undefined {
  const [{ start, end }] = candidate.evidence;
  const placed = placedMentions(document);
  let only: Mention | undefined;
  const first = lowerBound(placed.length, (index) => (placed[index]?.start ?? 0) >= start - margin);
  for (let at = first; (placed[at]?.start ?? end) < end; at += 1) {
    const { mention, end: until = 0 } = placed[at] ?? {};
    if (!mention || until > end + margin || !kinds.includes(mention.kind)) continue;
    if (classOf(candidate.value, mention) === undefined) continue;
    if (only) return undefined;
    only = mention;
  }
  return only;
}

/** A rule's words may end a sign before the mention does. */
const margin = 2;

/** By where they start in the document's text. */
const placedMentions = oncePerDocument((document: RuleDocument) =>
  mentionsOf(document)
    .map((mention) => ({ mention, ...document.view.toSource(mention.start, mention.end) }))
    .sort((a, b) => a.start - b.start),
);
