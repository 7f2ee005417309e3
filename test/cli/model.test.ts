import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openGreffier } from "../../cli/wire.ts";
import { textPages } from "../../eval/datasets/text-pages.ts";
import { extractOffline } from "../../extractors/extract.ts";
import { coreFields } from "../../schemas/fields/index.ts";
import { type ContractRecord, contractRecordSchema, valuesOf } from "../../schemas/record.ts";
import { Settings } from "../../schemas/settings.ts";
import { newDataFolder, removeDataFolder } from "../support/data-folder.ts";
import { answering, ModelEndpoint, status } from "../support/model-endpoint.ts";

let data: string;
let folder: string;

beforeEach(async () => {
  data = await newDataFolder();
  folder = join(data, "in");
  mkdirSync(folder);
});

afterEach(() => removeDataFolder(data));

const quote = "Les parties se reverront quand bon leur semblera";
const item = (quote: string, value: unknown) => [{ quote, value, appliesTo: null }];
const contract = (number: number) => `CONTRAT ${number}\n\n${quote}, au plus tard le jour dit.\n`;
/** What rules read too: a model that agrees with little of it is not heard where they read nothing. */
const agreed = Object.groupBy(
  extractOffline("document-1", textPages(contract(1)))
    .candidates.filter(({ state }) => state === "found")
    .map(({ field, value, appliesTo, evidence }) => ({
      field,
      quote: evidence[0].quote,
      value,
      appliesTo: appliesTo ?? null,
    })),
  ({ field }) => field,
);

/** The records of so many contracts, each read with the model behind this endpoint. */
async function ingestWith(endpoint: ModelEndpoint, contracts: number, more: object = {}): Promise<ContractRecord[]> {
  for (let number = 1; number <= contracts; number += 1) {
    writeFileSync(join(folder, `contrat-${number}.txt`), contract(number));
  }
  const llm = { baseUrl: endpoint.baseUrl, model: "test-model", contextTokens: 100_000, retries: 0, ...more };
  const greffier = await openGreffier(Settings.parse({ data, llm, workers: 1 }));
  const records: ContractRecord[] = [];
  try {
    const report = await greffier.ingest([folder]);
    expect(report.outcomes.recorded).toBe(contracts);
    for await (const record of greffier.records()) records.push(record);
  } finally {
    await greffier.close();
    await endpoint.close();
  }
  for (const record of records) expect(contractRecordSchema().parse(record)).toEqual(record);
  return records;
}

test("what only a model reads enters the record with our quote; what it invents does not", async () => {
  const otherwise = answering({
    ...agreed,
    subject: item(quote, "rencontres"),
    exclusivity: item("Le Client s'engage à une exclusivité totale", { granted: true, by: null, scope: null }),
  });
  const [record] = await ingestWith(await ModelEndpoint.startWith({ otherwise }), 1);
  const [subject] = valuesOf(record?.fields.subject);
  expect(subject).toMatchObject({ value: "rencontres", status: "needsReview" });
  expect(subject?.evidence[0]).toMatchObject({ quote });
  expect(subject?.evidence[0]?.foundBy).toMatch(/^llm:test-model@/);
  expect(valuesOf(record?.fields.exclusivity)).toEqual([]);
  expect(record?.issues.map((issue) => issue.code)).toContain("MODEL_QUOTE_NOT_FOUND");
  expect(coreFields.every((field) => field.key in (record?.fields ?? {}))).toBe(true);
});

test("characters that no database holds and nobody sees come from a model into no record", async () => {
  const value = "\u0000ren\u202econ\ud800tres\u200b";
  const otherwise = answering({ ...agreed, subject: item(`${quote}\u0000\udfff`, value) });
  const [record] = await ingestWith(await ModelEndpoint.startWith({ otherwise }), 1);
  const [subject] = valuesOf(record?.fields.subject);
  expect(subject).toMatchObject({ value: "rencontres", status: "needsReview" });
  expect(subject?.evidence[0]).toMatchObject({ quote });
});

test("a model that is down leaves what the rules read, with an issue, and after a few documents is left alone", async () => {
  const down = status(503);
  const endpoint = await ModelEndpoint.startWith({ probes: [down, down], otherwise: down });
  const records = await ingestWith(endpoint, 4, { failuresBeforePause: 2, pauseSeconds: 3600 });
  const codes = records.flatMap(({ issues }) => issues.map(({ code }) => code)).filter((code) => /^MODEL/.test(code));
  expect(codes.sort()).toEqual(["MODEL_PAUSED", "MODEL_PAUSED", "MODEL_UNAVAILABLE", "MODEL_UNAVAILABLE"]);
  expect(endpoint.probed).toHaveLength(2);
  expect(endpoint.received).toEqual([]);
});
