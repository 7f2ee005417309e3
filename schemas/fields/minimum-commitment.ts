import { z } from "zod";
import { Money, Period } from "../value-types.ts";
import { sameParts } from "./equality.ts";
import { defineField } from "./field.ts";
import { join, printMoney } from "./print.ts";

export const MinimumCommitmentValue = z.strictObject({
  money: Money.optional(),
  quantity: z.string().min(1).optional(),
  period: Period.optional(),
});
export type MinimumCommitmentValue = z.infer<typeof MinimumCommitmentValue>;

export const minimumCommitment = defineField<MinimumCommitmentValue>({
  key: "minimumCommitment",
  label: { fr: "Engagement minimal", en: "Minimum commitment" },
  meaning: {
    fr: "Volume ou montant minimal d'achat.",
    en: "Minimum volume or amount to be bought.",
  },
  tier: "extended",
  cardinality: "many",
  value: MinimumCommitmentValue,
  sameValue: sameParts,
  print: (value) => join(value.money && printMoney(value.money), value.quantity, value.period),
});
