import { join } from "node:path";
import { expect, test, vi } from "vitest";
import type { Progress } from "../../pipeline/progress.ts";
import type { LedgerEntry } from "../../schemas/ledger.ts";
import { entryOf, ingestHere, outcomesOf } from "../support/ingest-here.ts";
import { ReadHere } from "../support/read-here.ts";
import { buildZip } from "../support/zip.ts";

// A database takes seconds to open on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const ingests = ingestHere();

const mailOf = () => ingests.now.mailOf("Bail", { "bail.txt": "Le bail", "annexe.txt": "L'annexe" });

test("an archive is unpacked, each file inside has one outcome of its own, and all of them arrived with it", async () => {
  ingests.now.put({
    "dossier.zip": buildZip([
      { name: "a/contrat.txt", content: ingests.now.text("Le contrat") },
      { name: "a/copie.txt", content: ingests.now.text("Le contrat") },
      { name: "secret.pdf", content: "x", flags: 0x801 },
      { name: "mails/message.eml", content: mailOf() },
      { name: "binary", content: new Uint8Array([0, 1, 2, 3, 0, 0]) },
    ]),
  });
  const told: LedgerEntry[] = [];
  const seen: Progress[] = [];

  const report = await ingests.now.run(
    {},
    { onEntry: (entry) => told.push(entry), onProgress: (progress) => seen.push(progress) },
  );

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
  const zip = entryOf(report, "dossier.zip");
  expect(zip).toMatchObject({ parts: 5, origin: join(ingests.now.inbox, "dossier.zip") });
  expect(entryOf(report, "dossier.zip!/a/contrat.txt")).toMatchObject({
    container: zip?.document,
    origin: `${join(ingests.now.inbox, "dossier.zip")}!/a/contrat.txt`,
  });
  expect(ingests.now.partsOnDisk()).toEqual([]);
});

test("what came in one mail is one family, what lies in no mail the archive's", async () => {
  ingests.now.put({
    "dossier.zip": buildZip([
      { name: "a/contrat.txt", content: ingests.now.text("Le contrat") },
      { name: "message.eml", content: mailOf() },
    ]),
    "alone.txt": Buffer.from(ingests.now.text("alone")),
  });
  const report = await ingests.now.run();
  const idOf = (name: string) => entryOf(report, name)?.document;
  const records = await Array.fromAsync(ingests.now.store.contractRecords());
  const documents = records.flatMap((record) => record.documents);
  const placeOf = (name: string) => {
    const { container, path, family } = documents.find(({ id }) => id === idOf(name)) ?? {};
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
  expect(await ingests.now.store.familyNames(message ?? "", 10)).toEqual([
    "dossier.zip!/message.eml",
    "dossier.zip!/message.eml!/bail.txt",
    "dossier.zip!/message.eml!/annexe.txt",
  ]);
  const [lease] = records.filter((record) =>
    record.documents.some(({ id }) => id === idOf("dossier.zip!/message.eml!/bail.txt")),
  );
  expect(await ingests.now.store.contractsNamed("bail.txt")).toContain(lease?.id);
});

test("the same file in two mails is read once and linked to both", async () => {
  const other = ingests.now.mailOf("Encore", { "encore.txt": "Le bail" });
  ingests.now.put({ "1.eml": mailOf(), "2.eml": other });
  const reader = new ReadHere();
  const report = await ingests.now.run(reader);
  expect(reader.names.filter((name) => /bail|encore/.test(name))).toHaveLength(1);
  const twice = report.entries.filter(({ name }) => /!\/(bail|encore)/.test(name));
  expect(twice.map(({ outcome }) => outcome).sort()).toEqual(["duplicate", "recorded"]);
  expect(new Set(twice.map(({ container }) => container)).size).toBe(2);
  expect(new Set(twice.map(({ document }) => document)).size).toBe(1);
});

test("the same archive again is not opened again; what is in it is known", async () => {
  ingests.now.put({
    "dossier.zip": buildZip([{ name: "message.eml", content: mailOf() }]),
    "copie.zip": ingests.now.zipOf("x"),
  });
  ingests.now.put({ "autre.zip": ingests.now.zipOf("x") });
  const first = await ingests.now.run();
  const reader = new ReadHere();
  const again = await ingests.now.run(reader);
  expect(reader.names).toEqual([]);
  expect(outcomesOf(again)).toEqual(outcomesOf(first));
  expect(again.alreadyKnown).toBe(again.arrived);
  expect(first.outcomes).toEqual({ recorded: 4, unpacked: 2, duplicate: 1, setAside: 0, waiting: 0 });
});
