import type { DocumentText } from "../../schemas/document-text.ts";
import { type Clause, clauseAt, clausesOf } from "../structure/clauses.ts";
import { type NormalView, normalView, type Paragraph } from "../structure/normal-view.ts";
import { wordsOf } from "./word-lists.ts";

/** A document as rules see it: the view, its clauses, its language. Built once, shared by all rules. */
export interface RuleDocument {
  readonly source: DocumentText;
  readonly view: NormalView;
  readonly clauses: readonly Clause[];
  readonly language: "fr" | "en";
  clauseAt(offset: number): Clause;
  paragraphAt(offset: number): Paragraph | undefined;
}

const wholeDocument: Clause = { number: "", heading: "", path: [], start: 0, end: 0 };

/** Prepares a document for rules; a document in another language is read with the French rules. */
export function ruleDocument(source: DocumentText): RuleDocument {
  const language = source.language === "en" ? "en" : "fr";
  const view = normalView(source, wordsOf(language));
  const clauses = clausesOf(view);
  return {
    source,
    view,
    clauses,
    language,
    clauseAt: (offset) => clauseAt(clauses, offset) ?? wholeDocument,
    paragraphAt: (offset) => paragraphAt(view.paragraphs, offset),
  };
}

/** The last paragraph that starts at or before an offset. */
function paragraphAt(paragraphs: readonly Paragraph[], offset: number): Paragraph | undefined {
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return paragraphs[low - 1];
}
