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
import { shareStated } from "./stated-parts.ts";

/** What happened, in numbers: `answers` = `located` + `dropped` + `invalid`. */
interface ModelCounts {
  /** Questions that were answered or failed; a question that the SDK retried counts once. */
  questions: number;
  /** Of these, questions answered before: no text was sent, no token paid. */
  kept: number;
  /** Values that the model proposed. */
  answers: number;
  /** Of these, values whose quote is in the passage. */
  located: number;
  /** Values whose quote is not in the passage: no candidate comes of them. */
  dropped: number;
  /** Values that do not fit their field. */
  invalid: number;
  /** Of those located, values with a part that their quote does not state, as we read it. */
  unstated: number;
  inputTokens: number;
  outputTokens: number;
}

const noCounts: ModelCounts = {
  questions: 0,
  kept: 0,
  answers: 0,
  located: 0,
  dropped: 0,
  invalid: 0,
  unstated: 0,
  inputTokens: 0,
  outputTokens: 0,
};

export interface ModelExtraction {
  readonly candidates: readonly Candidate[];
  readonly issues: readonly Issue[];
  readonly counts: Readonly<ModelCounts>;
}

/**
 * What a model proposes for a document: each passage is asked about each group of fields, one question after the other.
 * Every candidate's quote was found by us in the document. A model that fails leaves an issue and what was answered
 * before; only the caller's abort and bugs are thrown. Features: `quoteSimilarity` (1: as in the text),
 * `placeCertainty` (1 divided by the number of places of the quote), `legibility` (mean OCR confidence there),
 * `quoteStatesValue` (share of the value's parts that we read in the quote ourselves).
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
  const counts: ModelCounts = { ...noCounts };
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
        .map((value) => candidateOf(value, { text, passage, locator, foundBy, language }))
        .filter((candidate) => candidate !== undefined);
      counts.answers += proposed.length + invalid;
      counts.located += found.length;
      counts.dropped += proposed.length - found.length;
      counts.invalid += invalid;
      counts.unstated += found.filter(isUnstated).length;
      if (answer.isKept) counts.kept += 1;
      else {
        counts.inputTokens += answer.usage.inputTokens;
        counts.outputTokens += answer.usage.outputTokens;
      }
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

/** Where a proposed value is looked for. */
interface Asked {
  readonly text: DocumentText;
  readonly passage: Passage;
  readonly locator: Locator;
  readonly foundBy: string;
  readonly language: PromptLanguage;
}

function candidateOf(
  proposed: ProposedValue,
  { text, passage, locator, foundBy, language }: Asked,
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
      quoteStatesValue: shareStated(proposed.field, proposed.value, {
        ...first,
        passage: passage.text,
        locator,
        language,
      }),
    },
  };
}

function isUnstated({ features }: Candidate): boolean {
  return (features.quoteStatesValue ?? 1) < 1;
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
  const remarks = [
    [counts.dropped, "MODEL_QUOTE_NOT_FOUND", "from words that are not in the document; they were dropped"],
    [counts.invalid, "MODEL_VALUE_INVALID", "in another form than asked; they were dropped"],
    [counts.unstated, "MODEL_VALUE_NOT_STATED", "with parts that their quote does not state; they are for review"],
  ] as const;
  for (const [count, code, what] of remarks.filter(([count]) => count > 0)) {
    const message = `The model gave ${count} of ${counts.answers} values ${what}.`;
    issues.set(code, { code, severity: "info", document: text.document, message });
  }
  return [...issues.values()];
}
