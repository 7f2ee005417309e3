import type { Page } from "../schemas/document-text.ts";
import { assembleDocumentText } from "./assemble.ts";
import { rulesByLanguage } from "./languages/index.ts";
import { ruleDocument } from "./languages/rule-document.ts";
import { type RuleFindings, runRules } from "./languages/run-rules.ts";

/** What the rules make of a document read into pages, and the language they took it for. */
export function extractByRules(document: string, pages: readonly Page[]): RuleFindings & { language: string } {
  const text = assembleDocumentText(document, pages);
  const prepared = ruleDocument(text);
  return { ...runRules(prepared, rulesByLanguage[prepared.language]), language: text.language };
}
