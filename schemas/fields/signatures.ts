import { z } from "zod";
import { IsoDate } from "../value-types.ts";
import { sameParts } from "./equality.ts";
import { defineField } from "./field.ts";
import { join } from "./print.ts";

export const SignaturesValue = z.strictObject({
  who: z.string().min(1),
  seen: z.enum(["seen", "certificate", "blank", "unknown"]),
  date: IsoDate.optional(),
});
export type SignaturesValue = z.infer<typeof SignaturesValue>;

export const signatures = defineField<SignaturesValue>({
  key: "signatures",
  label: { fr: "Signatures", en: "Signatures" },
  meaning: {
    fr: "Qui a signé, et ce que l'on voit.",
    en: "Who signed, and what is seen.",
  },
  tier: "extended",
  cardinality: "many",
  value: SignaturesValue,
  sameValue: sameParts,
  print: (value) => join(...Object.values(value).map(String)),
});
