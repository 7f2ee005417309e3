import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { answerSchemaOf } from "../../../extractors/llm/answer-schema.ts";
import { createModel } from "../../../extractors/llm/model.ts";
import { duration } from "../../../schemas/fields/duration.ts";
import { Settings } from "../../../schemas/settings.ts";
import { body, completion, cutBody, type Reply, silence, status } from "../../support/model-endpoint.ts";
import { type Scripted, scriptedModel } from "../../support/scripted-model.ts";

const question = {
  instructions: "Read.",
  passage: "Durée : un an.",
  answerSchema: answerSchemaOf([duration as never]),
};
const answer = { duration: [{ quote: "un an", value: { period: "P1Y" }, appliesTo: null }] };

let opened: Scripted | undefined;

afterEach(async () => {
  await opened?.endpoint.close();
  opened = undefined;
  vi.unstubAllEnvs();
});

async function scripted(...given: Parameters<typeof scriptedModel>): Promise<Scripted> {
  opened = await scriptedModel(...given);
  return opened;
}

const twice = (reply: Reply) => [reply, reply];

test("without an endpoint or without a model's name there is no model", () => {
  expect(createModel(Settings.parse({}).llm)).toBeUndefined();
  expect(createModel(Settings.parse({ llm: { baseUrl: "http://127.0.0.1:9/v1" } }).llm)).toBeUndefined();
  expect(createModel(Settings.parse({ llm: { model: "test-model" } }).llm)).toBeUndefined();
});

test("a question becomes one request with a strict schema, and its answer comes back with its tokens", async () => {
  const { endpoint, model } = await scripted([completion(answer)], { apiKey: "key-of-ours" });
  expect(await model.answer(question)).toEqual({ answer, usage: { inputTokens: 100, outputTokens: 20 } });
  const [received] = endpoint.received;
  expect(received?.path).toBe("/v1/chat/completions");
  expect(received?.headers.authorization).toBe("Bearer key-of-ours");
  expect(received?.body).toMatchObject({
    model: "test-model",
    temperature: 0,
    messages: [
      { role: "system", content: question.instructions },
      { role: "user", content: question.passage },
    ],
    response_format: { type: "json_schema", json_schema: { strict: true, schema: question.answerSchema } },
  });
});

describe("the SDK's own environment variables", () => {
  beforeEach(() => {
    vi.stubEnv("OPENAI_API_KEY", "key-of-the-environment");
    vi.stubEnv("OPENAI_ADMIN_KEY", "admin-key-of-the-environment");
    vi.stubEnv("OPENAI_BASE_URL", "http://127.0.0.1:9/environment");
    vi.stubEnv("OPENAI_ORG_ID", "organization-of-the-environment");
    vi.stubEnv("OPENAI_PROJECT_ID", "project-of-the-environment");
    vi.stubEnv("OPENAI_WEBHOOK_SECRET", "secret-of-the-environment");
    vi.stubEnv("OPENAI_CUSTOM_HEADERS", "X-Of-The-Environment: yes\nAuthorization: Bearer of-the-environment");
    vi.stubEnv("OPENAI_LOG", "debug");
  });

  test("do not switch a model on", () => {
    expect(createModel(Settings.parse({}).llm)).toBeUndefined();
  });

  test("change nothing of what is sent, with a key or without", async () => {
    const logged = vi.spyOn(console, "debug");
    for (const llm of [{}, { apiKey: "" }, { apiKey: "key-of-ours" }]) {
      const { endpoint, model } = await scripted([completion(answer)], llm);
      await model.answer(question);
      const headers = endpoint.received[0]?.headers ?? {};
      expect(headers.authorization).toBe(llm.apiKey ? "Bearer key-of-ours" : undefined);
      expect(JSON.stringify(headers)).not.toMatch(/environment|stainless|openai/i);
      await endpoint.close();
    }
    expect(logged).not.toHaveBeenCalled();
    logged.mockRestore();
  });
});

