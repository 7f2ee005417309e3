import { execFile, fork } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { answeringOnce } from "../../../extractors/llm/answer-cache.ts";
import type { Question } from "../../../extractors/llm/model.ts";
import { UnavailableError } from "../../../lib/errors.ts";
import { FakeModel } from "../../support/fake-model.ts";
import { completion, ModelEndpoint, type Reply, silence } from "../../support/model-endpoint.ts";

const program = fileURLToPath(new URL("../../support/model-process.ts", import.meta.url));
const question: Question = { instructions: "lis", passage: "Contrat", answerSchema: { type: "object" } };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "greffier-answers-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const once = (model: FakeModel, endpoint = "http://127.0.0.1/v1") => answeringOnce(model, endpoint, { folder });

test("a question is asked once, also by another process, and its second answer is marked as kept", async () => {
  const model = new FakeModel(8000, { duration: [] });
  expect(await once(model).answer(question)).toEqual({
    answer: { duration: [] },
    usage: { inputTokens: 10, outputTokens: 5 },
  });
  expect(await once(model).answer(question)).toMatchObject({ answer: { duration: [] }, isKept: true });
  expect(model.asked).toHaveLength(1);
});

test.each([
  ["another passage", { ...question, passage: "Avenant" }, "http://127.0.0.1/v1"],
  ["another prompt", { ...question, instructions: "lis bien" }, "http://127.0.0.1/v1"],
  ["another form of answer", { ...question, answerSchema: { type: "array" as const } }, "http://127.0.0.1/v1"],
  ["another endpoint", question, "http://127.0.0.2/v1"],
])("%s is another question", async (_, other, endpoint) => {
  const model = new FakeModel(8000, 1, 2);
  await once(model).answer(question);
  expect(await once(model, endpoint).answer(other)).toMatchObject({ answer: 2 });
});

test("a failure is not kept, and a damaged copy is asked again", async () => {
  const model = new FakeModel(8000, new UnavailableError("MODEL_UNAVAILABLE", "Expected an answer, found none."), 1, 2);
  await expect(once(model).answer(question)).rejects.toThrow(UnavailableError);
  expect(await once(model).answer(question)).toMatchObject({ answer: 1 });
  for (const path of keptFiles()) writeFileSync(path, "damaged");
  expect(await once(model).answer(question)).toMatchObject({ answer: 2 });
});

test("answers, which quote documents, are for their owner alone", async () => {
  await once(new FakeModel(8000, 1)).answer(question);
  expect(keptFiles().map((path) => statSync(path).mode & 0o777)).toEqual([0o600]);
});

test("a process killed between two answers and started again asks for none that was answered", async () => {
  const answer = completion({ duration: [], notices: [] });
  let killed = () => {};
  const third: Reply = (response) => {
    silence(response);
    killed();
  };
  const script = Array.from({ length: 40 }, (_, index) => (index === 2 ? third : answer));
  const endpoint = await ModelEndpoint.start(...script);
  try {
    const child = fork(program, [endpoint.baseUrl, folder], { stdio: "ignore" });
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    killed = () => child.kill("SIGKILL");
    await ended;
    const { stdout } = await promisify(execFile)(process.execPath, [program, endpoint.baseUrl, folder]);

    const { questions, kept } = JSON.parse(stdout);
    expect(kept).toBe(2);
    // The third was sent twice, since it was never answered.
    expect(endpoint.received).toHaveLength(questions + 1);
    const passages = endpoint.received.map(({ body }) => JSON.stringify(body.messages));
    expect(passages[3]).toBe(passages[2]);
    expect(new Set(passages).size).toBe(questions);
    expect(questions).toBeGreaterThan(3);
  } finally {
    await endpoint.close();
  }
});

function keptFiles(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}
