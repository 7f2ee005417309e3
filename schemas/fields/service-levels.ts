import { z } from "zod";
import { Period } from "../value-types.ts";
import { sameParts } from "./equality.ts";
import { defineField } from "./field.ts";
import { join } from "./print.ts";

export const ServiceLevelsValue = z.strictObject({
  indicator: z.string().min(1),
  target: z.string().min(1),
  period: Period.optional(),
  credit: z.string().min(1).optional(),
});
export type ServiceLevelsValue = z.infer<typeof ServiceLevelsValue>;

export const serviceLevels = defineField<ServiceLevelsValue>({
  key: "serviceLevels",
  label: { fr: "Niveaux de service", en: "Service levels" },
  meaning: {
    fr: "Indicateur, cible, période de mesure et avoir.",
    en: "Indicator, target, measuring period and credit.",
  },
  tier: "extended",
  cardinality: "many",
  value: ServiceLevelsValue,
  sameValue: sameParts,
  print: (value) => join(...Object.values(value).map(String)),
});
