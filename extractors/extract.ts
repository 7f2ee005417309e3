import type { Page } from "../schemas/document-text.ts";
import { assembleDocumentText } from "./assemble.ts";
import { rulesByLanguage } from "./languages/index.ts";
import { ruleDocument } from "./languages/rule-document.ts";
import { type RuleFindings, runRules } from "./languages/run-rules.ts";

/** What the rules make of a document, and the language they took it for (BCP 47; `und` where none stands out). */
export interface Extraction extends RuleFindings {
  readonly language: string;
}

/** Runs the rules of the document's language over its pages. `document` is the id that the evidence names. */
export function extractByRules(document: string, pages: readonly Page[]): Extraction {
  const text = assembleDocumentText(document, pages);
  const prepared = ruleDocument(text);
  return { ...runRules(prepared, rulesByLanguage[prepared.language]), language: text.language };
}
