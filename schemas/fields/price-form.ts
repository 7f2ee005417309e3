import { z } from "zod";
import { defineField } from "./field.ts";

export const PriceFormValue = z.enum(["lumpSum", "unitPrices", "mixed", "costPlus"]);
export type PriceFormValue = z.infer<typeof PriceFormValue>;

export const priceForm = defineField<PriceFormValue>({
  key: "priceForm",
  label: { fr: "Forme du prix", en: "Price form" },
  meaning: {
    fr: "Forfaitaire, unitaire, mixte, dépenses contrôlées.",
    en: "Lump sum, unit prices, mixed, cost plus.",
  },
  tier: "extended",
  cardinality: "many",
  value: PriceFormValue,
  sameValue: (a, b) => a === b,
  print: (value) => value,
});
