import { z } from "zod";
import { sha256 } from "../../lib/hash.ts";
import { type KeptJsonOptions, openKeptJson } from "../../lib/kept-json.ts";
import type { Answer, Model, Question } from "./model.ts";

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
