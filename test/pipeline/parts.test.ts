import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { copyFile, mkdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { UnavailableError } from "../../lib/errors.ts";
import { type IngestParts, ingest } from "../../pipeline/ingest.ts";
import type { IngestReport, Progress } from "../../pipeline/progress.ts";
import { pathSource } from "../../pipeline/sources/paths.ts";
import type { LedgerEntry } from "../../schemas/ledger.ts";
import type { Settings } from "../../schemas/settings.ts";
import { openStore, type Store } from "../../store/store.ts";
import { newDataFolder, removeDataFolder } from "../support/data-folder.ts";
import { FakeStages } from "../support/fake-stages.ts";
import { attached, buildMail, textPart } from "../support/mail.ts";
import { ReadHere } from "../support/read-here.ts";
import { settings } from "../support/reading.ts";
import { buildZip } from "../support/zip.ts";

// Each test has a database of its own, which takes seconds to open on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

let data: string;
let store: Store;
let inbox: string;

beforeEach(async () => {
  data = await newDataFolder();
  store = await openWith({});
  inbox = mkdtempSync(join(tmpdir(), "greffier-inbox-"));
});

afterEach(async () => {
  await store.close();
  removeDataFolder(data);
  rmSync(inbox, { recursive: true });
});

const headers = { From: "a@exemple.fr", Date: "Thu, 2 Jan 2025 10:00:00 +0100" };
const bail = Buffer.from("Le bail");
const mail = buildMail({ ...headers, Subject: "Bail" }, [
  textPart("Voici le bail."),
  attached("bail.txt", "text/plain", bail),
  attached("annexe.txt", "text/plain", Buffer.from("L'annexe")),
]);

test("an archive is unpacked, each file inside has one outcome of its own, and all of them arrived with it", async () => {
  put({
    "dossier.zip": buildZip([
      { name: "a/contrat.txt", content: "Le contrat" },
      { name: "a/copie.txt", content: "Le contrat" },
      { name: "secret.pdf", content: "x", flags: 0x801 },
      { name: "mails/message.eml", content: mail },
      { name: "binary", content: new Uint8Array([0, 1, 2, 3, 0, 0]) },
    ]),
  });
  const told: LedgerEntry[] = [];
  const seen: Progress[] = [];

  const report = await run({}, { onEntry: (entry) => told.push(entry), onProgress: (progress) => seen.push(progress) });

  expect(outcomesOf(report)).toEqual([
    "dossier.zip unpacked",
    "dossier.zip!/a/contrat.txt recorded",
    "dossier.zip!/a/copie.txt duplicate",
    "dossier.zip!/binary UNSUPPORTED_TYPE",
    "dossier.zip!/mails/message.eml recorded",
    "dossier.zip!/mails/message.eml!/annexe.txt recorded",
    "dossier.zip!/mails/message.eml!/bail.txt recorded",
    "dossier.zip!/secret.pdf PASSWORD_PROTECTED",
  ]);
  expect(report.outcomes).toEqual({ recorded: 4, unpacked: 1, duplicate: 1, setAside: 2, waiting: 0 });
  expect(report.arrived).toBe(8);
  expect(told.map(({ id }) => id).sort()).toEqual(report.entries.map(({ id }) => id).sort());
  for (const { arrived, outcomes } of seen) {
    expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(arrived);
  }
  const [zip] = report.entries;
  expect(zip).toMatchObject({ parts: 5, origin: join(inbox, "dossier.zip") });
  expect(entryOf(report, "dossier.zip!/a/contrat.txt")).toMatchObject({
    container: zip?.document,
    origin: `${join(inbox, "dossier.zip")}!/a/contrat.txt`,
  });
  expect(partsOnDisk()).toEqual([]);
});

test("what came in one mail is one family, what lies in no mail the archive's", async () => {
  put({
    "dossier.zip": buildZip([
      { name: "a/contrat.txt", content: "Le contrat" },
      { name: "message.eml", content: mail },
    ]),
    "alone.txt": Buffer.from("alone"),
  });
  const report = await run();
  const idOf = (name: string) => entryOf(report, name)?.document;
  const records = await Array.fromAsync(store.contractRecords());
  const documents = records.flatMap((record) => record.documents);
  const placeOf = (name: string) => {
    const { container, path, family } = documents.find((document) => document.name === name) ?? {};
    return { container, path, family };
  };

  const zip = idOf("dossier.zip");
  const message = idOf("dossier.zip!/message.eml");
  expect(placeOf("alone.txt")).toEqual({});
  expect(placeOf("dossier.zip!/a/contrat.txt")).toEqual({ container: zip, path: "a/contrat.txt", family: zip });
  expect(placeOf("dossier.zip!/message.eml")).toEqual({ container: zip, path: "message.eml", family: message });
  expect(placeOf("dossier.zip!/message.eml!/bail.txt")).toEqual({
    container: message,
    path: "bail.txt",
    family: message,
  });
  expect(await store.familyNames(message ?? "", 10)).toEqual([
    "dossier.zip!/message.eml",
    "dossier.zip!/message.eml!/bail.txt",
    "dossier.zip!/message.eml!/annexe.txt",
  ]);
  expect(await store.contractsNamed("bail.txt")).toHaveLength(1);
});

test("the same file in two mails is read once and linked to both", async () => {
  const other = buildMail({ ...headers, Subject: "Encore" }, [
    textPart("Encore"),
    attached("encore.txt", "text/plain", bail),
  ]);
  put({ "1.eml": mail, "2.eml": other });
  const reader = new ReadHere();
  const report = await run(reader);
  expect(reader.names.filter((name) => /bail|encore/.test(name))).toHaveLength(1);
  const twice = report.entries.filter(({ name }) => /!\/(bail|encore)/.test(name));
  expect(twice.map(({ outcome }) => outcome).sort()).toEqual(["duplicate", "recorded"]);
  expect(new Set(twice.map(({ container }) => container)).size).toBe(2);
  expect(new Set(twice.map(({ document }) => document)).size).toBe(1);
});

test("the same archive again is not opened again; what is in it is known", async () => {
  put({ "dossier.zip": buildZip([{ name: "message.eml", content: mail }]), "copie.zip": zipOf("x") });
  put({ "autre.zip": zipOf("x") });
  const first = await run();
  const reader = new ReadHere();
  const again = await run(reader);
  expect(reader.names).toEqual([]);
  expect(outcomesOf(again)).toEqual(outcomesOf(first));
  expect(again.alreadyKnown).toBe(again.arrived);
  expect(first.outcomes).toEqual({ recorded: 4, unpacked: 2, duplicate: 1, setAside: 0, waiting: 0 });
});

test("what lay beyond the limits is taken in once they are raised", async () => {
  put({ "dossier.zip": zipOf("a", "b", "c"), "message.eml": mail });
  const first = await run(new ReadHere({ archiveFiles: 1 }));
  expect(first.entries.filter(({ reason }) => reason?.code === "TOO_MANY_PARTS")).toHaveLength(3);
  expect(first.outcomes).toEqual({ recorded: 3, unpacked: 1, duplicate: 0, setAside: 3, waiting: 0 });

  await reopenWith({ archiveFiles: 10 });
  const reader = new ReadHere();
  const again = await run(reader);

  expect(again.outcomes).toEqual({ recorded: 6, unpacked: 1, duplicate: 0, setAside: 0, waiting: 0 });
  expect(await run()).toMatchObject({ alreadyKnown: 7, arrived: 7 });
});

test("archives in one another are opened as deep as allowed, and what lay too deep is when it comes by itself", async () => {
  const inner = zipOf("the end");
  const nested = [1, 2, 3].reduce((content, level) => buildZip([{ name: `${level}.zip`, content }]), inner);
  put({ "outer.zip": nested });
  const report = await run();
  expect(outcomesOf(report)).toEqual([
    "outer.zip unpacked",
    "outer.zip!/3.zip unpacked",
    "outer.zip!/3.zip!/2.zip unpacked",
    "outer.zip!/3.zip!/2.zip!/1.zip ARCHIVE_TOO_DEEP",
  ]);
  put({ "inner.zip": inner });
  const again = await run();
  expect(entryOf(again, "inner.zip")?.outcome).toBe("duplicate");
  expect((await linesNamed("1.zip!/0.txt")).map(({ outcome }) => outcome)).toEqual(["recorded"]);
});

test("an archive that holds itself ends", async () => {
  put({ "quine.zip": Buffer.from("a zip that unpacks to itself") });
  const read: IngestParts["read"] = async ({ path, parts }) => {
    await mkdir(parts.folder, { recursive: true });
    await copyFile(path, join(parts.folder, "0"));
    const part = { name: "quine.zip", path: join(parts.folder, "0") };
    return { format: "archive", pages: [], issues: [], parts: [part] };
  };
  expect(outcomesOf(await run({ read }))).toEqual(["quine.zip unpacked", "quine.zip!/quine.zip duplicate"]);
});

test("a full disk while a file inside is taken in leaves the archive waiting, and the next ingest takes up all of it", async () => {
  put({ "dossier.zip": zipOf("a", "b") });
  const put2: IngestParts["blobs"]["put"] = async (path, hash) => {
    if ((await readFile(path, "utf8")) === "b") throw new UnavailableError("DISK_FULL", "Expected room, found none.");
    return store.blobs.put(path, hash);
  };
  const report = await run({ blobs: { ...store.blobs, put: put2 } });
  expect(report.entries).toMatchObject([{ name: "dossier.zip", outcome: "waiting", reason: { code: "DISK_FULL" } }]);

  const again = await run();

  expect(again.outcomes).toEqual({ recorded: 2, unpacked: 1, duplicate: 0, setAside: 0, waiting: 0 });
  expect(await Array.fromAsync(store.allEntries())).toHaveLength(3);
});

test("a file inside that the queue gave up on is taken up when its archive comes again", async () => {
  put({ "dossier.zip": zipOf("a", "b") });
  const { extract } = new FakeStages();
  const first = await run({
    extract: async (document, signal) => {
      if (document.pages[0]?.text === "b") throw new UnavailableError("MODEL_LOST", "Expected a model, found none.");
      return extract(document, signal);
    },
  });
  expect(first.outcomes).toMatchObject({ recorded: 1, unpacked: 1, waiting: 1 });

  const again = await run();

  expect(again.outcomes).toEqual({ recorded: 2, unpacked: 1, duplicate: 0, setAside: 0, waiting: 0 });
});

test("names too long for the database are cut, and files apart stay apart", async () => {
  const long = (end: string) => `${Array.from({ length: 25 }, () => "é".repeat(140)).join("/")}/${end}`;
  put({ "dossier.zip": buildZip(["a.txt", "b.txt"].map((end) => ({ name: long(end), content: end }))) });
  const report = await run();
  expect(report.outcomes).toMatchObject({ recorded: 2, unpacked: 1 });
  expect(new Set(report.entries.map(({ origin }) => origin)).size).toBe(3);
});

test("what a killed process left in the folder for parts is removed at the next start", async () => {
  await store.partsFolder();
  const left = join(data, "parts/left");
  await mkdir(left, { recursive: true });
  writeFileSync(join(left, "0"), "secret");
  writeFileSync(`${left}.lock`, "");
  await reopenWith({});
  const own = await store.partsFolder();
  expect(existsSync(left)).toBe(false);
  expect(readdirSync(join(data, "parts")).every((name) => join(data, "parts", name).startsWith(own))).toBe(true);
});

function zipOf(...contents: readonly string[]): Buffer {
  return buildZip(contents.map((content, index) => ({ name: `${index}.txt`, content })));
}

function put(files: Readonly<Record<string, Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(inbox, name), content);
}

