import { z } from "zod";
import { overlappingText } from "./equality.ts";
import { defineField } from "./field.ts";

export const SubjectValue = z.string().min(1);
export type SubjectValue = z.infer<typeof SubjectValue>;

export const subject = defineField<SubjectValue>({
  key: "subject",
  label: { fr: "Objet", en: "Subject" },
  meaning: {
    fr: "Objet du contrat en une phrase, telle qu'écrite.",
    en: "The subject of the contract in one sentence as written.",
  },
  tier: "extended",
  cardinality: "one",
  usualPlace: "frontPage",
  value: SubjectValue,
  sameValue: overlappingText,
  print: (value) => value,
});
