import { z } from "zod";
import { Actor, DayKind, Period } from "../value-types.ts";
import { samePeriod } from "./equality.ts";
import { defineField } from "./field.ts";
import { join } from "./print.ts";

export const NoticesValue = z
  .strictObject({
    purpose: z.enum(["nonRenewal", "termination", "breachCure", "terminationEffect", "priceRefusal"]),
    period: Period.optional(),
    /** A fixed day of the year by which it must be given, `--09-30` (ISO 8601:2000 month and day), instead of a period. */
    deadline: z
      .string()
      .regex(/^--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
      .optional(),
    dayKind: DayKind.optional(),
    /** Who may give it. */
    by: Actor.optional(),
    form: z.enum(["registeredLetter", "letter", "email", "bailiff", "electronicPlatform", "anyWriting"]).optional(),
    countedFrom: z.enum(["sending", "receipt"]).optional(),
  })
  .refine((value) => value.period !== undefined || value.deadline !== undefined, {
    error: "a notice has a period or a deadline",
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
  sameValue: (a, b) => a.purpose === b.purpose && samePeriod(a.period, b.period) && a.deadline === b.deadline,
  print: (value) => join(value.purpose, value.period ?? value.deadline, value.by, value.form),
});
