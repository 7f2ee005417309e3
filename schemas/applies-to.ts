import { z } from "zod";

/**
 * What a repeatable value applies to, where that is narrower than the contract: named as the document names it
 * (`lot: "2"`, `priceCategory: "P1"`). No key at all never occurs: the contract-wide value has no `appliesTo`.
 */
export const AppliesTo = z
  .strictObject({
    lot: z.string().min(1).optional(),
    tranche: z.string().min(1).optional(),
    priceCategory: z.string().min(1).optional(),
    site: z.string().min(1).optional(),
    period: z.string().min(1).optional(),
    party: z.string().min(1).optional(),
  })
  .refine((scope) => Object.values(scope).some((value) => value !== undefined), {
    error: "appliesTo names at least one of lot, tranche, priceCategory, site, period, party",
  });
export type AppliesTo = z.infer<typeof AppliesTo>;
