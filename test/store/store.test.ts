import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { sha256 } from "../../lib/hash.ts";
import { summarise } from "../../pipeline/summarise.ts";
import type { ReadingSummary } from "../../schemas/record.ts";
import { Settings } from "../../schemas/settings.ts";
import { openStore, type Store } from "../../store/store.ts";
import { newDataFolder, removeDataFolder } from "../support/data-folder.ts";
import { fakePage, fakeValue } from "../support/fake-stages.ts";

let data: string;
let store: Store;
/** Makes the contents of each test new to the store they share. */
let salt: string;

beforeAll(async () => {
  data = await newDataFolder();
  store = await openStore({ data, version: "1.0.0" });
});

afterAll(async () => {
  await store.close();
  removeDataFolder(data);
});

beforeEach(() => {
  salt = mkdtempSync(join(tmpdir(), "greffier-salt-"));
});

afterEach(() => rmSync(salt, { recursive: true }));

const summary: ReadingSummary = { format: "text", readers: ["text"], textLayerPages: 1, ocrPages: 0, unreadPages: 0 };

test("a record comes back as it was written, absences and numbers included", async () => {
  const document = await arrive("/in/a.pdf", "a");
  const fields = {
    title: { ...fakeValue("t", "Contrat d’entretien — « 1re phase »"), confidence: 0.1 + 0.2 },
    amounts: { items: [fakeValue("a1", "12500.00"), { ...fakeValue("a2", "0"), appliesTo: { lot: "2" } }] },
    notices: { items: [], absence: { ...fakeValue("n", ""), state: "notFound" as const, value: undefined } },
    endDate: { ...fakeValue("e", "2025-12-31"), derivation: [{ operation: "add", inputs: ["start", "P1Y"] }] },
  };
  const issues = [{ code: "END_BEFORE_START", severity: "warning" as const, message: "The end is before the start." }];
  const reading = { format: "text", pages: [fakePage("un", 0), fakePage("deux", 1)], issues: [] };
  await store.savePages(document, reading, summary);

  const written = await store.recordFinding({
    document,
    documentKind: "contract",
    language: "fr",
    fields,
    ourRole: "buyer",
    issues,
  });

  const [record] = await Array.fromAsync(store.contractRecords({ ids: [written.contract] }));
  expect(record).toEqual({
    id: written.contract,
    ourRole: "buyer",
    documents: [
      {
        id: document,
        sha256: sha256(`a${salt}`),
        name: "a.pdf",
        kind: "contract",
        language: "fr",
        pages: 2,
        reading: summary,
      },
    ],
    standing: { state: "draft", readiness: "ready", externalIds: {} },
    fields: JSON.parse(JSON.stringify(fields)),
    issues,
  });
});

test("pages come back as they were read, but for characters that no database takes", async () => {
  const document = await arrive("/in/b.pdf", "b");
  const strange = { ...fakePage("nul \u0000 and half \uD800 a pair", 1), note: "x\u0000y", rotation: 90 as const };
  const reading = { format: "pdf", pages: [fakePage("Préavis", 0), strange], issues: [] };
  await store.savePages(document, { ...reading, pages: [fakePage("Préavis", 0)] }, summarise(reading));
  await store.savePages(document, reading, summarise(reading));
  expect((await store.loadPages(document))?.pages).toEqual([fakePage("Préavis", 0)]);

  const other = await arrive("/in/c.pdf", "c");
  const text = strange.text.replace("\u0000", "\uFFFD").toWellFormed();
  await store.savePages(other, { ...reading, pages: [{ ...strange, text }] }, summarise(reading));
  expect((await store.loadPages(other))?.pages).toEqual([{ ...strange, text, note: "x\uFFFDy" }]);
});

test("a document recorded once is not recorded again", async () => {
  const document = await arrive("/in/d.pdf", "d");
  const finding = { document, documentKind: "contract", language: "fr", fields: {}, issues: [] };
  expect(await store.recordFinding(finding)).toMatchObject({ written: true });
  expect(await store.recordFinding(finding)).toMatchObject({ written: false });
});

test("the same bytes under another name are a duplicate, under the same name the same line", async () => {
  const first = await store.enterArrival(file("/in/e.pdf", "e"));
  const again = await store.enterArrival(file("/in/e.pdf", "e"));
  const other = await store.enterArrival(file("/in/copy of e.pdf", "e"));
  const document = first.entry.document ?? "";
  expect(first).toMatchObject({ isNew: true, entry: { outcome: "waiting" } });
  expect(again).toMatchObject({ isNew: false, entry: { id: first.entry.id } });

  await store.recordFinding({ document, documentKind: "contract", language: "fr", fields: {}, issues: [] });

  const entries = await store.entriesOfDocuments([document]);
  expect(entries.map((entry) => entry.outcome)).toEqual(["recorded", "duplicate"]);
  expect(entries.map((entry) => entry.document)).toEqual([document, document]);
  expect(other.isNew).toBe(true);
});

test("a file that could not be opened has one line, which gives way when it can be", async () => {
  const refusal = { origin: "/in/f.pdf", name: "f.pdf", outcome: "setAside" as const };
  await store.enterRefusal({ ...refusal, reason: { code: "PERMISSION_DENIED", message: "no" } });
  await store.enterRefusal({ ...refusal, reason: { code: "FILE_GONE", message: "gone" } });
  expect(await linesOf("/in/f.pdf")).toMatchObject([{ outcome: "setAside", reason: { code: "FILE_GONE" } }]);

  await store.enterArrival(file("/in/f.pdf", "f"));

  expect(await linesOf("/in/f.pdf")).toMatchObject([{ outcome: "waiting", sha256: sha256(`f${salt}`) }]);
});

