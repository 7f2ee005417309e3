import type { z } from "zod";
import { IsoDate } from "../value-types.ts";
import { defineField } from "./field.ts";

export const SignatureDateValue = IsoDate;
export type SignatureDateValue = z.infer<typeof SignatureDateValue>;

export const signatureDate = defineField<SignatureDateValue>({
  key: "signatureDate",
  label: { fr: "Date de signature", en: "Signature date" },
  meaning: {
    fr: "Date à laquelle le contrat est signé ; une date propre à une seule partie est donnée avec cette partie.",
    en: "The day the contract is signed; a day that is one party's own is given with that party.",
  },
  tier: "core",
  cardinality: "onePerScope",
  value: SignatureDateValue,
  sameValue: (a, b) => a === b,
  print: (value) => value,
});
