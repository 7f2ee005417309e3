import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openGreffier } from "../../cli/wire.ts";
import { budgetFor } from "../../extractors/llm/budget.ts";
import { groupFields } from "../../extractors/llm/field-list.ts";
import { tokenCounter } from "../../extractors/llm/tokens.ts";
import { loadPrompt } from "../../prompts/prompt.ts";
import { coreFields, fields } from "../../schemas/fields/index.ts";
import { type ContractRecord, valuesOf } from "../../schemas/record.ts";
import { Settings } from "../../schemas/settings.ts";
import { newDataFolder, removeDataFolder } from "../support/data-folder.ts";
import { completion, ModelEndpoint, status } from "../support/model-endpoint.ts";

let data: string;
let contract: string;

beforeEach(async () => {
  data = await newDataFolder();
  mkdirSync(join(data, "in"));
  contract = join(data, "in", "contrat.txt");
  writeFileSync(contract, "CONTRAT\n\nLes parties se reverront quand bon leur semblera, au plus tard le jour dit.\n");
});

afterEach(() => removeDataFolder(data));

const contextTokens = 100_000;
const nothing = Object.fromEntries(fields.map((field) => [field.key, []]));
const answer = (quote: string, value: unknown) => ({ quote, value, appliesTo: null });

async function ingestWith(endpoint: ModelEndpoint): Promise<ContractRecord> {
  const llm = { baseUrl: endpoint.baseUrl, model: "test-model", contextTokens, retries: 0 };
  const greffier = await openGreffier(Settings.parse({ data, llm, workers: 1 }));
  try {
    const report = await greffier.ingest([contract]);
    expect(report.outcomes.recorded).toBe(1);
    for await (const record of greffier.records()) return record;
    throw new Error("Expected one record, found none.");
  } finally {
    await greffier.close();
    await endpoint.close();
  }
}

test("what only a model reads enters the record with our quote; what it invents does not", async () => {
  const answers = completion({
    ...nothing,
    subject: [answer("Les parties se reverront quand bon leur semblera", "rencontres")],
    exclusivity: [answer("Le Client s'engage à une exclusivité totale", { granted: true, by: null, scope: null })],
  });
  // Fields are asked in groups; each question is answered whole, and what it did not ask for is not taken.
  const questions = groupFields(
    fields,
    loadPrompt("extract", "fr"),
    budgetFor(contextTokens).fields,
    await tokenCounter(),
  );
  const endpoint = await ModelEndpoint.start(...questions.map(() => answers));
  const record = await ingestWith(endpoint);
  const [subject] = valuesOf(record.fields.subject);
  expect(subject).toMatchObject({ value: "rencontres", status: "needsReview" });
  expect(subject?.evidence[0]).toMatchObject({ quote: "Les parties se reverront quand bon leur semblera" });
  expect(subject?.evidence[0]?.foundBy).toMatch(/^llm:test-model@/);
  expect(valuesOf(record.fields.exclusivity)).toEqual([]);
  expect(record.issues.map((issue) => issue.code)).toContain("MODEL_QUOTE_NOT_FOUND");
  expect(coreFields.every((field) => field.key in record.fields)).toBe(true);
});

test("a model that is down leaves what the rules read, with an issue", async () => {
  const endpoint = await ModelEndpoint.start(status(503));
  const record = await ingestWith(endpoint);
  expect(record.issues.map((issue) => issue.code)).toContain("MODEL_UNAVAILABLE");
});
