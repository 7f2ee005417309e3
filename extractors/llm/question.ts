import { sha256 } from "../../lib/hash.ts";
import { fillPrompt, loadPrompt, type Prompt } from "../../prompts/prompt.ts";
import type { DocumentText } from "../../schemas/document-text.ts";
import type { FieldGroup } from "./field-list.ts";
import type { Question } from "./model.ts";

/** The prompt that asks for values of a document's fields: in French for French, else in English. */
export function extractionPrompt({ language }: Pick<DocumentText, "language">): Prompt {
  return loadPrompt("extract", language.startsWith("fr") ? "fr" : "en");
}

/**
 * The question for a group of fields over a passage. The passage stands between two lines with a mark made from its own
 * hash, which text inside it cannot foresee. The instructions are the same for every passage, so that an endpoint that keeps
 * what it has read of a beginning reads them once. Hyphens that pdfium marks at line ends are sent as hyphens.
 */
export function questionFor(prompt: Prompt, group: FieldGroup, passage: string, signal?: AbortSignal): Question {
  const mark = `PASSAGE-${sha256(passage).slice(0, 12)}`;
  return {
    instructions: fillPrompt(prompt, { fields: group.description }),
    passage: `${mark}\n${passage.replaceAll("\ufffe", "-")}\n${mark}`,
    answerSchema: group.answerSchema,
    prompt: prompt.id,
    signal,
  };
}
