import type { Field } from "../../schemas/fields/field.ts";
import type { ObligationsValue } from "../../schemas/fields/obligations.ts";
import type { Found, GoldItem } from "../gold.ts";
import { samePassage } from "./passages.ts";
import { sameForScore } from "./same-value.ts";

/** Whether what was found says what the label says: `exact` for its own value, `acceptable` for another right one. */
export type SameItem = (field: Field, gold: GoldItem, found: Found) => "exact" | "acceptable" | undefined;

/** The field's own equality, or the label's where it has one. */
export const sameItem: SameItem = (field, gold, found) => {
  if (gold.accepts) return gold.accepts(found) ? "exact" : undefined;
  const same = field.key === "obligations" ? sameObligation : sameValue;
  if (same(field, gold.value, gold, found)) return "exact";
  return gold.acceptable?.some((value) => same(field, value, gold, found)) ? "acceptable" : undefined;
};

type Same = (field: Field, value: unknown, gold: GoldItem, found: Found) => boolean;

const sameValue: Same = (field, value, _gold, found) => sameForScore(field, value, found.value);

/** Two people word one duty differently, and two duties alike: the debtor and the passage decide, where the label has one. */
const sameObligation: Same = (field, value, gold, found) => {
  if (gold.quote === undefined) return field.sameValue(value, found.value);
  return (value as ObligationsValue).debtor === (found.value as ObligationsValue).debtor && samePassage(gold, found);
};
