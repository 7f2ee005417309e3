import { APIError } from "openai";
import type { ChatCompletionCreateParamsNonStreaming } from "openai/resources/chat/completions";
import type { Question } from "./model.ts";
import { isFiltered, isTooLong } from "./refusals.ts";

/** How an endpoint is held to an answer: by a strict JSON schema, to some JSON, or by our words alone. Best first. */
export const answerFormats = ["schema", "json", "words"] as const;
export type AnswerFormat = (typeof answerFormats)[number];

/** Which of the parameters that endpoints differ in a request has. */
export interface RequestForm {
  readonly format: AnswerFormat;
  /** Temperature 0; some reasoning models take none. */
  readonly isDeterministic: boolean;
  /** The name of the parameter that bounds the answer; newer models of OpenAI refuse the one that others know. */
  readonly limit: "max_tokens" | "max_completion_tokens" | undefined;
}

export const fullForm: RequestForm = { format: "schema", isDeterministic: true, limit: "max_tokens" };

/** What is sent. Without a strict schema the instructions end with it, and say so. */
export function requestOf(
  { format, isDeterministic, limit }: RequestForm,
  { instructions, passage, answerSchema }: Question,
  { model, answerTokens }: { readonly model: string; readonly answerTokens: number },
): ChatCompletionCreateParamsNonStreaming {
  const schema = { ...answerSchema };
  const told = `${instructions}\n\nJSON Schema of the answer; write JSON that fits it and nothing else:\n${JSON.stringify(schema)}`;
  return {
    model,
    messages: [
      { role: "system", content: format === "schema" ? instructions : told },
      { role: "user", content: passage },
    ],
    ...(format === "schema"
      ? { response_format: { type: "json_schema", json_schema: { name: "answer", strict: true, schema } } }
      : {}),
    ...(format === "json" ? { response_format: { type: "json_object" } } : {}),
    ...(isDeterministic ? { temperature: 0 } : {}),
    ...(limit ? { [limit]: answerTokens } : {}),
  };
}

/**
 * The form to try after an endpoint refused this one; undefined where a simpler request is no remedy. A refusal that names
 * no parameter is taken for one of the answer's format, unless it is about the length of the question.
 */
export function simplerForm(form: RequestForm, error: unknown): RequestForm | undefined {
  if (!(error instanceof APIError) || (error.status !== 400 && error.status !== 422)) return undefined;
  const about = (name: string) =>
    typeof error.param === "string" ? error.param.startsWith(name) : error.message.includes(name);
  if (about("max_")) {
    if (form.limit === "max_tokens") return { ...form, limit: "max_completion_tokens" };
    if (form.limit) return { ...form, limit: undefined };
  }
  if (about("temperature") && form.isDeterministic) return { ...form, isDeterministic: false };
  if (isTooLong(error) || isFiltered(error)) return undefined;
  const format = answerFormats[answerFormats.indexOf(form.format) + 1];
  return format && { ...form, format };
}

/** What both have: what an endpoint refused in one question it is not asked in another that was under way. */
export function simplerOf(one: RequestForm, other: RequestForm): RequestForm {
  const rank = ({ format }: RequestForm) => answerFormats.indexOf(format);
  const limits = ["max_tokens", "max_completion_tokens", undefined] as const;
  const place = ({ limit }: RequestForm) => limits.indexOf(limit);
  return {
    format: rank(one) > rank(other) ? one.format : other.format,
    isDeterministic: one.isDeterministic && other.isDeterministic,
    limit: place(one) > place(other) ? one.limit : other.limit,
  };
}
