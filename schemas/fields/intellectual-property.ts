import { z } from "zod";
import { sameParts } from "./equality.ts";
import { defineField } from "./field.ts";
import { join } from "./print.ts";

export const IntellectualPropertyValue = z.strictObject({
  results: z.enum(["assigned", "licensed", "retained"]),
  scope: z.string().min(1).optional(),
});
export type IntellectualPropertyValue = z.infer<typeof IntellectualPropertyValue>;

export const intellectualProperty = defineField<IntellectualPropertyValue>({
  key: "intellectualProperty",
  label: { fr: "Propriété intellectuelle", en: "Intellectual property" },
  meaning: {
    fr: "Cession, licence ou réserve des droits sur les résultats.",
    en: "Assignment, licence or reservation of rights in the results.",
  },
  tier: "extended",
  cardinality: "one",
  value: IntellectualPropertyValue,
  sameValue: sameParts,
  print: (value) => join(...Object.values(value).map(String)),
});
