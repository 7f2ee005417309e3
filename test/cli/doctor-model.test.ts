import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { runGreffier } from "../../cli/program.ts";
import { FakeGreffier } from "../support/fake-greffier.ts";
import { body, completion, ModelEndpoint, type Reply, status } from "../support/model-endpoint.ts";

let endpoint: ModelEndpoint | undefined;

afterEach(async () => {
  await endpoint?.close();
  endpoint = undefined;
});

async function started(besides: Parameters<typeof ModelEndpoint.startWith>[0]): Promise<ModelEndpoint> {
  endpoint = await ModelEndpoint.startWith(besides);
  return endpoint;
}

async function doctor(flags: readonly string[], environment: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), "greffier-doctor-"));
  const written = { out: "", error: "" };
  const output = (name: "out" | "error") => ({
    write: (text: string, done?: () => void) => {
      written[name] += text;
      done?.();
      return true;
    },
  });
  const code = await runGreffier(["doctor", ...flags], {
    ...{ folder, environment, out: output("out"), error: output("error"), signal: new AbortController().signal },
    open: async () => new FakeGreffier(folder, [], []),
  });
  return { ...written, code };
}

const settingsFor = ({ baseUrl }: ModelEndpoint, more: Record<string, string> = {}) => ({
  GREFFIER_LLM_BASE_URL: baseUrl,
  GREFFIER_LLM_MODEL: "test-model",
  ...more,
});

test("doctor --model says what the endpoint understands, what one trip cost, and what an ingest would send to whom", async () => {
  const models = body(JSON.stringify({ data: [{ id: "other" }, { id: "test-model", max_model_len: 32_768 }] }));
  const endpoint = await started({ models });
  const prices = { GREFFIER_LLM_INPUT_PRICE: "2", GREFFIER_LLM_OUTPUT_PRICE: "8", GREFFIER_LLM_API_KEY: "top-secret" };
  const { out, code } = await doctor(["--model"], settingsFor(endpoint, prices));
  const { host } = new URL(endpoint.baseUrl);
  expect(code).toBe(0);
  expect(out).toMatch(new RegExp(`ok {4}Model: endpoint +${host}, model test-model, with llm\\.apiKey`));
  expect(out).toMatch(/ok {4}Model: answers +held to a strict JSON schema\n/);
  expect(out).toMatch(/ok {4}Model: context +32768 tokens as the endpoint tells; llm\.contextTokens is 8000/);
  // 100 tokens at 2 and 20 at 8 a million.
  expect(out).toMatch(/ok {4}Model: one trip +\d+\.\d s, 100 tokens sent, 20 answered, price 0\.00036\n/);
  expect(out).toMatch(new RegExp(`note {2}Model: ingest +would send ${host} passages of each document's text`));
  expect(out).not.toContain("top-secret");
  expect(endpoint.probed).toHaveLength(1);
  expect(endpoint.received).toEqual([]);
});

test("doctor --model says so where an endpoint holds no schema, tells a smaller context, and no price is set", async () => {
  const models = body(JSON.stringify({ data: [{ id: "test-model", meta: { n_ctx: 4096 } }] }));
  const endpoint = await started({ probes: [status(400), completion({ hello: 1 })], models });
  const { out, code } = await doctor(["--model"], settingsFor(endpoint));
  expect(code).toBe(0);
  expect(out).toMatch(/note {2}Model: answers +held to JSON, but not to a schema/);
  expect(out).toMatch(
    /note {2}Model: context +4096 tokens as the endpoint tells, but llm\.contextTokens is 8000: lower it/,
  );
  expect(out).toMatch(/price unknown: llm\.inputPrice and llm\.outputPrice are not both set/);
});

describe("where an endpoint does not tell its context, doctor --model tries a question as long as an ingest's", () => {
  const reading = (tokens: number): Reply =>
    body(
      JSON.stringify({
        choices: [{ finish_reason: "stop", message: { content: '{"connected": true}' } }],
        usage: { prompt_tokens: tokens, completion_tokens: 4 },
      }),
    );

  test.each([
    [
      "reads it whole",
      reading(5300),
      /ok {4}Model: context +not told by the endpoint; a question of 52\d\d tokens was read whole/,
      0,
    ],
    ["cuts it, as Ollama does", reading(4096), /MISS {2}Model: context .* was cut, 4096 were read .*num_ctx/, 3],
    ["does not tell what it read", reading(0), /note {2}Model: context .* not told how much was read/, 0],
    [
      "refuses it",
      status(400, {}, { code: "context_length_exceeded" }),
      /MISS {2}Model: context .* found it too long; lower that/,
      3,
    ],
    ["fails", status(500), /MISS {2}Model: context .* found HTTP status 500/, 3],
  ])("an endpoint that %s", async (_, otherwise, line, exit) => {
    const endpoint = await started({ otherwise });
    const { out, code } = await doctor(["--model"], settingsFor(endpoint));
    expect(out).toMatch(line);
    expect(code).toBe(exit);
    expect(JSON.stringify(endpoint.received)).toContain("The quick brown fox");
  });
});

test("doctor --model names what is wrong with an endpoint, and fails", async () => {
  const endpoint = await started({ probes: [status(401, {}, { message: "Incorrect API key provided: top-secret" })] });
  const { out, code } = await doctor(["--model"], settingsFor(endpoint));
  expect(code).toBe(3);
  expect(out).toMatch(/MISS {2}Model: answers .*found HTTP status 401; check llm\.apiKey/);
  expect(out).not.toContain("top-secret");
});

test("doctor --model without a model says what to set, and fails", async () => {
  const { out, code } = await doctor(["--model"], {});
  expect(code).toBe(3);
  expect(out).toMatch(/MISS {2}Model +llm\.baseUrl and llm\.model are not both set/);
});

test("doctor without --model sends nothing, and names the host", async () => {
  const endpoint = await started({});
  const { out } = await doctor([], settingsFor(endpoint));
  expect(out).toContain(`${new URL(endpoint.baseUrl).host} receives the text of contracts`);
  expect(out).not.toContain("Model: answers");
  expect(endpoint.connections).toBe(0);
});
