import type { AppliesTo } from "../../schemas/applies-to.ts";
import { sameParts } from "../../schemas/fields/equality.ts";
import type { Field } from "../../schemas/fields/field.ts";
import type { FieldValue } from "../../schemas/record.ts";
import type { Found, GoldItem } from "../gold.ts";
import { type MayPair, pairUp } from "./matching.ts";
import { sameItem } from "./same-item.ts";
import type { Tally } from "./tally.ts";

/** How one field of one document came out: its counts, and the items behind the errors. */
export interface FieldScore {
  readonly tally: Tally;
  readonly missed: readonly GoldItem[];
  readonly spurious: readonly FieldValue[];
  /** Each value that the labels can judge: one that only an optional label knows, or incomplete labels lack, is not there. */
  readonly judged: readonly JudgedValue[];
}

/** A value, or that there is none, and whether it is right. */
export interface JudgedValue {
  readonly value: FieldValue;
  readonly right: boolean;
}

/**
 * Pairs labels and values one to one, as many required labels as possible, exact values before acceptable ones and the
 * same scope before another. Optional labels take what is left, and count neither way. Where the labels are not complete,
 * what is left over is not an error.
 */
export function scoreField(
  field: Field,
  gold: readonly GoldItem[],
  found: readonly FieldValue[],
  complete = true,
): FieldScore {
  const items = found.map(asFound);
  const relation = gold.map((label) => items.map((item) => sameItem(field, label, item)));
  const exact: MayPair = (label, item) => relation[label]?.[item] === "exact";
  const right: MayPair = (label, item) => relation[label]?.[item] !== undefined;
  const required: MayPair = (label) => gold[label]?.optional !== true;
  const inScope: MayPair = (label, item) => sameScope(gold[label]?.appliesTo, items[item]?.appliesTo);
  const pairs = pairUp(gold.length, items.length, [
    both(required, exact, inScope),
    both(required, exact),
    both(required, right),
    right,
  ]);
  const pairsInScope = pairUp(gold.length, items.length, [both(required, right, inScope)]);

  const paired = new Set(pairs);
  const isRequired = (_: unknown, label: number) => gold[label]?.optional !== true;
  const rightOnes = pairs.filter(isRequired).flatMap((item) => (item === undefined ? [] : (found[item] ?? [])));
  const missed = gold.filter((label, index) => !label.optional && pairs[index] === undefined);
  const spurious = complete ? found.filter((_, index) => !paired.has(index)) : [];
  return {
    missed,
    spurious,
    judged: [
      ...rightOnes.map((value) => ({ value, right: true })),
      ...spurious.map((value) => ({ value, right: false })),
    ],
    tally: {
      right: rightOnes.length,
      missed: missed.length,
      spurious: spurious.length,
      rightAuto: rightOnes.filter((value) => value.status === "auto").length,
      spuriousAuto: spurious.filter((value) => value.status === "auto").length,
      rightInScope: pairsInScope.filter((item) => item !== undefined).length,
    },
  };
}

/** Whether it is right that nothing was found; undefined where a value was, or where the labels do not know. */
export function scoreAbsence(
  gold: readonly GoldItem[],
  absence: FieldValue | undefined,
  complete = true,
): JudgedValue | undefined {
  const labelled = gold.some(({ optional }) => optional !== true);
  return absence && (labelled || complete) ? { value: absence, right: !labelled } : undefined;
}

/** A value as labels look at it. */
export function asFound({ value, appliesTo, evidence }: FieldValue): Found {
  return {
    value,
    appliesTo,
    quotes: evidence.map(({ quote }) => quote),
    spans: evidence.map(({ start, end }) => ({ start, end })),
  };
}

function both(...relations: readonly MayPair[]): MayPair {
  return (label, item) => relations.every((relation) => relation(label, item));
}

function sameScope(a: AppliesTo | undefined, b: AppliesTo | undefined): boolean {
  return sameParts(a ?? {}, b ?? {});
}
