import type { ChatCompletion } from "openai/resources/chat/completions";
import { z } from "zod";
import type { Answer, Usage } from "./model.ts";
import { answerTooLong, notJson, refused, truncated } from "./model-errors.ts";

/**
 * The answer in a chat completion. The SDK checks nothing of what a compatible endpoint sends, so that its types are only
 * a hope. Throws `ModelAnswerError` for a refusal, a cut answer, and what is not JSON of a sensible size.
 */
export function readCompletion(completion: ChatCompletion): Answer {
  const choice = completion.choices[0];
  const message: { readonly content?: unknown; readonly refusal?: unknown } = choice?.message ?? {};
  const usage = usageOf(completion);
  if (message.refusal || choice?.finish_reason === "content_filter") throw refused(usage);
  if (choice?.finish_reason === "length") throw truncated(usage);
  const answer = jsonIn(textOf(message.content));
  if (answer === undefined) throw notJson(usage);
  if (!isSensible(answer)) throw answerTooLong(usage);
  return { answer, usage };
}

/** Whether the body of a response is a completion with a message at all. */
export function isCompletion(body: unknown): body is ChatCompletion {
  return Completion.safeParse(body).success;
}

const Completion = z.object({ choices: z.tuple([z.object({ message: z.object({}) })], z.unknown()) });

/** More than any context; beyond it a count is no count, and the books, which add them up, could not hold it. */
const mostTokens = 1_000_000_000;

/** Counts that are no whole numbers above 0, or are beyond all reason, count as not told. */
export function usageOf({ usage }: ChatCompletion): Usage {
  return { inputTokens: tokens(usage?.prompt_tokens), outputTokens: tokens(usage?.completion_tokens) };
}

function tokens(count: unknown): number {
  return typeof count === "number" && Number.isInteger(count) && count > 0 && count <= mostTokens ? count : 0;
}

const Part = z.object({ type: z.literal("text"), text: z.string() });

/** Some reasoning models (Mistral's) answer in parts: thoughts, and text. */
function textOf(content: unknown): string {
  if (typeof content === "string") return content;
  if (!Array.isArray(content)) return "";
  return content.map((part) => Part.safeParse(part).data?.text ?? "").join("");
}

/** Code blocks looked at, from the last; thoughts before an answer may hold many. */
const mostBlocks = 8;

/**
 * The JSON value that a text is, or that it holds in a Markdown code block or between other words, as models without
 * structured output like to write. Where there are several, the last counts: what comes before are thoughts.
 */
function jsonIn(content: string): unknown {
  const thoughtsEnd = content.lastIndexOf("</think>");
  const bare = (thoughtsEnd === -1 ? content : content.slice(thoughtsEnd + "</think>".length)).trim();
  const blocks = bare
    .split("```")
    .filter((_, index) => index % 2 === 1)
    .slice(-mostBlocks)
    .map((block) => block.replace(/^[a-z]+\s/i, ""))
    .reverse();
  const between = bare.slice(bare.indexOf("{"), bare.lastIndexOf("}") + 1);
  const whole = parse(bare);
  if (whole !== undefined) return whole;
  return [...blocks, between].map(parse).find((value) => typeof value === "object" && value !== null);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An answer about all fields of a dense page has about 4,000 values, 8 deep. */
const mostValues = 10_000;
const deepest = 32;

/** Not so deep or so large that those who read it would run out of stack or time. */
function isSensible(answer: unknown): boolean {
  let level: unknown[] = [answer];
  let count = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    count += level.length;
    if (depth > deepest || count > mostValues) return false;
    level = level.flatMap((value) => (typeof value === "object" && value !== null ? Object.values(value) : []));
  }
  return true;
}
