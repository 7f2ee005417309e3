import { z } from "zod";
import { overlappingText } from "./equality.ts";
import { defineField } from "./field.ts";

export const TitleValue = z.string().min(1);
export type TitleValue = z.infer<typeof TitleValue>;

export const title = defineField<TitleValue>({
  key: "title",
  label: { fr: "Titre", en: "Title" },
  meaning: {
    fr: "Titre du document tel qu'imprimé.",
    en: "The document's title as printed.",
  },
  tier: "core",
  cardinality: "one",
  usualPlace: "frontPage",
  value: TitleValue,
  sameValue: overlappingText,
  print: (value) => value,
});
