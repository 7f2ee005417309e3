import { z } from "zod";
import { Money } from "../value-types.ts";
import { sameParts } from "./equality.ts";
import { defineField } from "./field.ts";
import { join, printMoney } from "./print.ts";

export const SubcontractorsValue = z.strictObject({
  name: z.string().min(1),
  siren: z
    .string()
    .regex(/^\d{9}$/)
    .optional(),
  services: z.string().min(1).optional(),
  money: Money.optional(),
});
export type SubcontractorsValue = z.infer<typeof SubcontractorsValue>;

export const subcontractors = defineField<SubcontractorsValue>({
  key: "subcontractors",
  label: { fr: "Sous-traitants", en: "Subcontractors" },
  meaning: {
    fr: "Sous-traitants déclarés et ce qu'ils font.",
    en: "Declared subcontractors and what they do.",
  },
  tier: "extended",
  cardinality: "many",
  value: SubcontractorsValue,
  sameValue: sameParts,
  print: (value) => join(value.name, value.services, value.money && printMoney(value.money)),
});
