import { z } from "zod";
import { overlappingText, sameAddress } from "./equality.ts";
import { defineField } from "./field.ts";
import { join } from "./print.ts";

export const SitesValue = z.strictObject({
  name: z.string().min(1).optional(),
  address: z.string().min(1).optional(),
  siret: z
    .string()
    .regex(/^\d{14}$/)
    .optional(),
});
export type SitesValue = z.infer<typeof SitesValue>;

export const sites = defineField<SitesValue>({
  key: "sites",
  label: { fr: "Sites", en: "Sites" },
  meaning: {
    fr: "Lieux d'exécution ; pas le siège des parties.",
    en: "Places of performance; not the parties' registered offices.",
  },
  tier: "core",
  cardinality: "many",
  value: SitesValue,
  sameValue: (a, b) =>
    overlappingText(`${a.name ?? ""} ${a.address ?? ""}`, `${b.name ?? ""} ${b.address ?? ""}`) ||
    overlappingText(a.address ?? "", b.address ?? "") ||
    sameAddress(a.address ?? "", b.address ?? ""),
  print: (value) => join(value.name, value.address),
});
