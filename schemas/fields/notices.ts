import { z } from "zod";
import { Actor, DayKind, Period } from "../value-types.ts";
import { samePeriod } from "./equality.ts";
import { defineField } from "./field.ts";
import { join } from "./print.ts";

export const NoticesValue = z.strictObject({
  purpose: z.enum(["nonRenewal", "termination", "breachCure", "terminationEffect", "priceRefusal"]),
  period: Period,
  dayKind: DayKind.optional(),
  /** Who may give it. */
  by: Actor.optional(),
  form: z.enum(["registeredLetter", "letter", "email", "bailiff", "electronicPlatform", "anyWriting"]).optional(),
  countedFrom: z.enum(["sending", "receipt"]).optional(),
});
export type NoticesValue = z.infer<typeof NoticesValue>;

export const notices = defineField<NoticesValue>({
  key: "notices",
  label: { fr: "Préavis", en: "Notice periods" },
  meaning: {
    fr: "Délais pour dénoncer, résilier, remédier à un manquement, ou prendre effet ; quatre délais différents.",
    en: "Delays for non-renewal, termination, curing a breach, or taking effect; four different delays.",
  },
  tier: "core",
  cardinality: "many",
  value: NoticesValue,
  sameValue: (a, b) => a.purpose === b.purpose && samePeriod(a.period, b.period),
  print: (value) => join(value.purpose, value.period, value.by, value.form),
});
