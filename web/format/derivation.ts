import type { ValueView } from "../../schemas/api/decisions.ts";
import type { Language } from "../words/language.ts";

/** The steps of a computed value in words, each with the rule (article, standard) that says so. */
export function derivationInWords(steps: NonNullable<ValueView["derivation"]>, language: Language): string {
  return steps
    .map(({ readable, source }) => (source ? `${readable[language]} (${source})` : readable[language]))
    .join(" → ");
}
