import { z } from "zod";
import { sameParts } from "./equality.ts";
import { defineField } from "./field.ts";
import { join } from "./print.ts";

export const LotsValue = z.strictObject({ number: z.string().min(1), title: z.string().min(1).optional() });
export type LotsValue = z.infer<typeof LotsValue>;

export const lots = defineField<LotsValue>({
  key: "lots",
  label: { fr: "Lots", en: "Lots" },
  meaning: {
    fr: "Lots du marché.",
    en: "Lots of the contract.",
  },
  tier: "extended",
  cardinality: "many",
  value: LotsValue,
  sameValue: sameParts,
  print: (value) => join(...Object.values(value).map(String)),
});
