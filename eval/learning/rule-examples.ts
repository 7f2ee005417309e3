import { documentOf } from "../../extractors/languages/corpus-text.ts";
import { rulesByLanguage } from "../../extractors/languages/index.ts";
import type { FieldRules } from "../../extractors/languages/rule.ts";
import { ruleDocument } from "../../extractors/languages/rule-document.ts";
import { nothing } from "../../extractors/learned/classifier.ts";
import type { ObligationsValue } from "../../schemas/fields/obligations.ts";
import { type Examples, examplesOf } from "./labels.ts";

/**
 * What the examples beside the rules teach: wordings that state a field, and others that look like it and do not. Not of ends:
 * most of their examples hold no other date, so that the classifier took beginnings for ends (precision 0.859 to 0.841).
 */
export function taughtByRuleExamples(): Examples[] {
  return Object.values(rulesByLanguage)
    .flat()
    .filter(({ field }) => field !== "endDate")
    .flatMap((rules) => [...stated(rules), ...lookAlikes(rules)]);
}

function stated({ field, language, corpus }: FieldRules): Examples[] {
  const valuesByText = new Map<string, unknown[]>();
  for (const [value, ...texts] of corpus.found) {
    for (const text of texts) valuesByText.set(text, [...(valuesByText.get(text) ?? []), value]);
  }
  return [...valuesByText].map(([text, values]) => {
    const document = ruleDocument(documentOf(text, language));
    const whole = document.source.text;
    const quoteOf = (value: unknown) => {
      const { action } = value as Partial<ObligationsValue>;
      return action !== undefined && whole.includes(action) ? action : whole;
    };
    const labels = values.map((value) => ({ value, quote: quoteOf(value) }));
    const examples = examplesOf(document, { fields: { [field]: labels }, incomplete: [] });
    // An example names one value of its text: what else stands there may be another.
    return new Map([...examples].map(([task, seen]) => [task, seen.filter(({ is }) => is !== nothing)]));
  });
}

function lookAlikes({ field, language, corpus }: FieldRules): Examples[] {
  return corpus.ignored.map((text) =>
    examplesOf(ruleDocument(documentOf(text, language)), { fields: { [field]: [] }, incomplete: [] }),
  );
}
