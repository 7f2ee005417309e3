import { z } from "zod";
import { Due, Money } from "../value-types.ts";
import { sameParts } from "./equality.ts";
import { defineField } from "./field.ts";
import { join, printDue, printMoney } from "./print.ts";

export const MilestonesValue = z.strictObject({
  deliverable: z.string().min(1),
  due: Due.optional(),
  acceptance: z.string().min(1).optional(),
  payment: Money.optional(),
});
export type MilestonesValue = z.infer<typeof MilestonesValue>;

export const milestones = defineField<MilestonesValue>({
  key: "milestones",
  label: { fr: "Jalons", en: "Milestones" },
  meaning: {
    fr: "Livrable, date, recette et paiement.",
    en: "Deliverable, date, acceptance and payment.",
  },
  tier: "extended",
  cardinality: "many",
  value: MilestonesValue,
  sameValue: sameParts,
  print: (value) =>
    join(value.deliverable, value.due && printDue(value.due), value.payment && printMoney(value.payment)),
});
