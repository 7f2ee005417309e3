import { z } from "zod";
import { sameText } from "./equality.ts";
import { defineField } from "./field.ts";

export const ReferenceValue = z.string().min(1);
export type ReferenceValue = z.infer<typeof ReferenceValue>;

export const reference = defineField<ReferenceValue>({
  key: "reference",
  label: { fr: "Référence", en: "Reference" },
  meaning: {
    fr: "Numéro ou référence du contrat, tel qu'imprimé ; pas celle d'un autre contrat cité.",
    en: "The contract's own number or reference as printed; not that of another contract it cites.",
  },
  tier: "core",
  cardinality: "one",
  usualPlace: "frontPage",
  value: ReferenceValue,
  sameValue: sameText,
  print: (value) => value,
});
