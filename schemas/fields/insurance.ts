import { z } from "zod";
import { Money, Period } from "../value-types.ts";
import { sameParts } from "./equality.ts";
import { defineField } from "./field.ts";
import { join, printMoney } from "./print.ts";

export const InsuranceValue = z.strictObject({
  kind: z.enum(["publicLiability", "professionalLiability", "tenYear", "property", "cyber", "other"]),
  cover: Money.optional(),
  proof: Period.optional(),
});
export type InsuranceValue = z.infer<typeof InsuranceValue>;

export const insurance = defineField<InsuranceValue>({
  key: "insurance",
  label: { fr: "Assurances", en: "Insurance" },
  meaning: {
    fr: "Assurances exigées, montants et justificatifs.",
    en: "Insurance required, cover and proof.",
  },
  tier: "extended",
  cardinality: "many",
  value: InsuranceValue,
  sameValue: sameParts,
  print: (value) => join(value.kind, value.cover && printMoney(value.cover)),
});
