import type { z } from "zod";
import { DateOrRule } from "../value-types.ts";
import { sameDateOrRule } from "./effective-date.ts";
import { defineField } from "./field.ts";
import { printDateOrRule } from "./print.ts";

export const EndDateValue = DateOrRule;
export type EndDateValue = z.infer<typeof EndDateValue>;

export const endDate = defineField<EndDateValue>({
  key: "endDate",
  label: { fr: "Date de fin", en: "End date" },
  meaning: {
    fr: "Date de fin telle qu'écrite ; une fin que l'on calcule n'est pas notée ici.",
    en: "End as stated; an end that one computes is not entered here.",
  },
  tier: "core",
  cardinality: "onePerScope",
  value: EndDateValue,
  sameValue: sameDateOrRule,
  print: printDateOrRule,
});
