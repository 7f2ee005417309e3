import { englishRules } from "./en/index.ts";
import { frenchRules } from "./fr/index.ts";
import type { FieldRules } from "./rule.ts";

/** Rules by language. Add a language: its folder, and its line here. */
export const rulesByLanguage: Readonly<Record<"fr" | "en", readonly FieldRules[]>> = {
  fr: frenchRules,
  en: englishRules,
};
