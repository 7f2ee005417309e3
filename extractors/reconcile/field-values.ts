import { isDeepStrictEqual } from "node:util";
import { sha256 } from "../../lib/hash.ts";
import type { Candidate } from "../../schemas/candidate.ts";
import type { Evidence } from "../../schemas/evidence.ts";
import type { Field } from "../../schemas/fields/field.ts";
import type { FieldValue, FieldValueList } from "../../schemas/record.ts";
import { keyFields } from "../../schemas/value-kinds.ts";
import type { Calibration, Judgement } from "./calibration.ts";
import { type DocumentFacts, type Features, silenceFeatures, statedAbsence, valueFeatures } from "./features.ts";
import { type Group, standTogether } from "./group.ts";
import { type ModelVoice, voiceFeatures, voiceOfSilence } from "./model-voice.ts";
import { isMeasured, leastConfidence, ownScore } from "./score.ts";
import { type Weighed, weighModel } from "./weigh-model.ts";

/** What the values of a document are decided with. */
export interface Circumstances {
  readonly facts: DocumentFacts;
  readonly calibration: Calibration;
  /** Absent where no model was asked. */
  readonly voice?: ModelVoice;
}

/** Why a value is what it is. */
export interface Reason extends Judgement {
  readonly features: Features;
  /** Those that say it; none where nothing does. */
  readonly candidates: readonly Candidate[];
  /** Other values for the same thing, best first. */
  readonly rivals: readonly Group[];
  /** Values too weak to be shown. */
  readonly unshown: readonly Group[];
}

/** The value, or the values, of one field, and the reason for each by its id. */
export interface DecidedField {
  readonly entry: FieldValue | FieldValueList;
  readonly reasons: ReadonlyMap<string, Reason>;
}

interface Reasoned {
  readonly item: FieldValue;
  readonly reason: Reason;
}

/** Without any reading of a field that is no key field: how sure we are that there is none. */
const confidenceOfSilence = { announced: 0.5, silent: 0.9, incomplete: 0.4 };

const mostEvidence = 8;
const mostAlternatives = 5;

/** Decides one field from its candidates, and from these in groups, best first. */
export function fieldValues(
  field: Field,
  candidates: readonly Candidate[],
  groups: readonly Group[],
  circumstances: Circumstances,
): DecidedField {
  const silence = absenceOf(field, candidates, groups, circumstances);
  const isAbsent = silence.item.state === "absent" && silence.stated > (groups[0]?.score ?? 0);
  const likely = isAbsent ? [] : groups.filter((group) => group.score >= leastConfidence);
  const { shown, hidden } = weighed(field, likely, circumstances);
  const unshown = [...groups.filter((group) => !likely.includes(group)), ...hidden];
  const against = isAbsent ? hidden : unshown;
  const absence = against.length > 0 ? { ...silence, item: doubted(silence.item, against) } : silence;
  const choose = ([best, ...rivals]: Ranked) => chosen(field, best, { rivals, unshown, shown: likely }, circumstances);
  if (field.cardinality === "one") {
    const [first, ...others] = shown;
    const only = first ? choose(asOne([first, ...others])) : absence;
    return { entry: only.item, reasons: new Map([[only.item.id, only.reason]]) };
  }
  if (shown.length === 0) {
    return { entry: { items: [], absence: absence.item }, reasons: new Map([[absence.item.id, absence.reason]]) };
  }
  const values = (field.cardinality === "onePerScope" ? byScope(shown).map(asOne) : shown).map(choose);
  const sorted = distinctIds(values.sort((a, b) => startOf(a.item) - startOf(b.item)));
  return {
    entry: { items: sorted.map(({ item }) => item) },
    reasons: new Map(sorted.map(({ item, reason }) => [item.id, reason])),
  };
}

/** A silence against which something speaks, though too little to be shown as a value: for a person, with what it was. */
function doubted(silence: FieldValue, hidden: readonly Group[]): FieldValue {
  const alternatives = hidden.slice(0, mostAlternatives).map((group) => ({
    value: group.best.value,
    confidence: rounded((1 - silence.confidence) / hidden.length),
    evidence: distinctEvidence(group),
  }));
  return { ...silence, status: "needsReview", alternatives };
}

/** A group, and those it is shown instead of, best first. */
type Ranked = readonly [Group, ...Group[]];

function weighed(field: Field, likely: readonly Group[], circumstances: Circumstances): Weighed {
  const { voice, facts, calibration } = circumstances;
  if (!voice) return { shown: likely.map((group) => [group]), hidden: [] };
  const compete = (a: Group, b: Group) =>
    field.cardinality === "one" ||
    (field.cardinality === "onePerScope" && isDeepStrictEqual(a.appliesTo, b.appliesTo)) ||
    standTogether(a, b);
  const alone = (group: Group) => {
    const rivals = field.cardinality === "many" ? [] : likely.filter((one) => one !== group && compete(one, group));
    const features = valueFeatures(group, rivals, likely, facts);
    const { probability, acceptFrom } = calibration.value(field.key, facts.language, features);
    return { probability, isAccepted: isSure(probability, acceptFrom) && isChosenWithoutModel(group, rivals) };
  };
  return weighModel(field.key, likely, { voice, alone, compete });
}

/** All of these for one thing. */
function asOne([[first, ...others], ...lists]: Lists): Ranked {
  return [first, ...others, ...lists.flat()];
}

type Lists = readonly [Ranked, ...Ranked[]];

interface Others {
  readonly rivals: readonly Group[];
  readonly unshown: readonly Group[];
  /** Values of the field that are shown. */
  readonly shown: readonly Group[];
}

