import { z } from "zod";
import { PartyRole } from "../value-types.ts";
import { overlappingText } from "./equality.ts";
import { defineField } from "./field.ts";

export const PartiesValue = z.strictObject({
  name: z.string().min(1),
  role: PartyRole,
  /** As printed: SAS, SARL, établissement public, Inc., Ltd. */
  legalForm: z.string().min(1).optional(),
  /** French company number, 9 digits; its Luhn check is reported where it fails. */
  siren: z
    .string()
    .regex(/^\d{9}$/)
    .optional(),
  /** French establishment number, 14 digits; its Luhn check is reported where it fails. */
  siret: z
    .string()
    .regex(/^\d{14}$/)
    .optional(),
  /** European VAT number without spaces. */
  vatNumber: z
    .string()
    .regex(/^[A-Z]{2}[A-Z0-9]{2,13}$/)
    .optional(),
  /** A registration number of another country, as printed. */
  companyNumber: z.string().min(1).optional(),
  address: z.string().min(1).optional(),
  representative: z.string().min(1).optional(),
  /** How the contract calls the party: `le Titulaire`, `the Supplier`. */
  alias: z.string().min(1).optional(),
});
export type PartiesValue = z.infer<typeof PartiesValue>;

export const parties = defineField<PartiesValue>({
  key: "parties",
  label: { fr: "Parties", en: "Parties" },
  meaning: {
    fr: "Chaque partie au contrat, avec son rôle et ses identifiants ; ni les assureurs, ni les organismes cités.",
    en: "Each party to the contract with its role and identifiers; not insurers or bodies merely mentioned.",
  },
  tier: "core",
  cardinality: "many",
  usualPlace: "frontPage",
  value: PartiesValue,
  sameValue: (a, b) =>
    (overlappingText(a.name, b.name) || (a.siren !== undefined && a.siren === b.siren)) && a.role === b.role,
  print: (value) => `${value.name} (${value.role})`,
});
