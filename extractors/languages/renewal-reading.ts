import type { RenewalValue } from "../../schemas/fields/renewal.ts";
import { renewalParts as englishParts } from "./en/renewal-parts.ts";
import { renewalParts as frenchParts } from "./fr/renewal-parts.ts";
import type { RuleMatch } from "./rule.ts";

/** Period, count and longest total that the words around a renewal state. Add a language: its line here. */
export const renewalPartsIn: Readonly<Record<"fr" | "en", (match: RuleMatch) => Omit<RenewalValue, "mode">>> = {
  fr: (match) => frenchParts(match).parts,
  en: englishParts,
};
