import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openGreffier } from "../../cli/wire.ts";
import { assembleDocumentText } from "../../extractors/assemble.ts";
import type { IngestReport } from "../../pipeline/progress.ts";
import type { Evidence } from "../../schemas/evidence.ts";
import { type ContractRecord, contractRecordSchema, type FieldValue, isList } from "../../schemas/record.ts";
import { Settings } from "../../schemas/settings.ts";
import { newDataFolder, removeDataFolder } from "../support/data-folder.ts";

const contracts = fileURLToPath(new URL("../../fixtures/contracts", import.meta.url));
const sources = readdirSync(contracts, { recursive: true, encoding: "utf8" })
  .filter((name) => /source\.\w+$/.test(name))
  .map((name) => join(contracts, name));

let data: string;
let greffier: Awaited<ReturnType<typeof openGreffier>>;
let report: IngestReport;
const records: ContractRecord[] = [];

beforeAll(async () => {
  data = await newDataFolder();
  greffier = await openGreffier(Settings.parse({ data }));
  report = await greffier.ingest(sources);
  for await (const record of greffier.records()) records.push(record);
}, 600_000);

afterAll(async () => {
  await greffier.close();
  removeDataFolder(data);
});

test("every fixture becomes a record that its schema accepts", () => {
  expect(sources.length).toBeGreaterThanOrEqual(12);
  expect(report.outcomes).toMatchObject({ recorded: sources.length, setAside: 0, waiting: 0 });
  expect(records).toHaveLength(sources.length);
  for (const record of records) expect(contractRecordSchema().safeParse(record).error).toBeUndefined();
});

test("every value has a quote that stands in the document at its offsets, on its page, or a derivation", async () => {
  let looked = 0;
  for (const record of records) {
    const texts = await textsOf(record);
    for (const [field, item] of itemsOf(record)) {
      if (item.value !== undefined && item.evidence.length === 0) expect(item.derivation, field).not.toEqual([]);
      for (const evidence of item.evidence) {
        expectGrounded(evidence, texts, field);
        looked += 1;
      }
    }
  }
  expect(looked).toBeGreaterThan(500);
});

test("alternatives point at their words too", async () => {
  for (const record of records) {
    const texts = await textsOf(record);
    for (const [field, item] of itemsOf(record)) {
      for (const alternative of item.alternatives) {
        expect(alternative.evidence.length, field).toBeGreaterThan(0);
        for (const evidence of alternative.evidence) expectGrounded(evidence, texts, field);
      }
    }
  }
});

test("identifiers of values are unique in their contract", () => {
  for (const record of records) {
    const ids = itemsOf(record).map(([, item]) => item.id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test("the same fixtures again cost nothing", async () => {
  const again = await greffier.ingest(sources);
  expect(again.work).toEqual({ parsed: 0, pages: 0, ocrPages: 0, written: 0, recorded: 0 });
  expect(again).toMatchObject({ arrived: sources.length, alreadyKnown: sources.length });
});

async function textsOf(record: ContractRecord) {
  const documents = await Promise.all(record.documents.map(({ id }) => greffier.document(id)));
  return new Map(
    documents.flatMap((document) =>
      document ? [[document.summary.id, assembleDocumentText(document.summary.id, document.reading.pages)]] : [],
    ),
  );
}

function itemsOf(record: ContractRecord): [string, FieldValue][] {
  return Object.entries(record.fields).flatMap(([key, entry]) => {
    const items = isList(entry) ? [...entry.items, ...(entry.absence ? [entry.absence] : [])] : [entry];
    return items.map((item): [string, FieldValue] => [key, item]);
  });
}

/** The quote is the text at the offsets, which lie on the page; a page with boxes gives one within the page. */
function expectGrounded(evidence: Evidence, texts: Awaited<ReturnType<typeof textsOf>>, field: string): void {
  const text = texts.get(evidence.document);
  expect(text?.text.slice(evidence.start, evidence.end), field).toBe(evidence.quote);
  const place = text?.pages.find(({ page }) => page.number === evidence.page);
  expect(place, field).toBeDefined();
  if (!place) return;
  expect(evidence.start, field).toBeGreaterThanOrEqual(place.start);
  expect(evidence.start, field).toBeLessThan(place.end);
  const hasBoxes = place.page.words.boxes.length > 0;
  expect(hasBoxes ? evidence.boxes?.length : evidence.anchor, field).toBeTruthy();
  for (const [left, top, right, bottom] of evidence.boxes ?? []) {
    expect(left < right && top < bottom, field).toBe(true);
    expect(right <= place.page.width + 1 && bottom <= place.page.height + 1, field).toBe(true);
  }
}
