import type { FieldRules } from "../rule.ts";
import { partiesRules } from "./parties.ts";

/** English rules, one file a field. Add a field's rules: their file, and a line here. */
export const englishRules: readonly FieldRules[] = [partiesRules];
