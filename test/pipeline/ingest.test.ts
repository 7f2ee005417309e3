import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { UnavailableError } from "../../lib/errors.ts";
import { type IngestOptions, type IngestParts, ingest } from "../../pipeline/ingest.ts";
import type { Progress } from "../../pipeline/progress.ts";
import { pathSource } from "../../pipeline/sources/paths.ts";
import type { Source } from "../../pipeline/sources/source.ts";
import type { LedgerEntry } from "../../schemas/ledger.ts";
import { openDatabase } from "../../store/database/open.ts";
import { openStore, type Store } from "../../store/store.ts";
import { newDataFolder, removeDataFolder } from "../support/data-folder.ts";
import { FakeStages } from "../support/fake-stages.ts";

let data: string;
let store: Store;
let inbox: string;

beforeAll(async () => {
  data = await newDataFolder();
  store = await openStore({ data, version: "1.0.0" });
});

afterAll(async () => {
  await store.close();
  removeDataFolder(data);
});

beforeEach(() => {
  inbox = mkdtempSync(join(tmpdir(), "greffier-inbox-"));
});

afterEach(() => rmSync(inbox, { recursive: true }));

test("every file has one outcome, and the outcomes add up", async () => {
  put({ "a.txt": "one", "b.txt": "two\fpages", "copy of a.txt": "one", "z.txt": "broken" });
  const told: LedgerEntry[] = [];
  const seen: Progress[] = [];

  const report = await run({}, { onEntry: (entry) => told.push(entry), onProgress: (progress) => seen.push(progress) });

  expect(report.outcomes).toEqual({ recorded: 2, unpacked: 0, duplicate: 1, setAside: 1, waiting: 0 });
  expect(report.entries.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
    "a.txt recorded",
    "b.txt recorded",
    "copy of a.txt duplicate",
    "z.txt setAside",
  ]);
  expect(report.entries.at(-1)?.reason).toMatchObject({ code: "DAMAGED_FILE" });
  expect(report.work).toEqual({ parsed: 2, pages: 3, ocrPages: 0, written: 3, recorded: 2 });
  expect(told.map((entry) => entry.name).sort()).toEqual(["a.txt", "b.txt", "copy of a.txt", "z.txt"]);
  for (const { arrived, outcomes } of seen) {
    expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(arrived);
  }
});

test("the same file set aside is not read again", async () => {
  put({ "z.txt": "broken once" });
  await run();
  const stages = new FakeStages();
  const report = await run(stages);
  expect(stages.readNames).toEqual([]);
  expect(report).toMatchObject({ alreadyKnown: 1, outcomes: { setAside: 1 } });
});

test("a file that changed under the same name is a new document", async () => {
  put({ "a.txt": "before" });
  const before = await run();
  put({ "a.txt": "after" });
  const after = await run();
  expect(after.work.recorded).toBe(1);
  expect(after.entries[0]?.contract).not.toBe(before.entries[0]?.contract);
});

test("pages that were stored before a fault are not read again", async () => {
  put({ "a.txt": "stored, then a fault" });
  const first = new FakeStages();
  let faults = 0;
  const report = await run({
    read: first.read,
    extract: async (...given) => {
      faults += 1;
      if (faults === 1) throw new TypeError("a bug");
      return first.extract(...given);
    },
  });
  expect(first.readNames).toEqual(["a.txt"]);
  expect(report.outcomes.recorded).toBe(1);
});

test("a document that always meets a bug is set aside without its text, and the others go on", async () => {
  put({ "a.txt": "bug", "b.txt": "fine beside a bug" });
  const stages = new FakeStages();
  const report = await run({
    ...parts(stages),
    read: async (file, signal) => {
      if (file.name === "a.txt") throw new TypeError("cannot read 'confidential words'");
      return stages.read(file, signal);
    },
  });
  expect(report.outcomes).toMatchObject({ recorded: 1, setAside: 1 });
  expect(report.entries[0]?.reason).toEqual({
    code: "INTERNAL_ERROR",
    message: "Expected to read the file, found a fault of greffier's own (TypeError); please report it.",
  });
});

