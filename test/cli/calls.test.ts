import { expect, test } from "vitest";
import type { ModelDay } from "../../schemas/model-call.ts";
import type { KeptCall } from "../../store/model-calls.ts";
import { exampleRecord } from "../support/example-record.ts";
import { FakeGreffier } from "../support/fake-greffier.ts";
import { runCommandWith } from "../support/run-command.ts";

const day: ModelDay = {
  day: "2026-01-31",
  documents: 2,
  calls: 12,
  kept: 4,
  failed: 1,
  inputTokens: 31_200,
  outputTokens: 2100,
  price: 0.0412,
  seconds: 24.25,
};
const call: KeptCall = {
  document: "doc-1",
  run: "run-1",
  madeAt: "2026-01-31T10:20:30.000Z",
  model: "test-model",
  host: "127.0.0.1:1",
  prompt: "extract.fr-0a1b",
  question: "q",
  outcome: "failed",
  error: "MODEL_REFUSED",
  inputTokens: 2600,
  outputTokens: 175,
  milliseconds: 2020,
  exchange: { requests: [{ model: "test-model" }], answers: [] },
};

class AskedGreffier extends FakeGreffier {
  override async modelCalls(): Promise<readonly KeptCall[]> {
    return [call];
  }

  override async modelDays(): Promise<readonly ModelDay[]> {
    return [day];
  }
}

const record = exampleRecord("contract-1");
const run = (greffier: FakeGreffier, ...commandLine: string[]) =>
  runCommandWith(() => Promise.resolve(greffier), "/tmp", ["calls", ...commandLine]);
const asked = () => new AskedGreffier("/data", [record], []);

test("what models cost is shown by the day", async () => {
  const { out } = await run(asked());
  for (const shown of ["2026-01-31", "12", "31,200", "0.0412", "24.3"]) expect(out).toContain(shown);
  expect(JSON.parse((await run(asked(), "--json")).out)).toEqual(day);
});

test("each question for a contract is shown, with its words only where they are kept and asked for", async () => {
  const { out } = await run(asked(), record.id);
  for (const shown of ["2026-01-31 10:20:30", "test-model", "extract.fr-0a1b", "MODEL_REFUSED", "2,600"]) {
    expect(out).toContain(shown);
  }
  expect(out).not.toContain("requests");
  expect(JSON.parse((await run(asked(), record.id, "--json")).out)).toEqual(call);
});

test("where no model was asked it says so", async () => {
  expect((await run(new FakeGreffier("/data", [record], []))).out).toBe("No question to a model.\n");
});
