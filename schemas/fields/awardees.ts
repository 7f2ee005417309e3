import { z } from "zod";
import { sameParts } from "./equality.ts";
import { defineField } from "./field.ts";
import { join } from "./print.ts";

export const AwardeesValue = z.strictObject({
  mode: z.enum(["single", "multiple"]),
  count: z.int().positive().optional(),
});
export type AwardeesValue = z.infer<typeof AwardeesValue>;

export const awardees = defineField<AwardeesValue>({
  key: "awardees",
  label: { fr: "Attributaires", en: "Awardees" },
  meaning: {
    fr: "Mono- ou multi-attributaire, et leur nombre.",
    en: "Single or multiple awardees, and how many.",
  },
  tier: "extended",
  cardinality: "one",
  usualPlace: "frontPage",
  value: AwardeesValue,
  sameValue: sameParts,
  print: (value) => join(...Object.values(value).map(String)),
});
