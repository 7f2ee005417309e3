import { z } from "zod";

const flag = z.boolean().optional();
const text = z.string().nullish();

export const AmountLabel = z.object({
  value: z.number(),
  currency: z.string(),
  role: z.string(),
  acceptableRoles: z.array(z.string()).optional(),
  taxes: text,
  unit: text,
  quote: z.string(),
  optional: flag,
});
export type AmountLabel = z.infer<typeof AmountLabel>;

export const NoticeLabel = z.object({
  purpose: z.string(),
  acceptablePurposes: z.array(z.string()).optional(),
  period: z.string(),
  unitNote: text,
  quote: z.string(),
  optional: flag,
});
export type NoticeLabel = z.infer<typeof NoticeLabel>;

export const IndexationLabel = z.object({
  terms: z.array(z.object({ index: z.string(), weight: z.number().nullable() })).default([]),
  fixed: z.number().nullish(),
  /** As written; with a sign of equality where the contract has a formula and not only words. */
  formula: text,
  /** Its right reading, in the language of formulas. */
  normalized: text,
  quote: z.string(),
  optional: flag,
});
export type IndexationLabel = z.infer<typeof IndexationLabel>;

export const PenaltyLabel = z.object({ rate: text, quote: z.string(), optional: flag });
export type PenaltyLabel = z.infer<typeof PenaltyLabel>;

export const ObligationLabel = z.object({ debtor: z.string(), action: z.string(), quote: z.string(), optional: flag });
export type ObligationLabel = z.infer<typeof ObligationLabel>;

/** What we read of `fr-dev/gold/NNN.json`; keys that nothing here is scored on are left out. */
export const FrDevLabels = z.object({
  id: z.string(),
  type: z.string(),
  docKind: z.string(),
  legalNature: z.string(),
  parties: z.array(z.object({ name: text, role: z.string(), optional: flag })),
  signatureDate: text,
  startDate: text,
  startRule: text,
  duration: text,
  endDate: text,
  renewal: z.object({ mode: z.enum(["tacit", "express", "none"]), period: text, maxCount: z.number().nullish() }),
  notice: z.array(NoticeLabel),
  amounts: z.array(AmountLabel),
  indexation: z.array(IndexationLabel),
  /** `none`: the contract says that its prices are firm. */
  priceRevision: text,
  priceChange: z.object({ mode: z.string(), quote: z.string() }).optional(),
  penalties: z.array(PenaltyLabel),
  obligations: z.array(ObligationLabel),
  obligationsComplete: z.boolean(),
  sites: z.array(z.string()),
  governingLaw: text,
  jurisdiction: text,
  quotes: z.record(z.string(), z.string()).default({}),
  /** Other right answers; null among them says that leaving the field empty is right too. */
  acceptable: z
    .object({
      signatureDate: z.array(text),
      duration: z.array(text),
      "renewal.mode": z.array(text),
      "renewal.period": z.array(text),
      startRule: z.array(text),
      jurisdiction: z.array(text),
      sites: z.array(z.array(z.string())),
      indexation: z.array(z.object({ quote: z.string() })),
      obligations: z.array(ObligationLabel),
    })
    .partial()
    .default({}),
});
export type FrDevLabels = z.infer<typeof FrDevLabels>;
