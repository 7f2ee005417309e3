import { lastStarting } from "../../lib/lower-bound.ts";
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
    paragraphAt: (offset) => lastStarting(view.paragraphs, offset),
  };
}
