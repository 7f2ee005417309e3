import { UnavailableError } from "../../lib/errors.ts";
import { sha256 } from "../../lib/hash.ts";
import { addModelWork, type ModelCall, type ModelWork, noModelWork } from "../../schemas/model-call.ts";
import type { Settings } from "../../schemas/settings.ts";
import type { BudgetGate } from "./budget-gate.ts";
import type { Model, Question, Usage } from "./model.ts";
import { isFailure } from "./model-counts.ts";
import { ModelAnswerError } from "./model-errors.ts";
import { priceOf } from "./price.ts";

/** Where calls are entered, and what holds them back. */
export interface Accounts {
  readonly host: string;
  readonly prices: Pick<Settings["llm"], "inputPrice" | "outputPrice">;
  readonly gate: BudgetGate;
  /** Enters a call as soon as it is over. */
  readonly note: (call: ModelCall) => Promise<void>;
  /** Whether calls are entered word for word. */
  readonly keepsWords: boolean;
}

/** A model as it is asked about one document. */
export interface AccountedModel extends Model {
  /** What was asked so far. */
  readonly work: () => ModelWork;
  /** Why not all could be asked. */
  readonly trouble: () => UnavailableError | undefined;
}

/** A model whose calls for a document are entered one by one, and held back where a budget has no room for them. */
export function accountedModel(model: Model, document: string, accounts: Accounts): AccountedModel {
  let work = noModelWork;
  let trouble: UnavailableError | undefined;

  const enter = async (
    asked: Asked,
    outcome: Pick<ModelCall, "outcome" | "error"> & { usage: Usage },
    answer?: unknown,
  ) => {
    const { usage, ...result } = outcome;
    const isKept = result.outcome === "kept";
    const paid = isKept ? { inputTokens: 0, outputTokens: 0 } : usage;
    const price = priceOf(paid, accounts.prices);
    const cost = {
      inputTokens: paid.inputTokens,
      outputTokens: paid.outputTokens,
      ...(price !== undefined && { price }),
    };
    const { prompt, instructions, passage, answerSchema } = asked.question;
    const { requests, completions } = asked;
    const kept = { requests: [{ instructions, passage, answerSchema }], answers: [answer] };
    await accounts.note({
      document,
      model: model.name,
      host: accounts.host,
      prompt: prompt ?? "",
      question: sha256(JSON.stringify([instructions, passage, answerSchema])),
      ...(answer !== undefined && { answer: sha256(JSON.stringify(answer)) }),
      ...result,
      ...cost,
      milliseconds: Math.round(performance.now() - asked.since),
      ...(accounts.keepsWords && { exchange: isKept ? kept : { requests, answers: completions } }),
    });
    const count = { calls: isKept ? 0 : 1, kept: isKept ? 1 : 0, failed: result.outcome === "failed" ? 1 : 0 };
    work = addModelWork(work, { ...noModelWork, ...count, ...cost });
  };

  return {
    name: model.name,
    contextTokens: model.contextTokens,
    work: () => work,
    trouble: () => trouble,
    async answer(question) {
      const asked: Asked = { question, since: performance.now(), requests: [], completions: [] };
      let release = () => {};
      try {
        const answer = await model.answer({
          ...question,
          beforeSending: async () => {
            await question.beforeSending?.();
            ({ release } = await accounts.gate.pass(document, question));
          },
          onRequest: (body) => {
            question.onRequest?.(body);
            asked.requests.push(body);
          },
          onCompletion: (body) => {
            question.onCompletion?.(body);
            asked.completions.push(body);
          },
        });
        await enter(asked, { outcome: answer.isKept ? "kept" : "answered", usage: answer.usage }, answer.answer);
        return answer;
      } catch (error) {
        if (!isFailure(error)) throw error;
        if (error instanceof UnavailableError) trouble = error;
        const usage = error instanceof ModelAnswerError ? error.usage : { inputTokens: 0, outputTokens: 0 };
        // What a budget or a pause held back was never asked.
        if (asked.requests.length > 0) await enter(asked, { outcome: "failed", error: error.code, usage });
        throw error;
      } finally {
        release();
      }
    },
  };
}

interface Asked {
  readonly question: Question;
  readonly since: number;
  readonly requests: object[];
  readonly completions: object[];
}
