import fc from "fast-check";
import { expect, test } from "vitest";
import { isCompletion, readCompletion } from "../../../extractors/llm/completion.ts";
import { ModelAnswerError } from "../../../extractors/llm/model-errors.ts";

/** The answer in a body, or the code with which it is refused; undefined where it is no completion. */
function read(body: unknown): unknown {
  if (!isCompletion(body)) return undefined;
  try {
    return readCompletion(body);
  } catch (error) {
    if (error instanceof ModelAnswerError) return error.code;
    throw error;
  }
}

const saying = (content: unknown, more: object = {}) => ({ choices: [{ message: { content } }], ...more });

test("whatever an endpoint sends as a completion is an answer or refused with a code", () => {
  const anything = fc.anything({ withNullPrototype: true });
  const message = fc.record({ content: anything, refusal: anything }, { requiredKeys: [] });
  const choice = fc.record({ message, finish_reason: anything }, { requiredKeys: ["message"] });
  const body = fc.record({ choices: fc.array(choice), usage: anything }, { requiredKeys: ["choices"] });
  fc.assert(
    fc.property(fc.oneof(body, anything), (sent) => {
      const found = read(sent);
      if (typeof found === "string") expect(found).toMatch(/^MODEL_[A-Z_]+$/);
    }),
  );
});

test("an answer in JSON is what it says", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), (json) => {
      expect(read(saying(json))).toMatchObject({ answer: JSON.parse(json) });
    }),
  );
});

test.each([
  ["negative", { prompt_tokens: -5, completion_tokens: -1 }],
  ["no whole numbers", { prompt_tokens: 1.5, completion_tokens: Number.MAX_VALUE }],
  ["beyond all reason", { prompt_tokens: 2 ** 31, completion_tokens: Number.MAX_SAFE_INTEGER }],
  ["text", { prompt_tokens: "100", completion_tokens: "20" }],
  ["absent", null],
])("counts of tokens that are %s count as not told", (_, usage) => {
  expect(read(saying("{}", { usage }))).toEqual({ answer: {}, usage: { inputTokens: 0, outputTokens: 0 } });
});

test("the books hold the highest counts that are taken, and their sum", () => {
  const told = { prompt_tokens: 1_000_000_000, completion_tokens: 1_000_000_000 };
  expect(read(saying("{}", { usage: told }))).toMatchObject({ usage: { inputTokens: told.prompt_tokens } });
  // `integer` of PostgreSQL, and of PGlite.
  expect(told.prompt_tokens + told.completion_tokens).toBeLessThan(2 ** 31);
});

test.each([
  ["the whole text", '{"a": 1}', { a: 1 }],
  ["a number, which is JSON", "42", 42],
  ["the last of two blocks", '```json\n{"a": 1}\n```\nor rather\n```json\n{"a": 2}\n```', { a: 2 }],
  ["a block whose language is not named", '```\n{"a": 1}\n```', { a: 1 }],
  ["what stands between braces", 'The answer is {"a": {"b": "}"}}.', { a: { b: "}" } }],
])("JSON is read from %s", (_, content, answer) => {
  expect(read(saying(content))).toMatchObject({ answer });
});

test("an answer in parts is read without its thoughts", () => {
  const content = [
    { type: "thinking", thinking: [{ type: "text", text: '{"a": 0}' }] },
    { type: "text", text: '{"a": 1}' },
  ];
  expect(read(saying(content))).toMatchObject({ answer: { a: 1 } });
});

test("text of a million characters is looked through in no time, JSON or not", () => {
  for (const part of ["{", "}", "```", "{}", "[", "\n", "<think>", '{"a":', "```json\n{"]) {
    expect(read(saying(part.repeat(1_000_000 / part.length)))).toMatch(/^MODEL_ANSWER_/);
  }
});
