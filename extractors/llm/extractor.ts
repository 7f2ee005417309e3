import { isDeepStrictEqual } from "node:util";
import { UnavailableError } from "../../lib/errors.ts";
import { sha256 } from "../../lib/hash.ts";
import { fillPrompt, loadPrompt, type Prompt, type PromptLanguage } from "../../prompts/prompt.ts";
import type { Candidate } from "../../schemas/candidate.ts";
import type { DocumentText } from "../../schemas/document-text.ts";
import type { Field } from "../../schemas/fields/field.ts";
import type { Issue } from "../../schemas/issue.ts";
import { budgetFor } from "./budget.ts";
import { candidatesOfAnswer } from "./candidates-of-answer.ts";
import { type FieldGroup, groupFields } from "./field-list.ts";
import { locatorFor } from "./locate.ts";
import type { Model, Question } from "./model.ts";
import { costOf, type Failure, issuesOf, type ModelCounts, noCounts, plus } from "./model-counts.ts";
import { ModelAnswerError } from "./model-errors.ts";
import type { Passage } from "./passage.ts";
import { passagesOf } from "./passages.ts";

export interface ModelExtraction {
  readonly candidates: readonly Candidate[];
  readonly issues: readonly Issue[];
  readonly counts: ModelCounts;
}

/**
 * What a model proposes for a document: each passage is asked about each group of fields, one question after the other.
 * Every candidate's quote was found by us in the document. A model that fails leaves an issue and what was answered
 * before; only the caller's abort and bugs are thrown.
 */
export async function extractWithModel(
  text: DocumentText,
  fields: readonly Field[],
  model: Model,
  signal?: AbortSignal,
): Promise<ModelExtraction> {
  const language: PromptLanguage = text.language.startsWith("fr") ? "fr" : "en";
  const prompt = loadPrompt("extract", language);
  const foundBy = `llm:${model.name}@${prompt.id}`;
  const budget = budgetFor(model.contextTokens);
  const groups = groupFields(fields, language, budget.fields);
  const candidates: Candidate[] = [];
  const failures: Failure[] = [];
  let counts = noCounts;
  const outcome = () => ({ candidates, issues: issuesOf(text.document, counts, failures), counts });

  for (const passage of passagesOf(text.text, budget.passage)) {
    const locator = locatorFor(passage.text);
    for (const group of groups) {
      const answer = await ask(model, question(prompt, group, passage, signal));
      counts = plus(counts, { questions: 1 });
      if (answer instanceof Error) {
        failures.push(answer);
        if (answer instanceof UnavailableError) return outcome();
        continue;
      }
      const asked = { text, passage, locator, foundBy, language };
      const found = candidatesOfAnswer(answer.answer, group.fields, asked);
      counts = plus(plus(counts, costOf(answer)), found.counts);
      for (const candidate of found.candidates) {
        if (!candidates.some((known) => saysTheSame(known, candidate))) candidates.push(candidate);
      }
    }
  }
  return outcome();
}

async function ask(model: Model, asked: Question) {
  try {
    return await model.answer(asked);
  } catch (error) {
    if (error instanceof UnavailableError || error instanceof ModelAnswerError) return error;
    throw error;
  }
}

/**
 * The passage stands between two lines with a mark made from its own hash, which text inside it cannot foresee. Hyphens
 * that pdfium marks at line ends are sent as hyphens.
 */
function question(prompt: Prompt, group: FieldGroup, passage: Passage, signal: AbortSignal | undefined): Question {
  const mark = `PASSAGE-${sha256(passage.text).slice(0, 12)}`;
  return {
    instructions: fillPrompt(prompt, { mark, fields: group.description }),
    passage: `${mark}\n${passage.text.replaceAll("\ufffe", "-")}\n${mark}`,
    answerSchema: group.answerSchema,
    signal,
  };
}

/** What overlapping windows both hold is proposed twice. */
function saysTheSame(a: Candidate, b: Candidate): boolean {
  return (
    a.field === b.field &&
    a.evidence[0].start < b.evidence[0].end &&
    b.evidence[0].start < a.evidence[0].end &&
    isDeepStrictEqual([a.value, a.appliesTo], [b.value, b.appliesTo])
  );
}
