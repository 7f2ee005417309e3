import { isDeepStrictEqual } from "node:util";
import { UnavailableError } from "../../lib/errors.ts";
import type { Candidate } from "../../schemas/candidate.ts";
import type { DocumentText } from "../../schemas/document-text.ts";
import type { Field } from "../../schemas/fields/field.ts";
import { fieldByKey } from "../../schemas/fields/index.ts";
import type { Issue } from "../../schemas/issue.ts";
import { issueOf } from "../../schemas/words/issues.ts";
import type { AskedOfModel } from "../reconcile/model-voice.ts";
import { ask } from "./ask.ts";
import { candidatesOfAnswer } from "./candidates-of-answer.ts";
import { fieldGroup } from "./field-list.ts";
import { locatorFor } from "./locate.ts";
import type { Model } from "./model.ts";
import { costOf, type Failure, issuesOf, type ModelCounts, noCounts, plus } from "./model-counts.ts";
import { passageOf } from "./passage.ts";
import { planQuestions, type QuestionPlan } from "./plan.ts";
import { extractionPrompt, questionFor } from "./question.ts";

export interface ModelExtraction {
  readonly candidates: readonly Candidate[];
  readonly issues: readonly Issue[];
  readonly counts: ModelCounts;
  /** The questions that were answered: a field without a candidate in them was not found there. */
  readonly asked: readonly AskedOfModel[];
}

/**
 * What a model proposes for a document: the questions of the plan, one after the other. Every candidate's quote was found by
 * us in the document. A model that fails leaves an issue and what was answered before; only the caller's abort and bugs are
 * thrown. `plan`: where it was made elsewhere, over this text; made here where it is not given, which takes the processor
 * a second for 300 pages.
 */
export async function extractWithModel(
  text: DocumentText,
  fields: readonly Field[],
  model: Model,
  signal?: AbortSignal,
  plan?: QuestionPlan,
): Promise<ModelExtraction> {
  const { questions, notAsked } = plan ?? (await planQuestions(text, fields, { contextTokens: model.contextTokens }));
  const prompt = extractionPrompt(text);
  const foundBy = `llm:${model.name}@${prompt.id}`;
  const candidates: Candidate[] = [];
  const failures: Failure[] = [];
  const asked: AskedOfModel[] = [];
  let counts = noCounts;
  const outcome = () => ({
    candidates,
    issues: [...issuesOf(text.document, counts, failures), ...contextIssues(text.document, notAsked)],
    counts,
    asked,
  });

  for (const planned of questions) {
    const group = fieldGroup(
      planned.fields.map((key) => fieldByKey(key, fields)),
      prompt,
    );
    const passage = passageOf(text.text, planned.parts);
    let requests = 0;
    const onRequest = () => {
      requests += 1;
    };
    const { inputTokens } = planned;
    const question = { ...questionFor(prompt, group, passage.text, signal), inputTokens, onRequest };
    const answer = await ask(model, question);
    counts = plus(plus(counts, { questions: 1, requests }), costOf(answer));
    if (answer instanceof Error) {
      failures.push(answer);
      if (answer instanceof UnavailableError) return outcome();
      continue;
    }
    const where = {
      text,
      passage,
      locator: locatorFor(passage.text, damagedLetters(passage.text)),
      foundBy,
      language: prompt.language,
    };
    const found = candidatesOfAnswer(answer.answer, group.fields, where);
    asked.push({ foundBy, fields: planned.fields, parts: planned.parts });
    counts = plus(counts, found.counts);
    for (const candidate of found.candidates) {
      if (!candidates.some((known) => saysTheSame(known, candidate))) candidates.push(candidate);
    }
  }
  return outcome();
}

/** Looking for damage takes up to a second for 5,000 letters: of an answer without an end, only a part is looked for. */
const leastDamaged = 10_000;

/** Letters of quotes with damage that are looked for in a passage: more than half of it misread is no text to quote from. */
function damagedLetters(passage: string): number {
  return Math.max(leastDamaged, passage.length / 2);
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

function contextIssues(document: string, notAsked: readonly string[]): Issue[] {
  if (notAsked.length === 0) return [];
  return [issueOf("MODEL_CONTEXT_TOO_SMALL", "warning", { document, details: { fields: notAsked.join(", ") } })];
}
