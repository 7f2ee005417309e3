import { z } from "zod";
import { Period } from "../value-types.ts";
import { sameParts } from "./equality.ts";
import { defineField } from "./field.ts";
import { join } from "./print.ts";

export const ConfidentialityValue = z.strictObject({
  mutual: z.boolean().optional(),
  duration: Period.optional(),
  survival: Period.optional(),
});
export type ConfidentialityValue = z.infer<typeof ConfidentialityValue>;

export const confidentiality = defineField<ConfidentialityValue>({
  key: "confidentiality",
  label: { fr: "Confidentialité", en: "Confidentiality" },
  meaning: {
    fr: "Obligation de confidentialité et sa durée après la fin.",
    en: "Duty of confidence and how long it lasts after the end.",
  },
  tier: "extended",
  cardinality: "one",
  value: ConfidentialityValue,
  sameValue: sameParts,
  print: (value) => join(...Object.values(value).map(String)),
});
