import { z } from "zod";
import { defineField } from "./field.ts";

export const CpvValue = z.string().regex(/^\d{8}(-\d)?$/);
export type CpvValue = z.infer<typeof CpvValue>;

export const cpv = defineField<CpvValue>({
  key: "cpv",
  label: { fr: "Codes CPV", en: "CPV codes" },
  meaning: {
    fr: "Codes du vocabulaire commun pour les marchés publics.",
    en: "Common procurement vocabulary codes.",
  },
  tier: "extended",
  cardinality: "many",
  value: CpvValue,
  sameValue: (a, b) => a.slice(0, 8) === b.slice(0, 8),
  print: (value) => value,
});
