import { z } from "zod";
import { sameParts } from "./equality.ts";
import { defineField } from "./field.ts";
import { join } from "./print.ts";

export const LicencesValue = z.strictObject({
  product: z.string().min(1).optional(),
  metric: z.string().min(1),
  quantity: z.int().nonnegative().optional(),
  trueUp: z.string().min(1).optional(),
});
export type LicencesValue = z.infer<typeof LicencesValue>;

export const licences = defineField<LicencesValue>({
  key: "licences",
  label: { fr: "Licences", en: "Licences" },
  meaning: {
    fr: "Métrique, quantité et régularisation des droits d'usage.",
    en: "Metric, quantity and true-up of rights of use.",
  },
  tier: "extended",
  cardinality: "many",
  value: LicencesValue,
  sameValue: sameParts,
  print: (value) => join(...Object.values(value).map(String)),
});
