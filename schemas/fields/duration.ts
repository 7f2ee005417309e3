import { z } from "zod";
import { Period } from "../value-types.ts";
import { samePeriod } from "./equality.ts";
import { defineField } from "./field.ts";

export const DurationValue = z.strictObject({
  period: z.union([Period, z.literal("indefinite")]),
  /** The part during which nobody may leave (durée ferme). */
  firmPeriod: Period.optional(),
  /** Ends at which a party may leave early: P3Y and P6Y in a 3/6/9 lease. */
  breakOptions: z.array(Period).optional(),
});
export type DurationValue = z.infer<typeof DurationValue>;

export const duration = defineField<DurationValue>({
  key: "duration",
  label: { fr: "Durée", en: "Duration" },
  meaning: {
    fr: "Durée initiale, hors reconductions ; pas une durée de garantie, de confidentialité ou de validité d'offre.",
    en: "Initial term without renewals; not a warranty, confidentiality or offer period.",
  },
  tier: "core",
  cardinality: "onePerScope",
  value: DurationValue,
  sameValue: (a, b) =>
    a.period === b.period || (a.period !== "indefinite" && b.period !== "indefinite" && samePeriod(a.period, b.period)),
  print: (value) => value.period,
});
