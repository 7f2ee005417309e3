import { z } from "zod";
import { Money, Period } from "../value-types.ts";
import { sameParts } from "./equality.ts";
import { defineField } from "./field.ts";
import { join, printMoney } from "./print.ts";

export const GuaranteesValue = z.strictObject({
  kind: z.enum(["firstDemand", "parentCompany", "surety", "warranty", "other"]),
  period: Period.optional(),
  money: Money.optional(),
});
export type GuaranteesValue = z.infer<typeof GuaranteesValue>;

export const guarantees = defineField<GuaranteesValue>({
  key: "guarantees",
  label: { fr: "Garanties", en: "Guarantees" },
  meaning: {
    fr: "Garanties financières et garanties de conformité, avec leur durée.",
    en: "Financial guarantees and warranties with their period.",
  },
  tier: "extended",
  cardinality: "many",
  value: GuaranteesValue,
  sameValue: sameParts,
  print: (value) => join(value.kind, value.period, value.money && printMoney(value.money)),
});
