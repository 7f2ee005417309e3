import type { Answer, Model, Question } from "../../extractors/llm/model.ts";

/** A model that answers from a list (an error is thrown) and remembers what it was asked. */
export class FakeModel implements Model {
  readonly name = "fake";
  readonly contextTokens: number;
  readonly asked: Question[] = [];
  readonly #answers: unknown[];

  constructor(contextTokens: number, ...answers: unknown[]) {
    this.contextTokens = contextTokens;
    this.#answers = answers;
  }

  async answer(question: Question): Promise<Answer> {
    this.asked.push(question);
    if (this.#answers.length === 0) throw new Error("Expected no further question, found one beyond the script.");
    const answer = this.#answers.shift();
    if (answer instanceof Error) throw answer;
    return { answer, usage: { inputTokens: 10, outputTokens: 5 } };
  }
}
