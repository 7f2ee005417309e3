import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { probeQuestion } from "../../../extractors/llm/capabilities.ts";
import type { Question } from "../../../extractors/llm/model.ts";
import { createModel } from "../../../extractors/llm/model.ts";
import { Settings } from "../../../schemas/settings.ts";
import { localCertificate } from "../../support/certificate.ts";
import { HttpProxy } from "../../support/http-proxy.ts";
import { body, completion, type Reply, status } from "../../support/model-endpoint.ts";
import { scriptedModel } from "../../support/scripted-model.ts";

const question: Question = {
  instructions: "Read.",
  passage: "Durée : un an.",
  answerSchema: { type: "object", properties: {}, required: [], additionalProperties: false },
};
const answered = completion({});

function fileWith(content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "greffier-ca-")), "ca.pem");
  writeFileSync(path, content);
  return path;
}

describe("how an endpoint is reached", () => {
  test("organisation, project and further headers go with each request; a header of the settings wins", async () => {
    const headers = { "api-key": "azure-key", Authorization: "Basic eDp5" };
    await using scripted = await scriptedModel([answered], {
      ...{ apiKey: "key-of-ours", organization: "org-1", project: "proj-1", headers },
    });
    await scripted.model.answer(question);
    for (const { headers } of [...scripted.endpoint.probed, ...scripted.endpoint.received]) {
      expect(headers).toMatchObject({
        "api-key": "azure-key",
        authorization: "Basic eDp5",
        "openai-organization": "org-1",
        "openai-project": "proj-1",
      });
    }
  });

  test("what an address asks for stays in it, such as the version that Azure wants", async () => {
    await using scripted = await scriptedModel([answered]);
    const baseUrl = `${scripted.endpoint.baseUrl}/deployments/d?api-version=2024-10-21`;
    const model = createModel(Settings.parse({ llm: { baseUrl, model: "m" } }).llm);
    await model?.answer(question);
    const path = "/v1/deployments/d/chat/completions?api-version=2024-10-21";
    expect(scripted.endpoint.received.map((request) => request.path)).toEqual([path]);
  });

  test("a certificate of one's own authority is trusted where llm.caFile names it, and only there", async () => {
    const certificate = await localCertificate();
    await using trusting = await scriptedModel([answered], { caFile: fileWith(certificate.cert) }, { certificate });
    expect((await trusting.model.answer(question)).answer).toEqual({});
    await using other = await scriptedModel([], { retries: 0 }, { certificate });
    await expect(other.model.answer(question)).rejects.toThrow(/SELF_SIGNED_CERT.*llm\.caFile/);
  });

  test.each([
    ["no file", "/nowhere/ca.pem"],
    ["a file that is no certificate", fileWith("-----BEGIN NOTHING-----")],
  ])("llm.caFile with %s is refused at once", async (_, caFile) => {
    const refused = () => createModel(Settings.parse({ llm: { baseUrl: "https://h/v1", model: "m", caFile } }).llm);
    expect(refused).toThrow(/Expected llm\.caFile to name a file of certificates/);
  });

  test("a proxy is asked for a plain endpoint, and given its own authorization alone", async () => {
    await using proxy = await HttpProxy.start();
    const llm = { proxy: proxy.address, proxyAuthorization: "Basic cHJveHk6cHJveHk=", apiKey: "key-of-ours" };
    await using scripted = await scriptedModel([answered], llm);
    await scripted.model.answer(question);
    const target = `${scripted.endpoint.baseUrl}/chat/completions`;
    const asked = { method: "POST", target, authorization: "Basic cHJveHk6cHJveHk=" };
    expect(proxy.received).toEqual([asked, asked]);
  });

  test("a proxy opens a tunnel to an endpoint with TLS, and sees neither key nor text", async () => {
    await using proxy = await HttpProxy.start();
    const certificate = await localCertificate();
    const llm = { proxy: proxy.address, caFile: fileWith(certificate.cert), apiKey: "key-of-ours" };
    await using scripted = await scriptedModel([answered], llm, { certificate });
    await scripted.model.answer(question);
    const { host } = new URL(scripted.endpoint.baseUrl);
    expect(proxy.received.length).toBeGreaterThan(0);
    for (const seen of proxy.received) {
      expect(seen).toEqual({ method: "CONNECT", target: host, authorization: undefined });
    }
    expect(scripted.endpoint.received[0]?.headers.authorization).toBe("Bearer key-of-ours");
  });

  test("the proxy of the environment is not used", async () => {
    for (const name of ["HTTP_PROXY", "http_proxy", "ALL_PROXY"]) vi.stubEnv(name, "http://127.0.0.1:9");
    await using scripted = await scriptedModel([answered]);
    expect((await scripted.model.answer(question)).answer).toEqual({});
    vi.unstubAllEnvs();
  });
});

