import { isDeepStrictEqual } from "node:util";
import type { AppliesTo } from "../../schemas/applies-to.ts";
import type { Candidate } from "../../schemas/candidate.ts";
import type { Evidence } from "../../schemas/evidence.ts";
import type { Field } from "../../schemas/fields/field.ts";
import { isMeasured, isOfRule, ownScore, supportedScore } from "./score.ts";

/** Characters between two places up to which they are one passage: a sentence that gives a figure in words and again in a table. */
const passageGap = 60;

/** Candidates for one field that say the same of the same thing, best first. */
export interface Group {
  readonly best: Candidate;
  readonly candidates: readonly Candidate[];
  readonly appliesTo?: AppliesTo;
  readonly score: number;
  /** Those whose worth was measured, and their score without the others; 0 where there are none. */
  readonly measured: readonly Candidate[];
  readonly measuredScore: number;
}

/**
 * Groups the found (or contradictory) candidates of a field, best group first. What was not measured joins the groups that
 * measured candidates make among themselves, or makes its own: it changes none of theirs.
 */
export function groupCandidates(field: Field, candidates: readonly Candidate[]): Group[] {
  const groups: Candidate[][] = [];
  const alike = new Map<string, Candidate[][]>();
  const ranked = candidates
    .filter((candidate) => candidate.state !== "absent")
    .sort((a, b) => authority(b) - authority(a) || ownScore(b) - ownScore(a) || place(a) - place(b));
  for (const candidate of ranked) {
    const parts = candidate.value === undefined ? "" : field.distinctParts(candidate.value);
    const among = alike.get(parts) ?? [];
    alike.set(parts, among);
    const known = among.find(([first]) => first !== undefined && saysTheSame(field, first, candidate));
    if (known) {
      known.push(candidate);
      continue;
    }
    const group = [candidate];
    groups.push(group);
    among.push(group);
  }
  return groups
    .flatMap((group) => {
      const measured = group.filter(isMeasured);
      const best = mostComplete(group);
      if (!best) return [];
      const [score, measuredScore] = [supportedScore(group), supportedScore(measured)];
      return [{ best, candidates: group, appliesTo: best.appliesTo, score, measured, measuredScore }];
    })
    .sort((a, b) => b.score - a.score);
}

/** The cheap questions first: a price list has thousands of values, and each is asked about each. */
function saysTheSame(field: Field, first: Candidate, candidate: Candidate): boolean {
  const isOneScope = first.appliesTo === candidate.appliesTo || isDeepStrictEqual(first.appliesTo, candidate.appliesTo);
  // Of what one passage says, rules know better than others what it is limited to.
  const isOneThing = isOneScope || (authority(candidate) < authority(first) && inOnePassage(first, candidate));
  return (
    isOneThing &&
    (!field.isDistinctByPassage(candidate.value) || inOnePassage(first, candidate)) &&
    field.sameValue(first.value, candidate.value)
  );
}

/**
 * Among candidates as good as the best and of its authority, the one whose value says most (a party with its SIREN rather than
 * its name alone). The best come first.
 */
function mostComplete(group: readonly Candidate[]): Candidate | undefined {
  const [first] = group;
  if (!first) return undefined;
  const near = group.filter(
    (candidate) => authority(candidate) === authority(first) && ownScore(candidate) >= ownScore(first) - 0.15,
  );
  return near.reduce((best, candidate) => (parts(candidate.value) > parts(best.value) ? candidate : best), first);
}

function parts(value: unknown): number {
  if (value === null || typeof value !== "object") return 0;
  return Object.values(value).filter((part) => part !== undefined).length;
}

function inOnePassage(a: Candidate, b: Candidate): boolean {
  return mayStandAt(a).some((first) =>
    mayStandAt(b).some(
      (second) =>
        first.document === second.document &&
        first.start < second.end + passageGap &&
        second.start < first.end + passageGap,
    ),
  );
}

/** Whether one group's words are another's: half of the shorter quote is common to both. */
export function standTogether(a: Group, b: Group): boolean {
  return a.best.evidence.some((first) =>
    b.best.evidence.some((second) => {
      const common = Math.min(first.end, second.end) - Math.max(first.start, second.start);
      const shorter = Math.min(first.end - first.start, second.end - second.start);
      return first.document === second.document && common > 0 && 2 * common >= shorter;
    }),
  );
}

function authority(candidate: Candidate): number {
  return isOfRule(candidate) ? 2 : isMeasured(candidate) ? 1 : 0;
}

/** A model's quote may stand in several places; of a rule's match one is known, and others add to it. */
function mayStandAt(candidate: Candidate): readonly Evidence[] {
  return isMeasured(candidate) ? candidate.evidence.slice(0, 1) : candidate.evidence;
}

const place = (candidate: Candidate) => candidate.evidence[0].start;
