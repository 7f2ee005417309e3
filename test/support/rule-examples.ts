import { documentOf } from "../../extractors/languages/corpus-text.ts";
import type { FieldRules } from "../../extractors/languages/rule.ts";
import { ruleDocument } from "../../extractors/languages/rule-document.ts";
import { runRules } from "../../extractors/languages/run-rules.ts";
import type { Candidate } from "../../schemas/candidate.ts";

/** What a field's rules propose for an example of their corpus. */
export function candidatesIn(example: string, rules: FieldRules): readonly Candidate[] {
  return runRules(ruleDocument(documentOf(example, rules.language)), [rules]).candidates;
}
