import { z } from "zod";
import { Period } from "../value-types.ts";
import { samePeriod } from "./equality.ts";
import { defineField } from "./field.ts";
import { join } from "./print.ts";

export const RenewalValue = z.strictObject({
  mode: z.enum(["tacit", "express", "none"]),
  period: Period.optional(),
  maxCount: z.int().nonnegative().optional(),
  /** Initial term and renewals together. */
  maxTotal: Period.optional(),
});
export type RenewalValue = z.infer<typeof RenewalValue>;

export const renewal = defineField<RenewalValue>({
  key: "renewal",
  label: { fr: "Reconduction", en: "Renewal" },
  meaning: {
    fr: "Reconduction tacite, expresse ou exclue ; sa période, son nombre maximal, la durée totale maximale.",
    en: "Tacit, express or excluded renewal; its period, maximum count and maximum total duration.",
  },
  tier: "core",
  cardinality: "onePerScope",
  value: RenewalValue,
  sameValue: (a, b) => a.mode === b.mode && samePeriod(a.period, b.period) && a.maxCount === b.maxCount,
  print: (value) =>
    join(
      value.mode,
      value.period,
      value.maxCount === undefined ? undefined : `× ${value.maxCount}`,
      value.maxTotal && `≤ ${value.maxTotal}`,
    ),
});
