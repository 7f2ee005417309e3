import { z } from "zod";
import { Actor } from "../value-types.ts";
import { sameParts } from "./equality.ts";
import { defineField } from "./field.ts";
import { join } from "./print.ts";

export const TerminationRightsValue = z.strictObject({
  by: Actor,
  ground: z.enum([
    "convenience",
    "breach",
    "insolvency",
    "changeOfControl",
    "forceMajeure",
    "priceRise",
    "publicInterest",
    "other",
  ]),
  text: z.string().min(1).optional(),
});
export type TerminationRightsValue = z.infer<typeof TerminationRightsValue>;

export const terminationRights = defineField<TerminationRightsValue>({
  key: "terminationRights",
  label: { fr: "Droits de résiliation", en: "Termination rights" },
  meaning: {
    fr: "Qui peut mettre fin au contrat et pourquoi.",
    en: "Who may end the contract and why.",
  },
  tier: "extended",
  cardinality: "many",
  value: TerminationRightsValue,
  sameValue: sameParts,
  print: (value) => join(...Object.values(value).map(String)),
});
