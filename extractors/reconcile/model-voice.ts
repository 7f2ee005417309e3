import type { Features } from "./features.ts";
import type { Group } from "./group.ts";

/** A question that a model answered about a document: for which fields, and which parts of the text it was shown. */
export interface AskedOfModel {
  /** As in the evidence of what it proposed: `llm:<model>@<prompt>`. */
  readonly foundBy: string;
  /** Keys. */
  readonly fields: readonly string[];
  /** UTF-16 offsets, end exclusive. */
  readonly parts: readonly { readonly start: number; readonly end: number }[];
}

/** What a model that was asked about a document has to say in it. */
export interface ModelVoice {
  /** Share of its values that are right, 0–1. */
  readonly right: number;
  /** Share of the values in what it was shown that it finds, 0–1. */
  readonly finds: number;
  /** Whether it was asked for a field, and shown where a group's best value stands. */
  readonly saw: (field: string, group: Group) => boolean;
  readonly wasAskedFor: (field: string) => boolean;
}

/** Probability from which a value of rules and classifiers says something of a model that has it too, or not. */
const likely = 0.5;
/** Of a model that there is nothing to judge by: two values of four. */
const prior = { agreed: 2, expected: 4 };
const greatestTrust = 0.98;
/**
 * Of the values that probabilities promise, this share is confirmed by a model that knows the labels of our contracts, seen
 * and held out: the others differ in a part (a tax basis, the wording of a duty) that sets two values apart.
 */
const confirmedByLabels = 0.8;

/**
 * A model that was not measured on labelled contracts is judged by the values that rules and classifiers have in the same
 * passages: it should have as many of them as their probabilities sum up to. One that has is heard where it says otherwise.
 * That says nothing of whether a value may go without review. `measured`: what is known of the model from labelled contracts.
 */
export function modelVoice(
  groups: ReadonlyMap<string, readonly Group[]>,
  asked: readonly AskedOfModel[],
  probabilityOf: (field: string, group: Group) => number,
  measured?: MeasuredModel,
): ModelVoice | undefined {
  if (asked.length === 0) return undefined;
  const partsByField = new Map<string, { start: number; end: number }[]>();
  for (const { fields, parts } of asked) {
    for (const field of fields) partsByField.set(field, [...(partsByField.get(field) ?? []), ...parts]);
  }
  const saw = (field: string, { best }: Group) =>
    (partsByField.get(field) ?? []).some(
      ({ start, end }) => start <= best.evidence[0].start && best.evidence[0].end <= end,
    );
  const wasAskedFor = (field: string) => partsByField.has(field);
  if (measured) return { ...measured, saw, wasAskedFor };
  let [agreed, expected] = [prior.agreed, prior.expected / confirmedByLabels];
  for (const [field, list] of groups) {
    for (const group of list.filter((one) => !isOfModelAlone(one) && saw(field, one))) {
      const probability = probabilityOf(field, group);
      if (probability < likely) continue;
      expected += probability;
      agreed += isConfirmed(group) ? 1 : 0;
    }
  }
  const trust = Math.min(greatestTrust, agreed / (expected * confirmedByLabels));
  return { right: trust, finds: trust, saw, wasAskedFor };
}

/** How right a model was on labelled contracts, and how much of what they hold it found, both 0–1. */
export type MeasuredModel = Pick<ModelVoice, "right" | "finds">;

/** Whether rules or classifiers and the model say the same. */
export function isConfirmed({ candidates, measured }: Group): boolean {
  return measured.length > 0 && candidates.length > measured.length;
}

/** Whether only a model says it. */
export function isOfModelAlone({ measured }: Group): boolean {
  return measured.length === 0;
}

/** What a model says for or against a value; nothing where none was asked. */
export function voiceFeatures(
  field: string,
  group: Group,
  rivals: readonly Group[],
  voice: ModelVoice | undefined,
): Features {
  if (!voice) return {};
  const isSeen = isOfModelAlone(group) || voice.saw(field, group);
  const differs = rivals.some(isOfModelAlone);
  return {
    modelAgrees: isConfirmed(group) ? 1 : 0,
    modelAlone: isOfModelAlone(group) ? 1 : 0,
    modelDiffers: !isConfirmed(group) && differs ? 1 : 0,
    modelSilent: isSeen && !isConfirmed(group) && !isOfModelAlone(group) && !differs ? 1 : 0,
    modelRight: voice.right,
  };
}

/** What it says for there being no value of a field that it found none of either; nothing where it was not asked for it. */
export function voiceOfSilence(field: string, groups: readonly Group[], voice: ModelVoice | undefined): Features {
  if (!voice?.wasAskedFor(field)) return {};
  const isSilent = groups.every(({ candidates, measured }) => candidates.length === measured.length);
  return { modelSilent: isSilent ? voice.finds : 0 };
}
