import { rulesByLanguage } from "../../extractors/languages/index.ts";
import { coreFields } from "../../schemas/fields/index.ts";

/** A line for each language in which some core field has no rule: there, only a model reads it. */
export function coverageLines(): string[] {
  return Object.entries(rulesByLanguage).flatMap(([language, rules]) => {
    const read = new Set(rules.map(({ field }) => field));
    const without = coreFields.map(({ key }) => key).filter((key) => !read.has(key));
    return without.length === 0 ? [] : [`no rules in ${language} for ${without.join(", ")}`];
  });
}
