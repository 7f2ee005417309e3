import { z } from "zod";
import { sameParts } from "./equality.ts";
import { defineField } from "./field.ts";
import { join } from "./print.ts";

export const AssignmentValue = z.strictObject({
  rule: z.enum(["free", "withConsent", "forbidden"]),
  exceptions: z.string().min(1).optional(),
});
export type AssignmentValue = z.infer<typeof AssignmentValue>;

export const assignment = defineField<AssignmentValue>({
  key: "assignment",
  label: { fr: "Cession du contrat", en: "Assignment" },
  meaning: {
    fr: "Cession libre, soumise à accord ou interdite.",
    en: "Assignment free, subject to consent or forbidden.",
  },
  tier: "extended",
  cardinality: "one",
  value: AssignmentValue,
  sameValue: sameParts,
  print: (value) => join(...Object.values(value).map(String)),
});
