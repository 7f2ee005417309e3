import { z } from "zod";
import { Event, Period } from "../value-types.ts";
import { samePeriod } from "./equality.ts";
import { defineField } from "./field.ts";
import { join } from "./print.ts";

export const PaymentTermsValue = z.strictObject({
  delay: Period.optional(),
  from: Event.optional(),
  /** `45 jours fin de mois`. */
  endOfMonth: z.boolean().optional(),
  invoicing: Period.optional(),
  /** In advance (à échoir) or in arrears (à terme échu). */
  timing: z.enum(["advance", "arrears"]).optional(),
  method: z.enum(["transfer", "directDebit", "cheque", "card"]).optional(),
  /** As written, e.g. `taux BCE + 8 points`. */
  lateInterest: z.string().min(1).optional(),
});
export type PaymentTermsValue = z.infer<typeof PaymentTermsValue>;

export const paymentTerms = defineField<PaymentTermsValue>({
  key: "paymentTerms",
  label: { fr: "Conditions de paiement", en: "Payment terms" },
  meaning: {
    fr: "Délai de paiement et son point de départ, périodicité de facturation, intérêts de retard.",
    en: "Payment delay and what it counts from, invoicing frequency, late interest.",
  },
  tier: "core",
  cardinality: "one",
  value: PaymentTermsValue,
  sameValue: (a, b) => samePeriod(a.delay, b.delay) && a.from?.kind === b.from?.kind,
  print: (value) =>
    join(
      value.delay,
      value.from?.kind,
      value.endOfMonth ? "endOfMonth" : undefined,
      value.invoicing && `every ${value.invoicing}`,
      value.timing === "advance" ? "inAdvance" : value.timing,
      value.lateInterest,
    ),
});
