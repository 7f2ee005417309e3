import { z } from "zod";
import { defineField } from "./field.ts";

export const ContractKindValue = z.enum([
  "services",
  "maintenance",
  "cleaning",
  "support",
  "hosting",
  "softwareLicence",
  "supply",
  "works",
  "lease",
  "insurance",
  "energy",
  "transport",
  "training",
  "security",
  "catering",
  "confidentiality",
  "partnership",
  "agency",
  "distribution",
  "concession",
  "other",
]);
export type ContractKindValue = z.infer<typeof ContractKindValue>;

export const contractKind = defineField<ContractKindValue>({
  key: "contractKind",
  label: { fr: "Type de contrat", en: "Contract kind" },
  meaning: {
    fr: "Objet principal du contrat.",
    en: "What the contract is mainly about.",
  },
  tier: "core",
  cardinality: "one",
  usualPlace: "frontPage",
  value: ContractKindValue,
  sameValue: (a, b) => a === b,
  print: (value) => value,
});
