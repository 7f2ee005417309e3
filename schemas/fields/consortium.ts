import { z } from "zod";
import { sameParts } from "./equality.ts";
import { defineField } from "./field.ts";
import { join } from "./print.ts";

export const ConsortiumValue = z.strictObject({
  kind: z.enum(["joint", "several", "jointWithSeveralLead"]),
  lead: z.string().min(1).optional(),
  members: z.array(z.string().min(1)),
});
export type ConsortiumValue = z.infer<typeof ConsortiumValue>;

export const consortium = defineField<ConsortiumValue>({
  key: "consortium",
  label: { fr: "Groupement", en: "Consortium" },
  meaning: {
    fr: "Groupement conjoint ou solidaire, mandataire, membres.",
    en: "Joint or several consortium, lead member, members.",
  },
  tier: "extended",
  cardinality: "one",
  usualPlace: "frontPage",
  value: ConsortiumValue,
  sameValue: sameParts,
  print: (value) => join(value.kind, value.lead, value.members.join(", ")),
});