/** One group with its rivals as alternatives. */
function chosen(field: Field, group: Group, others: Others, circumstances: Circumstances): Reasoned {
  const { facts, calibration, voice } = circumstances;
  const { rivals, unshown, shown } = others;
  const features = { ...valueFeatures(group, rivals, shown, facts), ...voiceFeatures(field.key, group, rivals, voice) };
  const judgement = calibration.value(field.key, facts.language, features);
  const { probability, acceptFrom } = judgement;
  const contradictory = group.best.state === "contradictory";
  const doubt = 1 - probability;
  const weight = rivals.reduce((total, { score }) => total + score, 0);
  const otherReadings = (group.best.otherReadings ?? []).map((value, _, all) => ({
    value,
    confidence: rounded(doubt / (all.length + rivals.length)),
    evidence: [...group.best.evidence],
  }));
  const alternatives = rivals.map((other) => ({
    value: other.best.value,
    confidence: rounded((doubt * other.score) / (weight + otherReadings.length)),
    evidence: distinctEvidence(other),
  }));
  const item: FieldValue = {
    id: idOf(field, group.best),
    state: contradictory ? "contradictory" : "found",
    value: group.best.value,
    ...(group.appliesTo && { appliesTo: group.appliesTo }),
    confidence: rounded(probability),
    status:
      isSure(probability, acceptFrom) && !contradictory && mayGoUnseen(group, rivals, calibration)
        ? "auto"
        : "needsReview",
    evidence: distinctEvidence(group),
    alternatives: [...otherReadings, ...alternatives].slice(0, mostAlternatives),
  };
  return { item, reason: { ...judgement, features, candidates: group.candidates, rivals, unshown } };
}

/** A value that rests on a model needs one whose answers were measured, and words that state all of it. */
function mayGoUnseen(group: Group, rivals: readonly Group[], { model }: Calibration): boolean {
  if (isChosenWithoutModel(group, rivals)) return true;
  const answers = group.candidates.filter((candidate) => !isMeasured(candidate));
  return (
    answers.length > 0 &&
    answers.every(
      ({ evidence, features }) => model?.foundBy.includes(evidence[0].foundBy) && features.quoteStatesValue === 1,
    )
  );
}

/** A value that rules and classifiers alone would not have chosen, or not for sure, is for a person. */
function isChosenWithoutModel({ measuredScore }: Group, rivals: readonly Group[]): boolean {
  return measuredScore >= leastConfidence && rivals.every((rival) => rival.measuredScore < measuredScore);
}

function isSure(probability: number, acceptFrom: number | undefined): boolean {
  return acceptFrom !== undefined && probability >= acceptFrom;
}

function absenceOf(
  field: Field,
  candidates: readonly Candidate[],
  unshown: readonly Group[],
  circumstances: Circumstances,
): Reasoned & { readonly stated: number } {
  const absent = candidates
    .filter((candidate) => candidate.state === "absent")
    .sort((a, b) => ownScore(b) - ownScore(a));
  const stated = statedAbsence(absent);
  const { total, unread } = circumstances.facts.pages;
  const unreadable = total > 0 && unread === total;
  const features = {
    ...silenceFeatures(field.key, stated, circumstances.facts),
    ...voiceOfSilence(field.key, unshown, circumstances.voice),
  };
  const judgement = unreadable ? unreadableField : judgedSilence(field, stated, features, circumstances);
  const { probability, acceptFrom } = judgement;
  const [best] = unreadable ? [] : absent;
  const item: FieldValue = {
    id: best ? idOf(field, best) : `${field.key}-${unreadable ? "unreadable" : "notFound"}`,
    state: best ? "absent" : unreadable ? "unreadable" : "notFound",
    confidence: rounded(probability),
    status: isSure(probability, acceptFrom) ? "auto" : "needsReview",
    evidence: best ? absent.slice(0, mostEvidence).map((candidate) => candidate.evidence[0]) : [],
    alternatives: [],
  };
  return { item, stated, reason: { ...judgement, features, candidates: absent, rivals: [], unshown } };
}

const unreadableField: Judgement = { probability: 1, acceptFrom: undefined, coefficients: {} };

/** Key fields have a calibration of their own; of the others, silence is believed where nothing speaks against it. */
function judgedSilence(field: Field, stated: number, features: Features, circumstances: Circumstances): Judgement {
  const { facts, calibration } = circumstances;
  if (keyFields.some((key) => key === field.key)) return calibration.silence(field.key, facts.language, features);
  const { announced, silent, incomplete } = confidenceOfSilence;
  const unstated = facts.pages.unread > 0 ? incomplete : facts.announced.has(field.key) ? announced : silent;
  return { probability: stated > 0 ? stated : unstated, acceptFrom: silent, coefficients: {} };
}

/** Lists apart by what their first applies to, each best first. */
function byScope(lists: readonly Ranked[]): Lists[] {
  const scopes: [Ranked, ...Ranked[]][] = [];
  for (const list of lists) {
    const scope = scopes.find(([[first]]) => isDeepStrictEqual(first.appliesTo, list[0].appliesTo));
    if (scope) scope.push(list);
    else scopes.push([list]);
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
function distinctIds(values: readonly Reasoned[]): Reasoned[] {
  const count = new Map<string, number>();
  return values.map(({ item, reason }) => {
    const seen = count.get(item.id) ?? 0;
    count.set(item.id, seen + 1);
    return { item: seen === 0 ? item : { ...item, id: `${item.id}-${seen + 1}` }, reason };
  });
}

const startOf = (item: FieldValue) => item.evidence[0]?.start ?? 0;
const rounded = (probability: number) => Math.round(probability * 1000) / 1000;
