import { z } from "zod";
import { DateOrRule } from "../value-types.ts";
import { sameParts } from "./equality.ts";
import { defineField } from "./field.ts";
import { join } from "./print.ts";

export const TranchesValue = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(["firm", "optional"]),
  affirmBefore: DateOrRule.optional(),
});
export type TranchesValue = z.infer<typeof TranchesValue>;

export const tranches = defineField<TranchesValue>({
  key: "tranches",
  label: { fr: "Tranches", en: "Tranches" },
  meaning: {
    fr: "Tranches fermes et optionnelles.",
    en: "Firm and optional tranches.",
  },
  tier: "extended",
  cardinality: "many",
  value: TranchesValue,
  sameValue: sameParts,
  print: (value) => join(value.kind, value.name),
});
