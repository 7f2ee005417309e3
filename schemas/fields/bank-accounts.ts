import { z } from "zod";
import { defineField } from "./field.ts";

export const BankAccountsValue = z.strictObject({
  iban: z.string().regex(/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/),
  bic: z
    .string()
    .regex(/^[A-Z0-9]{8}([A-Z0-9]{3})?$/)
    .optional(),
  holder: z.string().min(1).optional(),
});
export type BankAccountsValue = z.infer<typeof BankAccountsValue>;

export const bankAccounts = defineField<BankAccountsValue>({
  key: "bankAccounts",
  label: { fr: "Comptes bancaires", en: "Bank accounts" },
  meaning: {
    fr: "IBAN à créditer, clé vérifiée, et son titulaire.",
    en: "IBAN to be credited, check digits verified, and its holder.",
  },
  tier: "extended",
  cardinality: "many",
  value: BankAccountsValue,
  sameValue: (a, b) => a.iban === b.iban,
  print: (value) => value.iban,
});
