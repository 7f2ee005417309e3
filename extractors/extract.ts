import type { Candidate } from "../schemas/candidate.ts";
import type { Page } from "../schemas/document-text.ts";
import { assembleDocumentText } from "./assemble.ts";
import { rulesByLanguage } from "./languages/index.ts";
import { ruleDocument } from "./languages/rule-document.ts";
import { runRules } from "./languages/run-rules.ts";

/** What the rules propose for a document read into pages, and the language they took it for. */
export function extractByRules(
  document: string,
  pages: readonly Page[],
): { candidates: Candidate[]; language: string } {
  const text = assembleDocumentText(document, pages);
  const prepared = ruleDocument(text);
  return { candidates: runRules(prepared, rulesByLanguage[prepared.language]), language: text.language };
}
