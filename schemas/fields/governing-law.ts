import { z } from "zod";
import { overlappingText } from "./equality.ts";
import { defineField } from "./field.ts";

export const GoverningLawValue = z.strictObject({
  /** As written: `droit français`, `the laws of the State of Delaware`. */
  law: z.string().min(1),
  /** ISO 3166 code of the country or state: `FR`, `US-DE`, `GB-ENG`. */
  place: z
    .string()
    .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/)
    .optional(),
});
export type GoverningLawValue = z.infer<typeof GoverningLawValue>;

export const governingLaw = defineField<GoverningLawValue>({
  key: "governingLaw",
  label: { fr: "Droit applicable", en: "Governing law" },
  meaning: {
    fr: "Droit auquel le contrat est soumis.",
    en: "The law the contract is subject to.",
  },
  tier: "core",
  cardinality: "one",
  value: GoverningLawValue,
  sameValue: (a, b) => (a.place !== undefined && a.place === b.place) || overlappingText(a.law, b.law),
  print: (value) => value.law,
});
