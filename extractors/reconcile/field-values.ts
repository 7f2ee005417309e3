import { isDeepStrictEqual } from "node:util";
import { sha256 } from "../../lib/hash.ts";
import type { Candidate } from "../../schemas/candidate.ts";
import type { Evidence } from "../../schemas/evidence.ts";
import type { Field } from "../../schemas/fields/field.ts";
import type { FieldValue, FieldValueList } from "../../schemas/record.ts";
import { type Group, groupCandidates } from "./group.ts";
import { leastConfidence, ownScore, scoreAgainst } from "./score.ts";

/** What is known of a document besides its candidates. */
export interface Circumstances {
  /** Confidence from which a value needs no review. */
  readonly acceptFrom: number;
  /** No page could be read: every field is `unreadable`. */
  readonly unreadable: boolean;
  /** Some page could not be read: what was not found may stand there. */
  readonly incomplete: boolean;
  /** Whether words that usually announce the field stand in the document. */
  readonly announced: boolean;
}

/** Without any reading of the field: how sure we are that there is none. Announced and yet not read is the doubtful case. */
const confidenceOfSilence = { announced: 0.5, silent: 0.9, incomplete: 0.4 };

const mostEvidence = 8;
const mostAlternatives = 5;

/** The value, or the values, of one field from its candidates. */
export function fieldValues(
  field: Field,
  candidates: readonly Candidate[],
  circumstances: Circumstances,
): FieldValue | FieldValueList {
  const groups = groupCandidates(field, candidates);
  const absence = absenceOf(field, candidates, circumstances);
  const nothing = absence.state === "absent" && absence.confidence > (groups[0]?.score ?? 0);
  const shown = nothing ? [] : groups.filter((group) => group.score >= leastConfidence);
  if (field.cardinality === "one") {
    const [best, ...rivals] = shown;
    return best ? chosen(field, best, rivals, circumstances) : absence;
  }
  if (shown.length === 0) return { items: [], absence };
  const items =
    field.cardinality === "onePerScope"
      ? byScope(shown).flatMap(([best, ...rivals]) => (best ? [chosen(field, best, rivals, circumstances)] : []))
      : shown.map((group) => chosen(field, group, [], circumstances));
  return { items: distinctIds(items.sort((a, b) => startOf(a) - startOf(b))) };
}

/** One group with its rivals as alternatives. */
function chosen(field: Field, group: Group, rivals: readonly Group[], { acceptFrom }: Circumstances): FieldValue {
  const [rival] = rivals;
  const confidence = rounded(rival ? scoreAgainst(group.score, rival.score) : group.score);
  const contradictory = group.best.state === "contradictory";
  const evidence = distinctEvidence(group);
  const otherReadings = (group.best.otherReadings ?? []).map((value) => ({
    value,
    confidence: rounded(group.score / 2),
    evidence: [...group.best.evidence],
  }));
  const alternatives = rivals.map((other) => ({
    value: other.best.value,
    confidence: rounded(scoreAgainst(other.score, group.score)),
    evidence: distinctEvidence(other),
  }));
  return {
    id: idOf(field, group.best),
    state: contradictory ? "contradictory" : "found",
    value: group.best.value,
    ...(group.appliesTo && { appliesTo: group.appliesTo }),
    confidence: contradictory ? rounded(confidence / 2) : confidence,
    status: confidence >= acceptFrom && !contradictory ? "auto" : "needsReview",
    evidence,
    alternatives: [...otherReadings, ...alternatives].slice(0, mostAlternatives),
  };
}

function absenceOf(field: Field, candidates: readonly Candidate[], circumstances: Circumstances): FieldValue {
  const absent = candidates
    .filter((candidate) => candidate.state === "absent")
    .sort((a, b) => ownScore(b) - ownScore(a));
  const [best] = absent;
  const { acceptFrom, unreadable, incomplete, announced } = circumstances;
  if (best && !unreadable) {
    const confidence = rounded(ownScore(best));
    return {
      id: idOf(field, best),
      state: "absent",
      confidence,
      status: confidence >= acceptFrom ? "auto" : "needsReview",
      evidence: absent.slice(0, mostEvidence).map((candidate) => candidate.evidence[0]),
      alternatives: [],
    };
  }
  const silence = announced ? confidenceOfSilence.announced : confidenceOfSilence.silent;
  const confidence = unreadable ? 1 : incomplete ? confidenceOfSilence.incomplete : silence;
  return {
    id: `${field.key}-${unreadable ? "unreadable" : "notFound"}`,
    state: unreadable ? "unreadable" : "notFound",
    confidence,
    status: unreadable || confidence < acceptFrom ? "needsReview" : "auto",
    evidence: [],
    alternatives: [],
  };
}

/** Groups apart by what they apply to, each list best first. */
function byScope(groups: readonly Group[]): Group[][] {
  const scopes: Group[][] = [];
  for (const group of groups) {
    const scope = scopes.find(([first]) => isDeepStrictEqual(first?.appliesTo, group.appliesTo));
    if (scope) scope.push(group);
    else scopes.push([group]);
  }
  return scopes;
}

function distinctEvidence(group: Group): Evidence[] {
  const all = [...group.best.evidence, ...group.candidates.flatMap((candidate) => candidate.evidence)];
  const seen = new Set<string>();
  return all
    .filter((evidence) => {
      const key = `${evidence.document}:${evidence.start}:${evidence.end}`;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, mostEvidence);
}

/** From field and place, so that a later run which reads another value at the same place keeps the id. */
function idOf(field: Field, candidate: Candidate): string {
  const [{ document, start, end }] = candidate.evidence;
  return sha256(JSON.stringify([field.key, candidate.appliesTo ?? null, document, start, end])).slice(0, 16);
}

/** Two values read from the same words get ids of their own, in order. */
function distinctIds(items: FieldValue[]): FieldValue[] {
  const count = new Map<string, number>();
  return items.map((item) => {
    const seen = count.get(item.id) ?? 0;
    count.set(item.id, seen + 1);
    return seen === 0 ? item : { ...item, id: `${item.id}-${seen + 1}` };
  });
}

const startOf = (item: FieldValue) => item.evidence[0]?.start ?? 0;
const rounded = (probability: number) => Math.round(probability * 1000) / 1000;
