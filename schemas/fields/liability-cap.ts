import { z } from "zod";
import { Decimal, Money } from "../value-types.ts";
import { sameParts } from "./equality.ts";
import { defineField } from "./field.ts";
import { join, printMoney } from "./print.ts";

export const LiabilityCapValue = z.strictObject({
  money: Money.optional(),
  percent: Decimal.optional(),
  of: z.string().min(1).optional(),
  exceptions: z.string().min(1).optional(),
});
export type LiabilityCapValue = z.infer<typeof LiabilityCapValue>;

export const liabilityCap = defineField<LiabilityCapValue>({
  key: "liabilityCap",
  label: { fr: "Plafond de responsabilité", en: "Liability cap" },
  meaning: {
    fr: "Plafond de réparation, en montant ou en proportion.",
    en: "Ceiling of compensation, as a sum or a share.",
  },
  tier: "extended",
  cardinality: "many",
  value: LiabilityCapValue,
  sameValue: sameParts,
  print: (value) => join(value.money && printMoney(value.money), value.percent && `${value.percent} %`, value.of),
});
