import { z } from "zod";
import { Decimal, Period } from "../value-types.ts";
import { sameParts } from "./equality.ts";
import { defineField } from "./field.ts";
import { join } from "./print.ts";

export const RetentionValue = z.strictObject({
  percent: Decimal.optional(),
  period: Period.optional(),
  substitute: z.enum(["firstDemandGuarantee", "personalGuarantee", "either", "none"]).optional(),
});
export type RetentionValue = z.infer<typeof RetentionValue>;

export const retention = defineField<RetentionValue>({
  key: "retention",
  label: { fr: "Retenue de garantie", en: "Retention" },
  meaning: {
    fr: "Retenue de garantie : taux, durée, substitution.",
    en: "Retention money: rate, period, substitutes.",
  },
  tier: "extended",
  cardinality: "many",
  value: RetentionValue,
  sameValue: sameParts,
  print: (value) => join(...Object.values(value).map(String)),
});
