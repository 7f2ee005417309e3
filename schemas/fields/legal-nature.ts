import { z } from "zod";
import { defineField } from "./field.ts";
import { join } from "./print.ts";

export const LegalNatureValue = z.strictObject({
  regime: z.enum(["private", "public"]),
  form: z
    .enum([
      "simple",
      "frameworkWithPurchaseOrders",
      "frameworkWithSubsequentContracts",
      "tranches",
      "lots",
      "concession",
    ])
    .optional(),
  procedure: z
    .enum(["adapted", "openTender", "restrictedTender", "negotiated", "competitiveDialogue", "withoutCompetition"])
    .optional(),
  /** CCAG: French general administrative clauses; FCS supplies and services, PI intellectual services, TIC information technology, MOE project management, MI industrial. */
  ccag: z.enum(["FCS", "PI", "TIC", "Travaux", "MOE", "MI"]).optional(),
});
export type LegalNatureValue = z.infer<typeof LegalNatureValue>;

export const legalNature = defineField<LegalNatureValue>({
  key: "legalNature",
  label: { fr: "Nature juridique", en: "Legal nature" },
  meaning: {
    fr: "Privé ou public ; pour un marché public, sa forme, sa procédure et le CCAG applicable.",
    en: "Private or public; for a public contract its form, procedure and applicable CCAG.",
  },
  tier: "core",
  cardinality: "one",
  usualPlace: "frontPage",
  value: LegalNatureValue,
  sameValue: (a, b) => a.regime === b.regime && a.form === b.form && a.ccag === b.ccag,
  print: (value) => join(value.regime, value.form, value.procedure, value.ccag && `CCAG-${value.ccag}`),
});
