import { lowerBound } from "../../lib/lower-bound.ts";
import type { Candidate } from "../../schemas/candidate.ts";
import { oncePerDocument } from "../languages/once-per-document.ts";
import type { RuleDocument } from "../languages/rule-document.ts";
import { classify, type LearnedWeights } from "./classifier.ts";
import { type Mention, mentionsOf } from "./mentions.ts";
import { strengthOf } from "./strength.ts";
import { type ValueTask, valueTasks } from "./value-tasks.ts";

/**
 * Candidates of rules, with another class where the classifier finds it likelier: what an amount is for, what a notice is given
 * for. A rule finds the figure; what it is for, many weak words tell better together (decision 0014).
 */
export function withLikelierClasses(
  document: RuleDocument,
  candidates: readonly Candidate[],
  { classifiers }: LearnedWeights,
): Candidate[] {
  return candidates.map((candidate) => {
    const task = candidate.state === "found" ? overruling.get(candidate.field) : undefined;
    const classifier = classifiers[candidate.field];
    const mention = task && onlyMention(document, task, candidate);
    if (!task?.overrules || !classifier || !mention) return candidate;
    const found = classify(classifier, mention.features());
    if (!found || found.probability < task.overrules.from) return candidate;
    if (found.is === task.classOf(candidate.value, mention)) return candidate;
    const value = task.overrules.withClass(candidate.value, found.is);
    return { ...candidate, value, features: { ...candidate.features, strength: strengthOf(found), overruled: 1 } };
  });
}

const overruling = new Map(valueTasks.flatMap((task) => (task.overrules ? [[task.field, task] as const] : [])));

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
