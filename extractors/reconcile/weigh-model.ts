import type { Group } from "./group.ts";
import { isConfirmed, isOfModelAlone, type ModelVoice } from "./model-voice.ts";
import { leastConfidence } from "./score.ts";

/** Groups of one field as they are shown: each first of its list, with those it is shown instead of. */
export interface Weighed {
  readonly shown: readonly (readonly [Group, ...Group[]])[];
  readonly hidden: readonly Group[];
}

/** What is known of a value without a model. */
export interface KnownAlone {
  /** That it is right, 0–1. */
  readonly probability: number;
  /** Whether it goes without review. */
  readonly isAccepted: boolean;
}

interface Weighing {
  readonly voice: ModelVoice;
  readonly alone: (group: Group) => KnownAlone;
  /** Whether only one of two values can be right. */
  readonly compete: (a: Group, b: Group) => boolean;
}

/** Share of right values up to which a model's value is not shown before that of rules or classifiers, however doubtful that is. */
const preferredFrom = 0.75;
/** The same of one that it held to when it was asked again; one that it took back never comes first. */
const heldFrom = 0.6;
const unknown: KnownAlone = { probability: 0, isAccepted: false };
/** Share of right values below which what a model alone proposes is not shown. */
const heardFrom = 0.5;
/** Share of wrong values of rules of which a model says nothing either. */
const silentOnWrong = 0.9;

/**
 * Weighs what a model says against what rules and classifiers do. Both are kept where they differ over the same words: one
 * as value, the other as its alternative. A value that is accepted without a model stays what it is. A model that mostly
 * agrees with the rules and passes over a value they doubt speaks against it (Bayes' rule); one that seldom agrees adds
 * nothing of its own.
 */
export function weighModel(field: string, groups: readonly Group[], { voice, alone, compete }: Weighing): Weighed {
  const known = new Map(groups.filter((group) => !isOfModelAlone(group)).map((group) => [group, alone(group)]));
  const contested = new Map<Group, Group>();
  for (const model of groups.filter(isOfModelAlone)) {
    const rule = groups.find(
      (other) => known.has(other) && !isConfirmed(other) && !contested.has(other) && compete(other, model),
    );
    if (rule) contested.set(rule, model);
  }
  const rivals = new Set(contested.values());
  const isHidden = (group: Group) => {
    if (contested.has(group) || isConfirmed(group)) return false;
    const judged = known.get(group);
    if (!judged) return voice.right < heardFrom;
    if (judged.isAccepted || voice.finds < heardFrom || !voice.saw(field, group)) return false;
    return inSilence(judged.probability, voice.finds) < leastConfidence;
  };
  const isAlone = (group: Group) => isOfModelAlone(group) && !rivals.has(group);
  const listed = groups.filter((group) => !rivals.has(group));
  return {
    hidden: listed.filter(isHidden),
    shown: listed
      .filter((group) => !isHidden(group))
      .map((group): [Group, ...Group[]] => {
        const rival = contested.get(group);
        if (!rival) return [group];
        const { isAccepted, probability } = known.get(group) ?? unknown;
        const { secondLook } = rival.best.features;
        // Bayes' rule: one of two that differ is right, and each is right as often as it usually is.
        const isPreferred = voice.right > Math.max(secondLook === 1 ? heldFrom : preferredFrom, probability);
        return isPreferred && secondLook !== 0 && !isAccepted ? [rival, group] : [group, rival];
      })
      // What a model says of something else comes behind what rules say.
      .sort(([a], [b]) => Number(isAlone(a)) - Number(isAlone(b))),
  };
}

/** That a value is right of which a model says nothing that finds this share of them. */
function inSilence(probability: number, finds: number): number {
  const right = probability * (1 - finds);
  return right / (right + (1 - probability) * silentOnWrong);
}