describe("a fault that passes is tried again", () => {
  test.each([
    ["a refusal for now (429), after the wait it asks for", status(429, { "retry-after": "0.01" })],
    ["a server fault", status(500, { "retry-after-ms": "1" })],
    ["a connection cut in the headers", (response) => void response.destroy()],
    ["a body cut half way", cutBody('{"choices": [')],
  ] satisfies [string, Reply][])("%s", async (_, fault) => {
    const { endpoint, model } = await scripted([fault, completion(answer)]);
    expect((await model.answer(question)).answer).toEqual(answer);
    expect(endpoint.received).toHaveLength(2);
  });

  test("a model that takes no temperature is asked without, from then on", async () => {
    const refusal = status(400, {}, { message: "Unsupported value", param: "temperature", code: "unsupported_value" });
    const { endpoint, model } = await scripted([refusal, completion(answer), completion(answer)]);
    await model.answer(question);
    await model.answer(question);
    expect(endpoint.received.map((request) => request.body.temperature)).toEqual([0, undefined, undefined]);
  });
});

describe("a fault that stays is one error with a code", () => {
  const quick = { "retry-after-ms": "1" };
  const tooLong = status(400, {}, { message: "Durée : un an. is too long", code: "context_length_exceeded" });
  const refused = status(400, {}, { message: "Durée : un an. cannot be read" });
  test.each([
    ["MODEL_UNAVAILABLE", "server faults", [status(500, quick), status(503, quick)]],
    ["MODEL_UNAVAILABLE", "too many requests", [status(429, quick), status(429, quick)]],
    ["MODEL_UNAVAILABLE", "bodies cut half way", [cutBody('{"choices": ['), cutBody('{"choices": [')]],
    ["MODEL_REJECTED", "a wrong key", [status(401)]],
    ["MODEL_REJECTED", "an unknown model", [status(404)]],
    ["MODEL_QUESTION_TOO_LONG", "a request that is too long", [tooLong]],
    ["MODEL_REJECTED", "a request refused in each form", [refused, refused, refused]],
    ["MODEL_REJECTED", "a redirection", [status(307, { location: "http://127.0.0.1:9/elsewhere" })]],
    ["MODEL_ANSWER_INVALID", "plain text in the message", [completion("The term is one year.")]],
    ["MODEL_ANSWER_INVALID", "a cut JSON value in the message", [completion('{"duration": [')]],
    ["MODEL_ANSWER_INVALID", "an empty message", [completion("")]],
    ["MODEL_UNAVAILABLE", "plain text as the body", twice(body("It works!", "text/plain"))],
    ["MODEL_UNAVAILABLE", "broken JSON as the body", twice(body('{"choices": ['))],
    ["MODEL_UNAVAILABLE", "an empty body", twice(body(""))],
    ["MODEL_UNAVAILABLE", "JSON without choices", twice(body('{"error": {"message": "upstream"}}'))],
    ["MODEL_ANSWER_TRUNCATED", "the length limit", [completion('{"duration": [', {}, "length")]],
    ["MODEL_REFUSED", "a refusal", [completion("", { refusal: "I cannot help with that." })]],
    ["MODEL_REFUSED", "a content filter", [completion("", {}, "content_filter")]],
  ])("%s for %s", async (code, _, script) => {
    const { model } = await scripted(script);
    const error = await model.answer(question).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code });
    expect(String(error)).not.toContain("Durée");
  });

  test("MODEL_TIMEOUT for silence", async () => {
    const { model } = await scripted([silence], { retries: 0, timeoutSeconds: 1 });
    await expect(model.answer(question)).rejects.toMatchObject({ code: "MODEL_TIMEOUT" });
  });

  test("MODEL_UNAVAILABLE where nobody listens", async () => {
    const { endpoint, model } = await scripted([], { retries: 0 });
    await endpoint.close();
    await expect(model.answer(question)).rejects.toMatchObject({ code: "MODEL_UNAVAILABLE" });
  });
});

test("JSON inside a Markdown fence is read", async () => {
  const { model } = await scripted([completion(`\`\`\`json\n${JSON.stringify(answer)}\n\`\`\``)]);
  expect((await model.answer(question)).answer).toEqual(answer);
});

test("a fence that never ends, before a hundred thousand line ends, takes no time", async () => {
  const { model } = await scripted([completion(`\`\`\`\n${"\n".repeat(100_000)}${JSON.stringify(answer)}`)]);
  expect((await model.answer(question)).answer).toEqual(answer);
});

test("the caller's abort is the caller's error, and ends the request", async () => {
  const abort = new AbortController();
  const { model } = await scripted([() => abort.abort()]);
  const asked = model.answer({ ...question, signal: abort.signal });
  await expect(asked).rejects.not.toHaveProperty("code", "MODEL_UNAVAILABLE");
});
