import type { LegalNatureValue } from "../../../schemas/fields/legal-nature.ts";
import type { GoldItem } from "../../gold.ts";

const forms: readonly (readonly [RegExp, LegalNatureValue["form"]])[] = [
  [/bons de commande/, "frameworkWithPurchaseOrders"],
  [/marchés subséquents/, "frameworkWithSubsequentContracts"],
  [/tranches/, "tranches"],
  [/concession/, "concession"],
];

/** The label gives regime, form and procedure but no CCAG, so that any CCAG is right. */
export function goldLegalNature(label: string, quote: string | undefined): GoldItem {
  const regime = label.startsWith("public") ? "public" : "private";
  const form = forms.find(([pattern]) => pattern.test(label))?.[1];
  const procedure = label.includes("appel d’offres ouvert") ? "openTender" : undefined;
  return {
    value: { regime, form, procedure } satisfies LegalNatureValue,
    quote,
    accepts: ({ value }) => {
      const found = value as LegalNatureValue;
      return found.regime === regime && found.form === form;
    },
  };
}
