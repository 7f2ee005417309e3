import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Greffier, openGreffier } from "../../cli/wire.ts";
import { UsageError } from "../../lib/errors.ts";
import type { IngestReport } from "../../pipeline/progress.ts";
import { type ContractRecord, valuesOf } from "../../schemas/record.ts";
import { Settings } from "../../schemas/settings.ts";
import { openStore } from "../../store/store.ts";
import { agreeingAnswers } from "../support/agreeing-answers.ts";
import { newDataFolder, removeDataFolder } from "../support/data-folder.ts";
import { answering, ModelEndpoint, type Reply, status } from "../support/model-endpoint.ts";

let data: string;
let endpoint: ModelEndpoint;
/** What the endpoint answers now. */
let reply: Reply;

const words = "Les parties se reverront quand bon leur semblera";
const term = "Durée : deux (2) ans";
const contract = `CONTRAT\n\n${words}, au plus tard le jour dit. ${term}.\n`;
/** Costs 100 tokens in and 20 out. */
const answers = answering({
  ...agreeingAnswers(contract),
  subject: [{ quote: words, value: "rencontres", appliesTo: null }],
});
const prices = { inputPrice: 1000, outputPrice: 5000 };

beforeEach(async () => {
  data = await newDataFolder();
  mkdirSync(join(data, "in"));
  put("contrat.txt", contract);
  reply = answers;
  endpoint = await ModelEndpoint.startWith({ otherwise: (...of) => reply(...of) });
});

afterEach(async () => {
  await endpoint.close();
  removeDataFolder(data);
});

const put = (name: string, text: string) => writeFileSync(join(data, "in", name), text);

test("a file read while the model was down is asked about when it is up, in the same line of the ledger", async () => {
  reply = status(503);
  const first = await ingest();
  expect(first.codes).toContain("MODEL_UNAVAILABLE");
  expect(first.subjects).toEqual([]);

  reply = answers;
  const second = await ingest();
  expect(second.report.work).toMatchObject({ parsed: 0, recorded: 1 });
  expect(second.subjects).toEqual(["rencontres"]);
  expect(second.codes).not.toContain("MODEL_UNAVAILABLE");
  expect(second.ledger).toEqual(first.ledger);
  expect(second.record?.id).toBe(first.record?.id);

  const asked = endpoint.received.length;
  await ingest();
  expect(endpoint.received).toHaveLength(asked);
});

test("what a person corrected while the model was down stays, with what else is read as an alternative", async () => {
  reply = status(503);
  await correctDuration((await ingest()).record, { period: "P5Y" });

  reply = answers;
  const { record, subjects } = await ingest();
  expect(subjects).toEqual(["rencontres"]);
  const [duration] = valuesOf(record?.fields.duration);
  expect(duration).toMatchObject({ status: "corrected", value: { period: "P5Y" } });
  expect(duration?.alternatives.map(({ value }) => value)).toMatchObject([{ period: "P2Y" }]);
});

test("each call is in the books with its run, prompt, tokens and price, and without a word of the document", async () => {
  const { report, calls, days } = await ingest(prices);
  expect(calls.length).toBe(endpoint.received.length);
  expect(calls[0]).toMatchObject({
    run: expect.stringMatching(/^run-/),
    prompt: expect.stringMatching(/^extract\.fr-/),
    outcome: "answered",
    inputTokens: 100,
    outputTokens: 20,
    price: 0.2,
  });
  expect(report.work.model).toMatchObject({ calls: calls.length, failed: 0, inputTokens: 100 * calls.length });
  expect(days).toMatchObject([{ documents: 1, calls: calls.length, price: expect.closeTo(0.2 * calls.length) }]);
  expect(JSON.stringify(calls)).not.toContain(words);
});

test("where the settings say so, what was sent and what came back are kept word for word, until they say so no more", async () => {
  const { calls } = await ingest({ keepCallsDays: 30 });
  expect(calls.map(({ exchange }) => exchange?.requests)).toEqual(endpoint.received.map(({ body }) => [body]));
  expect(JSON.stringify(calls.map(({ exchange }) => exchange?.requests))).toContain(words);
  expect(JSON.stringify(calls.map(({ exchange }) => exchange?.answers))).toContain("rencontres");

  expect((await ingest({ keepCallsDays: 0 })).calls.map(({ exchange }) => exchange)).toEqual(
    calls.map(() => undefined),
  );
});

test("a second document with the same words is answered from what was kept, which costs nothing", async () => {
  await ingest(prices);
  put("copie.txt", `${contract}\n`);
  const asked = endpoint.received.length;
  const { report } = await ingest(prices);
  expect(endpoint.received).toHaveLength(asked);
  expect(report.work.model).toMatchObject({ calls: 0, kept: asked, inputTokens: 0, price: 0 });
});

test.each([
  ["the day", { dayTokens: 1000 }, "MODEL_DAY_BUDGET"],
  ["the document", { ...prices, documentPrice: 0.1 }, "MODEL_DOCUMENT_BUDGET"],
])(
  "a budget for %s that has no room keeps what rules read, sends nothing, and lets all be asked when it has",
  async (_, budget, code) => {
    const first = await ingest(budget);
    expect(first.codes).toContain(code);
    expect(valuesOf(first.record?.fields.duration)).toHaveLength(1);
    expect(endpoint.received).toHaveLength(0);

    const freed = await ingest();
    expect(freed.subjects).toEqual(["rencontres"]);
    expect(freed.codes).not.toContain(code);
    expect(freed.ledger).toEqual(first.ledger);
  },
);

test("a budget in money without prices is refused in one line", async () => {
  await expect(ingest({ dayPrice: 10 })).rejects.toThrow(UsageError);
});

interface Found {
  readonly report: IngestReport;
  readonly record: ContractRecord | undefined;
  readonly codes: readonly string[];
  readonly subjects: readonly unknown[];
  readonly ledger: readonly unknown[];
  readonly calls: Awaited<ReturnType<Greffier["modelCalls"]>>;
  readonly days: Awaited<ReturnType<Greffier["modelDays"]>>;
}

async function correctDuration(record: ContractRecord | undefined, value: { readonly period: string }): Promise<void> {
  const entry = record?.fields.duration;
  const [item] = valuesOf(entry);
  if (!record || !entry || !item) throw new Error("Expected a contract with a duration.");
  const store = await openStore({ data, version: "test" });
  await store.review.decide({
    contract: record.id,
    field: { key: "duration", cardinality: "onePerScope" },
    decision: { action: "correct", item: item.id, value, evidence: [] },
    etag: await store.review.etagOf(entry),
    author: { id: "user-1", name: "Claire Morel" },
  });
  await store.close();
}

async function ingest(llm: object = {}): Promise<Found> {
  const model = { baseUrl: endpoint.baseUrl, model: "test-model", contextTokens: 100_000, retries: 0, ...llm };
  const greffier = await openGreffier(Settings.parse({ data, workers: 1, llm: model }));
  try {
    const report = await greffier.ingest([join(data, "in")]);
    const [record] = await Array.fromAsync(greffier.records());
    return {
      report,
      record,
      codes: record?.issues.map(({ code }) => code) ?? [],
      subjects: valuesOf(record?.fields.subject).map(({ value }) => value),
      ledger: await Array.fromAsync(greffier.ledger()),
      calls: await greffier.modelCalls(record?.documents[0]?.id ?? ""),
      days: await greffier.modelDays(10),
    };
  } finally {
    await greffier.close();
  }
}
