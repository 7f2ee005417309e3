import { z } from "zod";
import { sha256 } from "../../lib/hash.ts";
import { type KeptJsonOptions, openKeptJson } from "../../lib/kept-json.ts";
import type { Answer, Model, Question } from "./model.ts";
import { ModelAnswerError } from "./model-errors.ts";

const Kept = z.object({
  answer: z.unknown(),
  usage: z.object({ inputTokens: z.number(), outputTokens: z.number() }),
});

/**
 * A model that is asked each question once: an answer is kept before it is used, under all that it depends on (the endpoint,
 * the model, instructions with the prompt and the fields, passage, answer schema), so that a run that starts again, or an
 * evaluation, pays for none of them twice. What fails is not kept. Answers hold quotes of documents.
 */
export function answeringOnce(model: Model, endpoint: string, kept: KeptJsonOptions): Model {
  const answers = openKeptJson(kept);
  return {
    name: model.name,
    contextTokens: model.contextTokens,
    async answer(question): Promise<Answer> {
      question.signal?.throwIfAborted();
      const key = keyOf(endpoint, model.name, question);
      const known = Kept.safeParse(await answers.find(key)).data;
      if (known) return { ...known, isKept: true };
      const answer = await model.answer(question);
      await answers.keep(key, answer);
      return answer;
    },
  };
}

/** A model that gives only the answers it gave before, and sends nothing: `ModelAnswerError` (`MODEL_ANSWER_NOT_KEPT`) for others. */
export function answeringFromKept(
  model: Pick<Model, "name" | "contextTokens">,
  endpoint: string,
  kept: KeptJsonOptions,
  onMissing: () => void = () => {},
): Model {
  const answer = async (): Promise<never> => {
    onMissing();
    throw new ModelAnswerError(
      "MODEL_ANSWER_NOT_KEPT",
      "Expected an answer that the model gave before, found a question it was not asked; ask it once with --model ask.",
    );
  };
  return answeringOnce({ ...model, answer }, endpoint, kept);
}

/** Says whether a question was answered before, and its answer is kept. Reads only. */
export function answeredBefore(
  model: string,
  endpoint: string,
  kept: KeptJsonOptions,
): (question: Question) => Promise<boolean> {
  const answers = openKeptJson(kept);
  return async (question) => Kept.safeParse(await answers.find(keyOf(endpoint, model, question))).success;
}

function keyOf(endpoint: string, model: string, { instructions, passage, answerSchema }: Question): string {
  return sha256(JSON.stringify([endpoint, model, instructions, passage, answerSchema]));
}
