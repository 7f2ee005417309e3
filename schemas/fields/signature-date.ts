import type { z } from "zod";
import { IsoDate } from "../value-types.ts";
import { defineField } from "./field.ts";

export const SignatureDateValue = IsoDate;
export type SignatureDateValue = z.infer<typeof SignatureDateValue>;

export const signatureDate = defineField<SignatureDateValue>({
  key: "signatureDate",
  label: { fr: "Date de signature", en: "Signature date" },
  meaning: {
    fr: "Date à laquelle le contrat est signé ; `appliesTo.party` pour la date d'une seule partie.",
    en: "The day the contract is signed; `appliesTo.party` for one party's own date.",
  },
  tier: "core",
  cardinality: "onePerScope",
  value: SignatureDateValue,
  sameValue: (a, b) => a === b,
  print: (value) => value,
});
