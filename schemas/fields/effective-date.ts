import type { z } from "zod";
import { DateOrRule } from "../value-types.ts";
import { samePeriod } from "./equality.ts";
import { defineField } from "./field.ts";
import { printDateOrRule } from "./print.ts";

/** Two dates, or two rules with the same event and offset. */
export function sameDateOrRule(a: DateOrRule, b: DateOrRule): boolean {
  if (a.kind === "date") return b.kind === "date" && a.date === b.date;
  return b.kind === "rule" && a.event.kind === b.event.kind && samePeriod(a.offset, b.offset);
}

export const EffectiveDateValue = DateOrRule;
export type EffectiveDateValue = z.infer<typeof EffectiveDateValue>;

export const effectiveDate = defineField<EffectiveDateValue>({
  key: "effectiveDate",
  label: { fr: "Date d'effet", en: "Effective date" },
  meaning: {
    fr: "Début du contrat : une date, ou l'événement (et le délai) dont il dépend.",
    en: "When the contract starts: a date, or the event (and offset) it depends on.",
  },
  tier: "core",
  cardinality: "one",
  value: EffectiveDateValue,
  sameValue: sameDateOrRule,
  print: printDateOrRule,
});