async function openWith(limits: Partial<Settings["limits"]>): Promise<Store> {
  return openStore({ data, version: "1.0.0", limits: { ...settings.limits, ...limits } });
}

async function reopenWith(limits: Partial<Settings["limits"]>): Promise<void> {
  await store.close();
  store = await openWith(limits);
}

async function run(
  changed: Partial<Pick<IngestParts, "read" | "blobs" | "extract">> = {},
  told: { onEntry?: (entry: LedgerEntry) => void; onProgress?: (progress: Progress) => void } = {},
): Promise<IngestReport> {
  const { extract, decide } = new FakeStages();
  const { read } = new ReadHere();
  const parts: IngestParts = {
    ...{ read, extract, decide, blobs: store.blobs, documents: store, ledger: store },
    queue: await store.queue(),
    partsFolder: await store.partsFolder(),
    ...changed,
  };
  return ingest(await pathSource([inbox]), parts, { concurrency: 2, signal: new AbortController().signal, ...told });
}

/** `name outcome`, or the code of its reason. */
function outcomesOf({ entries }: IngestReport): string[] {
  return entries.map(({ name, outcome, reason }) => `${name} ${reason?.code ?? outcome}`).sort();
}

function entryOf({ entries }: IngestReport, name: string): LedgerEntry | undefined {
  return entries.find((entry) => entry.name === name);
}

async function linesNamed(end: string): Promise<LedgerEntry[]> {
  return (await Array.fromAsync(store.allEntries())).filter(({ name }) => name.endsWith(end));
}

/** The files inside others that still lie on the disk. */
function partsOnDisk(): string[] {
  return readdirSync(join(data, "parts"), { recursive: true, encoding: "utf8" }).filter((path) => path.includes("/"));
}
