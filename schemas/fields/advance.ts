import { z } from "zod";
import { Decimal, Money } from "../value-types.ts";
import { sameParts } from "./equality.ts";
import { defineField } from "./field.ts";
import { join, printMoney } from "./print.ts";

export const AdvanceValue = z.strictObject({
  percent: Decimal.optional(),
  money: Money.optional(),
  repayment: z.string().min(1).optional(),
});
export type AdvanceValue = z.infer<typeof AdvanceValue>;

export const advance = defineField<AdvanceValue>({
  key: "advance",
  label: { fr: "Avance", en: "Advance" },
  meaning: {
    fr: "Avance : taux, assiette, remboursement.",
    en: "Advance payment: rate, base, repayment.",
  },
  tier: "extended",
  cardinality: "many",
  value: AdvanceValue,
  sameValue: sameParts,
  print: (value) => join(value.percent && `${value.percent} %`, value.money && printMoney(value.money)),
});
