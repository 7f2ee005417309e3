import type { ObligationsValue } from "../../schemas/fields/obligations.ts";
import type { FieldValue } from "../../schemas/record.ts";
import type { GoldItem } from "../gold.ts";
import { type MayPair, pairUp } from "./matching.ts";
import { samePassage } from "./passages.ts";
import { asFound } from "./score-field.ts";

/** Obligations of a document paired by the passage that they stand in, whoever owes them. */
export interface ObligationScore {
  /** Labels and values of one passage; optional labels are in none of these. */
  readonly matched: number;
  readonly missed: number;
  readonly spurious: number;
  /** Of the matched, those whose debtor is a labelled one. */
  readonly debtorRight: number;
}

/** Pairs by evidence, those with the right debtor first. Where the labels are not complete, what is left is no error. */
export function scoreObligations(
  gold: readonly GoldItem[],
  found: readonly FieldValue[],
  complete: boolean,
): ObligationScore {
  const items = found.map(asFound);
  const ofOnePassage: MayPair = (label, item) => {
    const [labelled, read] = [gold[label], items[item]];
    return labelled !== undefined && read !== undefined && samePassage(labelled, read);
  };
  const sameDebtor: MayPair = (label, item) => debtorsOf(gold[label]).includes(debtorOf(found[item]?.value));
  const isRequired = (label: number) => gold[label]?.optional !== true;
  const pairs = pairUp(gold.length, found.length, [
    (label, item) => isRequired(label) && ofOnePassage(label, item) && sameDebtor(label, item),
    (label, item) => isRequired(label) && ofOnePassage(label, item),
    ofOnePassage,
  ]);
  const required = gold.flatMap((_, label) => (isRequired(label) ? [label] : []));
  const matched = required.flatMap((label) => {
    const item = pairs[label];
    return item === undefined ? [] : [{ label, item }];
  });
  const taken = pairs.filter((item) => item !== undefined).length;
  return {
    matched: matched.length,
    missed: required.length - matched.length,
    spurious: complete ? found.length - taken : 0,
    debtorRight: matched.filter(({ label, item }) => sameDebtor(label, item)).length,
  };
}

function debtorsOf(label: GoldItem | undefined): string[] {
  return label ? [label.value, ...(label.acceptable ?? [])].map(debtorOf) : [];
}

function debtorOf(value: unknown): string {
  return (value as ObligationsValue | undefined)?.debtor ?? "";
}
