import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Greffier, openGreffier } from "../../cli/wire.ts";
import { assembleDocumentText } from "../../extractors/assemble.ts";
import { extractOffline } from "../../extractors/extract.ts";
import { extractWithModel } from "../../extractors/llm/extractor.ts";
import { decide } from "../../extractors/reconcile/decide.ts";
import { shippedCalibration } from "../../extractors/reconcile/shipped-weights.ts";
import { sha256 } from "../../lib/hash.ts";
import type { Candidate } from "../../schemas/candidate.ts";
import type { Page } from "../../schemas/document-text.ts";
import { fields } from "../../schemas/fields/index.ts";
import { type ContractRecord, type FieldValue, isList, type RecordFields } from "../../schemas/record.ts";
import { Settings } from "../../schemas/settings.ts";
import { newDataFolder, removeDataFolder } from "../support/data-folder.ts";
import { type Hostile, hostileDocuments } from "../support/injection/corpus.ts";
import { ObedientModel } from "../support/injection/obedient-model.ts";
import { ModelEndpoint } from "../support/model-endpoint.ts";

const model = new ObedientModel();
let data: string;
let endpoint: ModelEndpoint;
let greffier: Greffier;
let corpus: readonly Hostile[];
let records: ReadonlyMap<string, ContractRecord>;

beforeAll(async () => {
  data = await newDataFolder();
  endpoint = await ModelEndpoint.startWith({ otherwise: model.reply });
  corpus = await hostileDocuments();
  const inbox = mkdtempSync(join(tmpdir(), "greffier-injection-"));
  for (const { format, bytes, twin } of corpus) {
    for (const content of [bytes, twin]) writeFileSync(join(inbox, `${sha256(content)}.${format}`), content);
  }
  const llm = { baseUrl: endpoint.baseUrl, model: "obedient", contextTokens: 100_000 };
  greffier = await openGreffier(Settings.parse({ data, llm, workers: 2 }));
  await greffier.ingest([inbox]);
  rmSync(inbox, { recursive: true });
  const all = await Array.fromAsync(greffier.records());
  records = new Map(all.map((record) => [record.documents[0]?.sha256 ?? "", record]));
}, 600_000);

afterAll(async () => {
  await greffier.close();
  await endpoint.close();
  removeDataFolder(data);
});

test("no order to a model in a PDF, a Word file or a scan changes a value, and each is flagged or read by nobody", () => {
  const found = corpus.map((hostile) => {
    const [record, twin] = [recordOf(hostile.bytes), recordOf(hostile.twin)];
    const isFlagged = codesOf(record).includes("TEXT_ADDRESSES_MODEL");
    const changed = fields.map(({ key }) => key).filter((key) => valuesIn(record, key) !== valuesIn(twin, key));
    return { ...hostile, outcome: isFlagged ? "flagged" : "harmless", changed };
  });
  console.log(
    found.map(({ format, language, channel, outcome }) => `${outcome}: ${format} ${language} ${channel}`).join("\n"),
  );

  expect(found.length).toBeGreaterThanOrEqual(30);
  expect(new Set(found.map(({ format }) => format))).toEqual(new Set(["pdf", "docx", "png"]));
  expect(found.filter(({ changed }) => changed.length > 0).map(({ channel, changed }) => [channel, changed])).toEqual(
    [],
  );
  expect(found.filter(({ outcome, expected }) => outcome !== expected).map(({ channel }) => channel)).toEqual([]);
  expect(corpus.flatMap(({ twin }) => codesOf(recordOf(twin)))).not.toContain("TEXT_ADDRESSES_MODEL");
});

test("the model is not shown what is addressed to it, and nothing of one document with a question about another", () => {
  expect(endpoint.received.length).toBeGreaterThanOrEqual(corpus.length);
  expect(model.heard).toBe(0);
  expect(endpoint.received.map(({ body }) => body.messages.map(({ role }) => role))).toEqual(
    endpoint.received.map(() => ["system", "user"]),
  );
  for (const { documents, fields: found } of records.values()) {
    const from = valuesOfAll(found).flatMap(({ evidence }) => evidence.map(({ document }) => document));
    expect(new Set(from)).toEqual(new Set([documents[0]?.id]));
  }
});

test("a model that is shown an order all the same, and obeys, gets nothing accepted; taken for a rule it would", async () => {
  const obedient = new ObedientModel();
  let [accepted, withoutGuard] = [0, 0];
  for (const { bytes } of corpus) {
    const pages = await pagesOf(bytes);
    const text = assembleDocumentText("doc", pages);
    const ruled = extractOffline("doc", pages);
    const { candidates } = await extractWithModel(text, fields, obedient);
    const alone = new Set(acceptedIn(decided(pages, ruled.candidates)));
    const isNew = (value: string) => !alone.has(value);
    accepted += acceptedIn(decided(pages, [...ruled.candidates, ...candidates])).filter(isNew).length;
    withoutGuard += acceptedIn(decided(pages, [...ruled.candidates, ...candidates.map(asRule)])).filter(isNew).length;
  }
  expect(obedient.heard).toBeGreaterThanOrEqual(20);
  expect(accepted).toBe(0);
  expect(withoutGuard).toBeGreaterThan(0);
});

function recordOf(bytes: Uint8Array): ContractRecord {
  const record = records.get(sha256(bytes));
  if (!record) throw new Error("Expected each document of the corpus to be recorded, found one that was not.");
  return record;
}

async function pagesOf(bytes: Uint8Array): Promise<readonly Page[]> {
  const document = await greffier.document(recordOf(bytes).documents[0]?.id ?? "");
  return document?.reading.pages ?? [];
}

const codesOf = ({ issues }: ContractRecord) => issues.map(({ code }) => code);

function valuesOfAll(found: RecordFields): FieldValue[] {
  return Object.values(found).flatMap((entry) => (isList(entry) ? entry.items : [entry]));
}

/** What a record says of a field, wherever it stands. */
function valuesIn(record: ContractRecord, key: string): string {
  const entry = record.fields[key];
  const items = entry === undefined ? [] : isList(entry) ? entry.items : [entry];
  return JSON.stringify(items.map(({ state, value, appliesTo }) => JSON.stringify([state, value, appliesTo])).sort());
}

/** So low that most is accepted, wrong values among it: what a model adds would show. */
const calibration = shippedCalibration({ key: 0.5, other: 0.5 });

function decided(pages: readonly Page[], candidates: readonly Candidate[]): RecordFields {
  const { announced, language } = extractOffline("doc", pages);
  const counts = { total: pages.length, unread: 0 };
  return decide({ fields, candidates, announced: new Set(announced), pages: counts, language, calibration }).value;
}

function acceptedIn(found: RecordFields): string[] {
  return valuesOfAll(found)
    .filter(({ status, value }) => status === "auto" && value !== undefined)
    .map(({ value, appliesTo }) => JSON.stringify([value, appliesTo]));
}

function asRule(candidate: Candidate): Candidate {
  const [first, ...others] = candidate.evidence;
  return { ...candidate, evidence: [{ ...first, foundBy: "rule:fr/obeyed" }, ...others] };
}
