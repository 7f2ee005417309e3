import { assembleDocumentText } from "../../extractors/assemble.ts";
import type { RulePlace } from "../../extractors/llm/choose-passages.ts";
import { planQuestions, type QuestionPlan } from "../../extractors/llm/plan.ts";
import { type CustomField, vocabulary } from "../../schemas/custom-field.ts";
import type { Page } from "../../schemas/document-text.ts";

/**
 * Plans what a model is asked about a document. It segments the text, ranks its parts and counts tokens, which on a long
 * text must not hold up the process that keeps the records.
 */
export interface PlanTask {
  readonly kind: "plan";
  readonly document: string;
  readonly pages: readonly Page[];
  /** Where rules found values. */
  readonly places: readonly RulePlace[];
  /** Of the model. */
  readonly contextTokens: number;
  readonly passages: "chosen" | "all";
  readonly customFields: readonly CustomField[];
}

export function planDocument({ document, pages, customFields, ...options }: PlanTask): Promise<QuestionPlan> {
  return planQuestions(assembleDocumentText(document, pages), vocabulary(customFields), options);
}
