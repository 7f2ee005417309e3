import { z } from "zod";
import { Period } from "../value-types.ts";
import { sameParts } from "./equality.ts";
import { defineField } from "./field.ts";
import { join } from "./print.ts";

export const PersonalDataValue = z.strictObject({
  supplierRole: z.enum(["processor", "controller", "jointController"]).optional(),
  transfersOutsideEu: z.boolean().optional(),
  breachNotice: Period.optional(),
});
export type PersonalDataValue = z.infer<typeof PersonalDataValue>;

export const personalData = defineField<PersonalDataValue>({
  key: "personalData",
  label: { fr: "Données personnelles", en: "Personal data" },
  meaning: {
    fr: "Rôles au sens du RGPD, transferts, délai de notification d'une violation.",
    en: "Roles under the GDPR, transfers, delay to report a breach.",
  },
  tier: "extended",
  cardinality: "one",
  value: PersonalDataValue,
  sameValue: sameParts,
  print: (value) => join(...Object.values(value).map(String)),
});
