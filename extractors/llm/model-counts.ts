import { UnavailableError } from "../../lib/errors.ts";
import type { Issue } from "../../schemas/issue.ts";
import { issueOf } from "../../schemas/words/issues.ts";
import type { Answer } from "./model.ts";
import { ModelAnswerError } from "./model-errors.ts";

/** What became of the values of an answer, in numbers: `answers` = `located` + `dropped` + `invalid`. */
export interface AnswerCounts {
  /** Values that the model proposed. */
  readonly answers: number;
  /** Of these, values whose quote is in the passage. */
  readonly located: number;
  /** Values whose quote is not in the passage: no candidate comes of them. */
  readonly dropped: number;
  /** Values that do not fit their field. */
  readonly invalid: number;
  /** Of those located, values with a part that their quote does not state, as we read it. */
  readonly unstated: number;
}

/** What happened with a model over a document, in numbers. */
export interface ModelCounts extends AnswerCounts {
  /** Questions that were answered or failed; one that was sent again counts once. */
  readonly questions: number;
  /** Requests sent for them, those sent again among them. */
  readonly requests: number;
  /** Questions that got no answer that can be used. */
  readonly failed: number;
  /** Of these, questions answered before: no text was sent, no token paid. */
  readonly kept: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export const noCounts: ModelCounts = {
  questions: 0,
  requests: 0,
  failed: 0,
  kept: 0,
  answers: 0,
  located: 0,
  dropped: 0,
  invalid: 0,
  unstated: 0,
  inputTokens: 0,
  outputTokens: 0,
};

/** The counts with further ones added. */
export function plus(counts: ModelCounts, more: Partial<ModelCounts>): ModelCounts {
  const sum = (name: keyof ModelCounts) => counts[name] + (more[name] ?? 0);
  return {
    questions: sum("questions"),
    requests: sum("requests"),
    failed: sum("failed"),
    kept: sum("kept"),
    answers: sum("answers"),
    located: sum("located"),
    dropped: sum("dropped"),
    invalid: sum("invalid"),
    unstated: sum("unstated"),
    inputTokens: sum("inputTokens"),
    outputTokens: sum("outputTokens"),
  };
}

/** A question that got no answer that can be used. */
export type Failure = UnavailableError | ModelAnswerError;

/** Whether the model is at fault, or a budget: the books that calls are entered in may be unavailable too. */
export function isFailure(error: unknown): error is Failure {
  return error instanceof ModelAnswerError || (error instanceof UnavailableError && error.code.startsWith("MODEL_"));
}

/** What an answer or a failure cost: one given before costs nothing, one that cannot be used is paid all the same. */
export function costOf(result: Answer | Failure): Partial<ModelCounts> {
  if (result instanceof ModelAnswerError) return { failed: 1, ...result.usage };
  if (result instanceof UnavailableError) return { failed: 1 };
  return result.isKept ? { kept: 1 } : result.usage;
}

/** One issue for each thing that went wrong, however often. */
export function issuesOf(document: string, counts: ModelCounts, failures: readonly Failure[]): Issue[] {
  const issues = new Map<string, Issue>();
  for (const { code, message } of failures) issues.set(code, { code, severity: "warning", document, message });
  const remarks = [
    [counts.dropped, "MODEL_QUOTE_NOT_FOUND"],
    [counts.invalid, "MODEL_VALUE_INVALID"],
    [counts.unstated, "MODEL_VALUE_NOT_STATED"],
  ] as const;
  for (const [count, code] of remarks.filter(([count]) => count > 0)) {
    issues.set(code, issueOf(code, "info", { document, details: { count, answers: counts.answers } }));
  }
  return [...issues.values()];
}
