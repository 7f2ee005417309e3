import { z } from "zod";
import { Actor } from "../value-types.ts";
import { sameParts } from "./equality.ts";
import { defineField } from "./field.ts";
import { join } from "./print.ts";

export const ExclusivityValue = z.strictObject({
  granted: z.boolean(),
  by: Actor.optional(),
  scope: z.string().min(1).optional(),
});
export type ExclusivityValue = z.infer<typeof ExclusivityValue>;

export const exclusivity = defineField<ExclusivityValue>({
  key: "exclusivity",
  label: { fr: "Exclusivité", en: "Exclusivity" },
  meaning: {
    fr: "Engagement d'exclusivité et son étendue.",
    en: "Exclusivity commitment and its scope.",
  },
  tier: "extended",
  cardinality: "many",
  value: ExclusivityValue,
  sameValue: sameParts,
  print: (value) => join(...Object.values(value).map(String)),
});