describe("what an endpoint understands is found out before the first question", () => {
  const formatsOf = (
    requests: readonly { readonly body: { readonly response_format?: { readonly type: string } } }[],
  ) => requests.map(({ body }) => body.response_format?.type);
  const hello = completion("Hello!");

  test.each<[string, Reply[], string | undefined]>([
    ["holds answers to a strict schema", [completion({ connected: true })], "json_schema"],
    ["refuses schemas", [status(400, {}, { param: "response_format" }), completion({ hello: 1 })], "json_object"],
    ["overlooks schemas, and holds to JSON", [hello, completion({ hello: 1 })], "json_object"],
    ["refuses schemas with 422, and JSON with 400", [status(422), status(400), hello], undefined],
    ["overlooks both", [hello, hello, hello], undefined],
  ])("an endpoint that %s", async (_, probes, format) => {
    await using scripted = await scriptedModel([answered, answered], {}, { probes });
    await scripted.model.answer(question);
    await scripted.model.answer(question);
    expect(formatsOf(scripted.endpoint.received)).toEqual([format, format]);
    expect(scripted.endpoint.probed).toHaveLength(probes.length);
  });

  test("with nothing of a document, once, however many questions wait for it", async () => {
    await using scripted = await scriptedModel([answered, answered, answered]);
    await Promise.all([1, 2, 3].map(() => scripted.model.answer(question)));
    const { probed } = scripted.endpoint;
    expect(probed).toHaveLength(1);
    expect(probed[0]?.body.messages.map(({ content }) => content)).toEqual([
      probeQuestion.instructions,
      probeQuestion.passage,
    ]);
    expect(JSON.stringify(probed)).not.toContain("Durée");
  });

  test("without a strict schema the instructions hold it", async () => {
    await using scripted = await scriptedModel([answered], {}, { probes: [status(400), status(400)] });
    await scripted.model.answer(question);
    const [{ content } = { content: "" }] = scripted.endpoint.received[0]?.body.messages ?? [];
    expect(content).toMatch(/^Read\.\n\nJSON Schema of the answer/);
    expect(content).toContain(JSON.stringify(question.answerSchema));
  });

  test("again, where the endpoint was down", async () => {
    await using scripted = await scriptedModel([answered], { retries: 0 }, { probes: [status(503)] });
    await expect(scripted.model.answer(question)).rejects.toMatchObject({ code: "MODEL_UNAVAILABLE" });
    expect((await scripted.model.answer(question)).answer).toEqual({});
  });

  test("a format that is refused later is left at once and for good", async () => {
    const refused = status(400, {}, { message: "'response_format' of type 'json_schema' is not supported" });
    await using scripted = await scriptedModel([answered, refused, answered, answered]);
    for (let asked = 0; asked < 3; asked += 1) await scripted.model.answer(question);
    expect(formatsOf(scripted.endpoint.received)).toEqual(["json_schema", "json_schema", "json_object", "json_object"]);
  });

  test("a question that no format helps changes nothing for the next", async () => {
    const refused = status(400, {}, { message: "no" });
    await using scripted = await scriptedModel([refused, refused, refused, answered]);
    await expect(scripted.model.answer(question)).rejects.toMatchObject({ code: "MODEL_REJECTED" });
    await scripted.model.answer(question);
    expect(formatsOf(scripted.endpoint.received).at(-1)).toBe("json_schema");
  });

  test("a limit of the answer is named as the model wants it, or left out", async () => {
    const refused = (param: string) => status(400, {}, { message: `Unsupported parameter: '${param}'`, param });
    await using scripted = await scriptedModel(
      [answered, refused("max_completion_tokens"), answered],
      { contextTokens: 8000 },
      { probes: [refused("max_tokens")] },
    );
    await scripted.model.answer(question);
    await scripted.model.answer(question);
    const limits = scripted.endpoint.received.map(({ body }) => [body.max_tokens, body.max_completion_tokens]);
    expect(limits).toEqual([
      [undefined, 2000],
      [undefined, 2000],
      [undefined, undefined],
    ]);
  });

  test("the abort of the one who asked first does not end it for those who wait", async () => {
    const abort = new AbortController();
    await using scripted = await scriptedModel([answered], {}, { probes: [() => abort.abort()] });
    const first = scripted.model.answer({ ...question, signal: abort.signal });
    const second = scripted.model.answer(question);
    await expect(first).rejects.not.toHaveProperty("code", "MODEL_UNAVAILABLE");
    expect((await second).answer).toEqual({});
  });
});

test("a key is in no error and in no log, whatever the endpoint says", async () => {
  const logged = [vi.spyOn(console, "log"), vi.spyOn(console, "error"), vi.spyOn(console, "debug")];
  const echo: Reply = (response, request) => {
    const { authorization = "", "api-key": key = "" } = request.headers;
    status(401, { "www-authenticate": authorization }, { message: `${authorization} ${String(key)}` })(response);
  };
  const keys = { apiKey: "top-secret-1", headers: { "api-key": "top-secret-2" } };
  await using scripted = await scriptedModel([], keys, { probes: [echo] });
  const error: unknown = await scripted.model.answer(question).catch((thrown: unknown) => thrown);
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain("top-secret");
  for (const log of logged) {
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  }
});

test("a completion without the parts that are not needed is read", async () => {
  await using scripted = await scriptedModel([
    body('{"choices":[{"message":{"content":"{}"}}],"usage":{"prompt_tokens":"9"}}'),
  ]);
  expect(await scripted.model.answer(question)).toEqual({ answer: {}, usage: { inputTokens: 0, outputTokens: 0 } });
});