test("a file that cannot be fetched now waits, and one that can never be is set aside", async () => {
  const arrival = (name: string, error: Error) => ({
    ...{ kind: "file" as const, name, origin: `${inbox}/${name}` },
    fetch: () => Promise.reject(error),
  });
  const source: Source = {
    async *arrivals() {
      yield arrival("a.txt", new UnavailableError("OBJECT_NOT_FETCHED", "Expected the object, found none; try again."));
      yield arrival("b.txt", Object.assign(new Error("denied"), { code: "EACCES" }));
    },
  };
  const { entries } = await ingestFrom(source);
  expect(entries.map(({ name, outcome, reason }) => [name, outcome, reason?.code])).toEqual([
    ["a.txt", "waiting", "OBJECT_NOT_FETCHED"],
    ["b.txt", "setAside", "PERMISSION_DENIED"],
  ]);
});

test("what may pass leaves the file waiting with its reason, and the next ingest takes it up", async () => {
  put({ "a.txt": "waits for the disk" });
  const report = await run({
    blobs: {
      ...store.blobs,
      put: async () => {
        throw new UnavailableError("DISK_FULL", "Expected room, found none; free some.");
      },
    },
  });
  expect(report.outcomes.waiting).toBe(1);
  expect(report.entries[0]?.reason?.code).toBe("DISK_FULL");

  const again = await run();

  expect(again.outcomes.recorded).toBe(1);
  expect(await linesUnder(inbox)).toHaveLength(1);
});

test("a database without room leaves the document waiting: it is no fault of the file", async () => {
  put({ "a.txt": "no room for its pages" });
  const { pool, close } = await openDatabase({ data });
  // As PostgreSQL says it where the disk is full: class 53.
  await pool.query(`create function refuse() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`);
  await pool.query("create trigger full_disk before insert on page execute function refuse()");

  const report = await run();

  expect(report.entries[0]).toMatchObject({ outcome: "waiting", reason: { code: "DATABASE_LOST" } });
  await pool.query("drop trigger full_disk on page");
  await close();
  expect((await run()).outcomes.recorded).toBe(1);
});

test("an abort hands back what is in hand, and the next ingest ends it", async () => {
  put({ "a.txt": "slow 1", "b.txt": "slow 2", "c.txt": "slow 3" });
  const stopping = new AbortController();
  const stages = new FakeStages(50);
  const report = await run(stages, { signal: stopping.signal, onEntry: () => stopping.abort() });
  expect(report.outcomes.recorded).toBeLessThan(3);

  const again = await run();

  expect(again.outcomes).toEqual({ recorded: 3, unpacked: 0, duplicate: 0, setAside: 0, waiting: 0 });
  expect(again.work.recorded + report.work.recorded).toBe(3);
});

test("a source that fails ends the ingest with its error, and what came before is safe", async () => {
  put({ "a.txt": "came before" });
  const files = await pathSource([inbox]);
  const failing: Source = {
    async *arrivals(signal) {
      yield* files.arrivals(signal);
      throw new UnavailableError("BUCKET_UNREACHABLE", "Expected a bucket, found none; check it.");
    },
  };
  await expect(ingestFrom(failing)).rejects.toMatchObject({ code: "BUCKET_UNREACHABLE" });
  expect((await run()).outcomes.recorded).toBe(1);
});

function put(files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(inbox, name), content);
}

function parts(stages: FakeStages): Omit<IngestParts, "queue" | "partsFolder"> {
  const { read, extract, decide } = stages;
  return { read, extract, decide, blobs: store.blobs, documents: store, ledger: store };
}

async function run(changed: Partial<IngestParts> = {}, options: Partial<IngestOptions> = {}) {
  return ingestFrom(await pathSource([inbox]), changed, options);
}

async function ingestFrom(source: Source, changed: Partial<IngestParts> = {}, options: Partial<IngestOptions> = {}) {
  const all = {
    ...parts(new FakeStages()),
    queue: await store.queue(),
    partsFolder: await store.partsFolder(),
    ...changed,
  };
  return ingest(source, all, { concurrency: 2, signal: new AbortController().signal, ...options });
}

async function linesUnder(folder: string): Promise<LedgerEntry[]> {
  const all = await Array.fromAsync(store.allEntries());
  return all.filter((entry) => entry.origin.startsWith(folder));
}
