import { isDeepStrictEqual } from "node:util";
import { UnavailableError } from "../../lib/errors.ts";
import { sha256 } from "../../lib/hash.ts";
import { fillPrompt, loadPrompt, type Prompt, type PromptLanguage } from "../../prompts/prompt.ts";
import type { Candidate } from "../../schemas/candidate.ts";
import type { DocumentText } from "../../schemas/document-text.ts";
import type { Field } from "../../schemas/fields/field.ts";
import type { Issue } from "../../schemas/issue.ts";
import { evidenceAt, meanWordConfidence } from "../evidence.ts";
import { budgetFor } from "./budget.ts";
import { type FieldGroup, groupFields } from "./field-list.ts";
import { type Locator, locatorFor, type Place } from "./locate.ts";
import type { Model, Question } from "./model.ts";
import { ModelAnswerError } from "./model-errors.ts";
import { type Passage, passagesOf } from "./passages.ts";
import { type ProposedValue, readAnswer } from "./read-answer.ts";

/** What happened, in numbers: `answers` = `located` + `dropped` + `invalid`. */
interface ModelCounts {
  /** Questions that were answered or failed; a question that the SDK retried counts once. */
  questions: number;
  /** Values that the model proposed. */
  answers: number;
  /** Of these, values whose quote is in the passage. */
  located: number;
  /** Values whose quote is not in the passage: no candidate comes of them. */
  dropped: number;
  /** Values that do not fit their field. */
  invalid: number;
  inputTokens: number;
  outputTokens: number;
}

export interface ModelExtraction {
  readonly candidates: readonly Candidate[];
  readonly issues: readonly Issue[];
  readonly counts: Readonly<ModelCounts>;
}

/**
 * What a model proposes for a document: each passage is asked about each group of fields, one question after the other.
 * Every candidate's quote was found by us in the document. A model that fails leaves an issue and what was answered
 * before; only the caller's abort and bugs are thrown. Features: `quoteSimilarity` (1: as in the text),
 * `placeCertainty` (1 divided by the number of places of the quote), `legibility` (mean OCR confidence there).
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
  const counts = { questions: 0, answers: 0, located: 0, dropped: 0, invalid: 0, inputTokens: 0, outputTokens: 0 };
  const candidates: Candidate[] = [];
  const failures: Failure[] = [];

  for (const passage of passagesOf(text.text, budget.passage)) {
    const locator = locatorFor(passage.text);
    for (const group of groups) {
      const answer = await ask(model, question(prompt, group, passage, signal));
      counts.questions += 1;
      if (answer instanceof Error) {
        failures.push(answer);
        if (answer instanceof UnavailableError) return { candidates, issues: issuesOf(text, counts, failures), counts };
        continue;
      }
      const { proposed, invalid } = readAnswer(answer.answer, group.fields);
      const found = proposed
        .map((value) => candidateOf(value, text, passage, locator, foundBy))
        .filter((candidate) => candidate !== undefined);
      counts.answers += proposed.length + invalid;
      counts.located += found.length;
      counts.dropped += proposed.length - found.length;
      counts.invalid += invalid;
      counts.inputTokens += answer.usage.inputTokens;
      counts.outputTokens += answer.usage.outputTokens;
      for (const candidate of found) {
        if (!candidates.some((known) => saysTheSame(known, candidate))) candidates.push(candidate);
      }
    }
  }
  return { candidates, issues: issuesOf(text, counts, failures), counts };
}

type Failure = UnavailableError | ModelAnswerError;

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

function candidateOf(
  proposed: ProposedValue,
  text: DocumentText,
  passage: Passage,
  locator: Locator,
  foundBy: string,
): Candidate | undefined {
  const places = locator.locate(proposed.quote);
  const [first, ...others] = places;
  if (!first) return undefined;
  const evidence = (place: Place) => evidenceAt(text, passage.start + place.start, passage.start + place.end, foundBy);
  return {
    field: proposed.field.key,
    state: "found",
    value: proposed.value,
    appliesTo: proposed.appliesTo,
    evidence: [evidence(first), ...others.map(evidence)],
    features: {
      quoteSimilarity: first.similarity,
      placeCertainty: 1 / places.length,
      legibility: meanWordConfidence(text, passage.start + first.start, passage.start + first.end) ?? 1,
    },
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

/** One issue for each thing that went wrong, however often. */
function issuesOf(text: DocumentText, counts: ModelCounts, failures: readonly Failure[]): Issue[] {
  const issues = new Map<string, Issue>();
  for (const { code, message } of failures) {
    issues.set(code, { code, severity: "warning", document: text.document, message });
  }
  if (counts.dropped > 0) {
    const message = `The model quoted ${counts.dropped} of ${counts.answers} values from words that are not in the document; they were dropped.`;
    issues.set("MODEL_QUOTE_NOT_FOUND", {
      code: "MODEL_QUOTE_NOT_FOUND",
      severity: "info",
      document: text.document,
      message,
    });
  }
  if (counts.invalid > 0) {
    const message = `The model answered ${counts.invalid} of ${counts.answers} values in another form than asked; they were dropped.`;
    issues.set("MODEL_VALUE_INVALID", {
      code: "MODEL_VALUE_INVALID",
      severity: "info",
      document: text.document,
      message,
    });
  }
  return [...issues.values()];
}
