import { probeQuestion } from "../../extractors/llm/capabilities.ts";
import type { Model, Usage } from "../../extractors/llm/model.ts";
import { ModelAnswerError } from "../../extractors/llm/model-errors.ts";
import { priceOf } from "../../extractors/llm/price.ts";
import { tokenCounter } from "../../extractors/llm/tokens.ts";
import { GreffierError } from "../../lib/errors.ts";
import type { Settings } from "../../schemas/settings.ts";
import type { Finding } from "./finding.ts";

const subject = "Model: context";

/** Of the context, for a long question: less than an ingest may send, since tokenizers differ. */
const longShare = 0.65;
const mostTokens = 20_000;
/** Below this share of what we counted it was cut: English differs less from one tokenizer to another. */
const wholeFrom = 0.85;
const filler = "The quick brown fox jumps over the lazy dog, and the dog does not mind. ";

/**
 * Whether questions as long as an ingest's are read whole: as the endpoint tells, else tried with words that say nothing.
 * Ollama reads as much as its own setting allows, and leaves the beginning out without a word.
 */
export async function modelContext(
  model: Model,
  told: number | undefined,
  llm: Settings["llm"],
  signal: AbortSignal,
): Promise<Finding> {
  const { contextTokens } = llm;
  const ours = `llm.contextTokens is ${contextTokens}`;
  if (told !== undefined && told >= contextTokens) {
    return { state: "ok", subject, detail: `${told} tokens as the endpoint tells; ${ours}` };
  }
  if (told !== undefined) {
    const detail = `${told} tokens as the endpoint tells, but ${ours}: lower it, or questions will be refused or cut`;
    return { state: "note", subject, detail };
  }
  const count = await tokenCounter();
  const each = count(filler.repeat(2)) - count(filler);
  const wanted = Math.min(Math.floor(contextTokens * longShare), mostTokens);
  const passage = `${filler.repeat(Math.ceil(wanted / each))}\n${probeQuestion.passage}`;
  const sent = count(passage);
  const started = performance.now();
  try {
    const usage = await usageOf(model, { ...probeQuestion, passage, signal });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    return tried(sent, usage, `${seconds} s, ${priceText(usage, llm)}`);
  } catch (error) {
    if (!(error instanceof GreffierError)) throw error;
    return { state: "missing", subject, detail: `a question of ${sent} tokens got no answer: ${error.message}` };
  }
}

/** What an answer cost; whether it says anything does not matter here. */
async function usageOf(model: Model, question: Parameters<Model["answer"]>[0]): Promise<Usage> {
  try {
    return (await model.answer(question)).usage;
  } catch (error) {
    if (error instanceof ModelAnswerError && error.code !== "MODEL_QUESTION_TOO_LONG") return error.usage;
    throw error;
  }
}

function tried(sent: number, usage: Usage, cost: string): Finding {
  const { inputTokens } = usage;
  const asked = `not told by the endpoint; a question of ${sent} tokens`;
  if (inputTokens === 0)
    return { state: "note", subject, detail: `${asked} was answered, not told how much was read (${cost})` };
  if (inputTokens >= sent * wholeFrom) return { state: "ok", subject, detail: `${asked} was read whole (${cost})` };
  const remedy = "raise the context there (Ollama: num_ctx) or lower llm.contextTokens";
  return { state: "missing", subject, detail: `${asked} was cut, ${inputTokens} were read (${cost}): ${remedy}` };
}

/** What tokens cost, in words. */
export function priceText(usage: Usage, llm: Settings["llm"]): string {
  const price = priceOf(usage, llm);
  if (price === undefined) return "price unknown: llm.inputPrice and llm.outputPrice are not both set";
  return `price ${price.toLocaleString("en", { maximumSignificantDigits: 2 })}`;
}
