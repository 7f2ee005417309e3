import { z } from "zod";
import { overlappingText } from "./equality.ts";
import { defineField } from "./field.ts";

export const JurisdictionValue = z.strictObject({
  /** As written: `Tribunal administratif de Paris`. */
  court: z.string().min(1),
  exclusive: z.boolean().optional(),
});
export type JurisdictionValue = z.infer<typeof JurisdictionValue>;

export const jurisdiction = defineField<JurisdictionValue>({
  key: "jurisdiction",
  label: { fr: "Juridiction compétente", en: "Jurisdiction" },
  meaning: {
    fr: "Tribunal ou mode de règlement désigné.",
    en: "The court or arbitration agreed upon.",
  },
  tier: "core",
  cardinality: "one",
  value: JurisdictionValue,
  sameValue: (a, b) => overlappingText(a.court, b.court),
  print: (value) => value.court,
});
