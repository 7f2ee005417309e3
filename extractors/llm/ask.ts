import type { Answer, Model, Question } from "./model.ts";
import { type Failure, isFailure } from "./model-counts.ts";

/** The answer, or why there is none that can be used. Only the caller's abort, a lost database and bugs are thrown. */
export async function ask(model: Model, question: Question): Promise<Answer | Failure> {
  try {
    return await model.answer(question);
  } catch (error) {
    if (isFailure(error)) return error;
    throw error;
  }
}
