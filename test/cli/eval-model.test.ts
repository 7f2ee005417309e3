import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compareModel } from "../../cli/compare-model.ts";
import { readModelCalibrations } from "../../cli/model-calibrations.ts";
import { folderDataset } from "../../eval/datasets/folder.ts";
import { UsageError } from "../../lib/errors.ts";
import { Settings } from "../../schemas/settings.ts";
import { answering, ModelEndpoint } from "../support/model-endpoint.ts";
import { runCommand } from "../support/run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "greffier-eval-model-"));
const labelled = join(folder, "labelled");
let endpoint: ModelEndpoint;

const duration = { value: { period: "P9Y" }, quote: "pour neuf (9) années entières" };

beforeAll(async () => {
  const lease = join(labelled, "bail");
  mkdirSync(lease, { recursive: true });
  writeFileSync(join(lease, "source.txt"), `BAIL COMMERCIAL\n\nLes lieux sont loués ${duration.quote}.`);
  const known = { id: "bail", language: "fr", format: "text", origin: "a test", heldOut: false, pages: 1, traps: [] };
  const gold = { ...known, fields: { duration: [duration], governingLaw: [] }, complete: {} };
  writeFileSync(join(lease, "gold.json"), JSON.stringify(gold));
  const law = { value: { law: "français" }, quote: "soumis au droit français" };
  endpoint = await ModelEndpoint.startWith({ otherwise: answering({ duration: [duration], governingLaw: [law] }) });
});
afterAll(async () => {
  await endpoint.close();
  rmSync(folder, { recursive: true, force: true });
});

function evaluate(...options: string[]) {
  const settings = ["--set", `llm.baseUrl=${endpoint.baseUrl}`, "--set", "llm.model=test-model"];
  return runCommand(folder, ...settings, "eval", "--folder", labelled, ...options);
}

const figuresIn = (out: string) => out.split("\n").filter((line) => line.includes("duration"));

test("an evaluation asks no model but where it is told to, and replays its answers without sending anything", async () => {
  const alone = await evaluate();
  expect(alone.out).toContain("rules alone: no model was asked");
  expect(endpoint.received).toHaveLength(0);

  const early = await evaluate("--model", "kept");
  expect(early.out).toContain("questions have no answer: there, what rules read is scored");
  expect(endpoint.received).toHaveLength(0);

  const asked = await evaluate("--model", "ask");
  const sent = endpoint.received.length;
  expect(sent).toBeGreaterThan(0);
  expect(asked.out).toContain(`with the model test-model: 0 questions answered before, ${sent} others`);
  expect(asked.out).toContain("1 values dropped, whose quote is not in the document");

  const replayed = await evaluate("--model", "kept");
  expect(replayed.out).toContain(`with the model test-model: ${sent} questions answered before, 0 others, 0 tokens in`);
  expect(replayed.out).not.toContain("have no answer");
  expect(figuresIn(replayed.out)).toEqual(figuresIn(asked.out));
  expect(endpoint.received).toHaveLength(sent);
});

test("a model is measured on labelled contracts, and what is known of it is kept in the data folder", async () => {
  const { out, code } = await evaluate("--model", "ask", "--calibrate-model");
  expect(out).toContain("On 1 documents 100.0 % of the model's values are right, and it finds 100.0 % of the labels");
  expect(code).toBe(0);
  const data = join(folder, "greffier-data");
  expect(readModelCalibrations({ data })).toMatchObject([
    { foundBy: [expect.stringMatching(/^llm:test-model@extract\.fr/)], documents: 1, right: 1, finds: 1 },
  ]);
  writeFileSync(join(data, "model-calibrations.json"), "[{}]");
  expect(() => readModelCalibrations({ data })).toThrow(UsageError);
});

test("test:model sets the figures with a model beside those of rules alone, with what it cost", async () => {
  const data = join(folder, "compared");
  const prices = { inputPrice: 1, outputPrice: 2 };
  const settings = Settings.parse({ data, workers: 1, llm: { baseUrl: endpoint.baseUrl, model: "other", ...prices } });
  const lines: string[] = [];
  const isWhole = await compareModel(
    settings,
    { datasets: [folderDataset(labelled)], from: "source" },
    {
      cacheFolder: join(data, "evaluation-cache"),
      signal: new AbortController().signal,
      print: (line) => lines.push(line),
      progress: () => undefined,
    },
  );
  expect(isWhole).toBe(true);
  expect(lines[0]).toContain("rules alone: precision");
  expect(lines[0]).toContain("labelled");
  expect(lines[1]).toMatch(
    /^Model: \d+ questions? sent, 0 answered before, [\d,]+ tokens in, [\d,]+ out, price .*; 1 value dropped/,
  );
  expect(lines[2]).toContain("seconds for the model");
});

test.each([
  [["--model", "ask"], "llm.baseUrl and llm.model"],
  [["--calibrate-model"], "--model kept or --model ask"],
  [["--model", "ask", "--update-baseline"], "the baseline is that of rules alone"],
])("%j without what it needs is refused in one line", async (options, expected) => {
  const { code, error } = await runCommand(folder, "eval", "--folder", labelled, ...options);
  expect([code, error]).toEqual([2, expect.stringContaining(expected)]);
});
