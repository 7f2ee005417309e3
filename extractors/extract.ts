import type { Candidate } from "../schemas/candidate.ts";
import type { Page } from "../schemas/document-text.ts";
import { fieldByKey } from "../schemas/fields/index.ts";
import type { Issue } from "../schemas/issue.ts";
import { assembleDocumentText } from "./assemble.ts";
import { type AddressedText, findAddressedText } from "./injection/addressed-text.ts";
import { apartFrom, withoutAddressedText } from "./injection/guard.ts";
import { addressedTextIssues } from "./injection/issues.ts";
import { rulesByLanguage } from "./languages/index.ts";
import { ruleDocument } from "./languages/rule-document.ts";
import { type RuleFindings, runRules } from "./languages/run-rules.ts";
import type { LearnedWeights } from "./learned/classifier.ts";
import { extractLearned } from "./learned/extract-learned.ts";
import { withLikelierClasses } from "./learned/likelier-classes.ts";
import { withLikelierDebtors } from "./learned/likelier-debtors.ts";
import { shippedClassifiers } from "./learned/shipped-classifiers.ts";
import { overlapsWith } from "./overlaps.ts";

/** What rules and classifiers make of a document, and the language they took it for (BCP 47; `und` where none stands out). */
export interface Extraction extends RuleFindings {
  readonly language: string;
  /** Text that speaks to a program that reads it: no value comes of it, and no model is shown it. */
  readonly addressed: readonly AddressedText[];
  /** Keys of the fields of which a value stood there and was left out. */
  readonly doubted: readonly string[];
  readonly issues: readonly Issue[];
}

/**
 * Runs the rules of the document's language over its pages, then the classifiers, which propose where rules are silent.
 * `document` is the id that the evidence names.
 */
export function extractOffline(
  document: string,
  pages: readonly Page[],
  learned: LearnedWeights = shippedClassifiers(),
): Extraction {
  const text = assembleDocumentText(document, pages);
  const prepared = ruleDocument(text);
  const ruled = runRules(prepared, rulesByLanguage[prepared.language]);
  const { announced } = ruled;
  const addressed = findAddressedText(text);
  // Words near a value tell classifiers what it is: none of those that speak to a program.
  const plain = addressed.length === 0 ? prepared : ruleDocument(withoutAddressedText(text, addressed));
  const classed = withLikelierClasses(plain, ruled.candidates, learned);
  const candidates = withLikelierDebtors(plain, classed, learned);
  const isContested = contestedBy(candidates);
  const proposed = extractLearned(plain, learned).filter((one) => !isContested(one));
  return {
    ...apartFrom([...candidates, ...proposed], addressed),
    announced,
    language: text.language,
    addressed,
    issues: addressedTextIssues(text, addressed),
  };
}

/** Whether a rule reads another value of a candidate's field in the same words: it can say why, and stands. */
function contestedBy(ruled: readonly Candidate[]): (candidate: Candidate) => boolean {
  const byField = Map.groupBy(ruled, ({ field }) => field);
  const standing = new Map([...byField].map(([field, own]) => [field, overlapsWith(own)]));
  return ({ field, value, evidence: [place] }) => {
    const rivals = standing.get(field)?.(place) ?? [];
    return (
      rivals.length > 0 &&
      !rivals.some((rule) => rule.state !== "absent" && fieldByKey(field).sameValue(rule.value, value))
    );
  };
}
