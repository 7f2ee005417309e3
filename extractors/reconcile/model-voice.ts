import type { Features } from "./features.ts";
import type { Group } from "./group.ts";

/** A question that a model answered about a document: for which fields, and which parts of the text it was shown. */
export interface AskedOfModel {
  /** Keys. */
  readonly fields: readonly string[];
  /** UTF-16 offsets, end exclusive. */
  readonly parts: readonly { readonly start: number; readonly end: number }[];
}

/** What a model that was asked about a document has to say in it. */
export interface ModelVoice {
  /** How far it agrees with what rules and classifiers are sure of in this document, 0–1; `unheard` where they are of nothing. */
  readonly trust: number;
  /** Whether it was asked for a field, and shown where a group's best value stands. */
  readonly saw: (field: string, group: Group) => boolean;
  readonly wasAskedFor: (field: string) => boolean;
}

/** A score from which rules and classifiers are right often enough to judge a model by them. */
const sure = 0.7;
/** Of a model that there is nothing to judge by: two values of three. */
const prior = { agreed: 2, all: 3 };

/**
 * A model's answers are judged by the values that rules and classifiers have in the same passages: one that says the same as
 * they do where they are sure is heard where they are not. It says nothing of whether a value may go without review.
 */
export function modelVoice(
  groups: ReadonlyMap<string, readonly Group[]>,
  asked: readonly AskedOfModel[],
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
  const judges = [...groups].flatMap(([field, list]) =>
    list.filter((group) => group.measuredScore >= sure && saw(field, group)),
  );
  const trust = (judges.filter(isConfirmed).length + prior.agreed) / (judges.length + prior.all);
  return { trust, saw, wasAskedFor: (field) => partsByField.has(field) };
}

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
    modelTrust: voice.trust,
  };
}
