import type { ChatCompletion } from "openai/resources/chat/completions";
import { z } from "zod";
import { readCompletion } from "./completion.ts";
import type { Question, Usage } from "./model.ts";
import { ModelAnswerError } from "./model-errors.ts";
import { type AnswerFormat, answerFormats, fullForm, type RequestForm, simplerForm } from "./request-form.ts";

/**
 * What an endpoint is asked before the first question: nothing of a document. The words do not say what the schema asks
 * for, so that only an endpoint that holds its model to a schema answers with what fits.
 */
export const probeQuestion: Question = {
  instructions: "This is a test of the connection.",
  passage: "Say hello.",
  answerSchema: {
    type: "object",
    properties: { connected: { type: "boolean" } },
    required: ["connected"],
    additionalProperties: false,
  },
};
const Fitting = z.strictObject({ connected: z.boolean() });

export interface Capabilities {
  readonly form: RequestForm;
  /** What the answer in this form cost. */
  readonly usage: Usage;
  /** How long it took, milliseconds. */
  readonly milliseconds: number;
  /** Formats that are better and do not work here. */
  readonly without: readonly AnswerFormat[];
}

/**
 * The best form of request that this endpoint understands: strict schema, else JSON, else words alone. Throws what `send`
 * throws where the endpoint does not answer or refuses each form.
 */
export async function probe(
  send: (form: RequestForm, question: Question) => Promise<ChatCompletion>,
  now: () => number,
): Promise<Capabilities> {
  let form: RequestForm | undefined = fullForm;
  for (;;) {
    const started = now();
    try {
      const found = judged(await send(form, probeQuestion), form.format);
      const milliseconds = now() - started;
      const place = answerFormats.indexOf(form.format);
      if (found.isHeld) return { form, usage: found.usage, milliseconds, without: answerFormats.slice(0, place) };
      form = { ...form, format: answerFormats[place + 1] ?? "words" };
    } catch (error) {
      form = simplerForm(form, error);
      if (!form) throw error;
    }
  }
}

/** Whether the endpoint held its model to the format. Words hold it to nothing, so that any answer will do. */
function judged(completion: ChatCompletion, format: AnswerFormat): { readonly isHeld: boolean; readonly usage: Usage } {
  try {
    const { answer, usage } = readCompletion(completion);
    return { isHeld: format === "schema" ? Fitting.safeParse(answer).success : true, usage };
  } catch (error) {
    if (!(error instanceof ModelAnswerError)) throw error;
    return { isHeld: format === "words", usage: error.usage };
  }
}