test("what this version set aside stays aside; another version may try again", async () => {
  const document = await arrive("/in/g.doc", "g");
  await store.setAside(document, { code: "UNSUPPORTED_TYPE", message: "not yet" });
  const same = await store.enterArrival(file("/in/g.doc", "g"));
  expect(same.entry).toMatchObject({ outcome: "setAside", reason: { code: "UNSUPPORTED_TYPE" } });

  const newer = await openStore({ data, version: "1.1.0" });
  const { entry } = await newer.enterArrival(file("/in/g.doc", "g"));
  await newer.close();

  expect(entry.outcome).toBe("waiting");
  expect(entry.reason).toBeUndefined();
});

test("a file whose content was set aside under another name is called by its own name in the reason", async () => {
  const document = await arrive("/in/vide.docx", "nothing");
  await store.setAside(document, { code: "EMPTY_FILE", message: "Expected vide.docx to hold a document." });
  const { entry } = await store.enterArrival(file("/in/vide.pdf", "nothing"));
  expect(entry).toMatchObject({ name: "vide.pdf", reason: { message: "Expected vide.pdf to hold a document." } });
});

test("a file found again in an archive that changed around it belongs to the archive as it is now", async () => {
  const inside = (container: string) => ({
    container,
    path: "a.txt",
    depth: 1,
    outermost: container,
    family: container,
  });
  const part = file("/in/x.zip!/a.txt", "part");
  const before = await arrive("/in/x.zip", "one file");
  await store.enterArrival({ ...part, inside: inside(before) });
  const now = await arrive("/in/x.zip", "two files");
  await store.enterArrival({ ...part, inside: inside(now) });
  expect(await linesOf(part.origin)).toMatchObject([{ container: now }]);
});

test("what was set aside under other limits is tried again, as its reason promises, by path or by fingerprint", async () => {
  const { limits } = Settings.parse({});
  const object = { ...file("s3://bucket/long.pdf", "long"), fingerprint: "tag 99" };
  const before = await openStore({ data, version: "1.0.0", limits });
  const { entry } = await before.enterArrival(object);
  await before.setAside(entry.document ?? "", { code: "TOO_MANY_PAGES", message: "raise limits.pages" });
  expect(await before.findByFingerprint(object.origin, object.fingerprint)).toMatchObject({ outcome: "setAside" });
  await before.close();

  const after = await openStore({ data, version: "1.0.0", limits: { ...limits, pages: 5000 } });
  expect(await after.findByFingerprint(object.origin, object.fingerprint)).toBeUndefined();
  expect((await after.enterArrival(object)).entry.outcome).toBe("waiting");
  await after.close();
});

test("an object whose fingerprint is known is found without its bytes", async () => {
  await store.enterArrival({ ...file("s3://bucket/h.pdf", "h"), fingerprint: "tag 12" });
  expect(await store.findByFingerprint("s3://bucket/h.pdf", "tag 12")).toMatchObject({ outcome: "waiting" });
  expect(await store.findByFingerprint("s3://bucket/h.pdf", "tag 13")).toBeUndefined();
});

test("a contract is found by its id, the start of it, or the name of a document", async () => {
  const document = await arrive("/in/lease.pdf", "lease");
  await store.enterArrival(file("/in/re\u0301sume\u0301.pdf", "lease"));
  const { contract } = await store.recordFinding({
    document,
    documentKind: "contract",
    language: "en",
    fields: {},
    issues: [],
  });
  for (const reference of [contract, contract.slice(0, 10), "lease.pdf", "/in/lease.pdf", "r\u00e9sum\u00e9.pdf"]) {
    expect(await store.contractsNamed(reference)).toEqual([contract]);
  }
  expect(await store.contractsNamed("nothing like it")).toEqual([]);
});

test("the queue holds one job a document, and hands back what a stopped worker had in hand", async () => {
  const queue = await store.queue();
  const document = await arrive("/in/i.pdf", "i");
  await queue.enqueue(document);
  await queue.enqueue(document);
  const seen: string[] = [];
  const stopping = new AbortController();
  await queue.work(
    async (job, signal) => {
      if (job.document !== document) return;
      seen.push(job.document);
      stopping.abort();
      signal.throwIfAborted();
    },
    { concurrency: 1, signal: stopping.signal },
  );
  expect(seen).toEqual([document]);
  expect(await queue.liveAmong([document])).toEqual([document]);

  const ending = new AbortController();
  await queue.work(
    async (job) => {
      if (job.document === document) seen.push(job.document);
    },
    { concurrency: 1, signal: ending.signal, onIdle: async () => ending.abort() },
  );
  expect(seen).toEqual([document, document]);
  expect(await queue.liveAmong([document])).toEqual([]);
});

const file = (origin: string, content: string) => ({
  origin,
  name: origin.split("/").at(-1) ?? "",
  sha256: sha256(`${content}${salt}`),
  bytes: 1,
});

async function arrive(origin: string, content: string): Promise<string> {
  return (await store.enterArrival(file(origin, content))).entry.document ?? "";
}

async function linesOf(origin: string) {
  const all = await Array.fromAsync(store.allEntries());
  return all.filter((entry) => entry.origin === origin);
}
