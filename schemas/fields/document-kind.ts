import { z } from "zod";
import { defineField } from "./field.ts";

export const DocumentKindValue = z.enum([
  "contract",
  "generalTerms",
  "specialTerms",
  "deedOfCommitment",
  "administrativeClauses",
  "technicalClauses",
  "annex",
  "amendment",
  "purchaseOrder",
  "callOff",
  "quote",
  "serviceOrder",
  "notification",
  "formalNotice",
  "acceptanceReport",
  "letter",
  "certificate",
  "companyExtract",
  "bankDetails",
  "statementOfWork",
  "orderForm",
  "priceSchedule",
  "minutes",
  "invoice",
  "other",
]);
export type DocumentKindValue = z.infer<typeof DocumentKindValue>;

export const documentKind = defineField<DocumentKindValue>({
  key: "documentKind",
  label: { fr: "Nature du document", en: "Document kind" },
  meaning: {
    fr: "Ce qu'est le document dans le dossier du contrat.",
    en: "What the document is within the contract's file.",
  },
  tier: "core",
  cardinality: "one",
  usualPlace: "frontPage",
  value: DocumentKindValue,
  sameValue: (a, b) => a === b,
  print: (value) => value,
});
