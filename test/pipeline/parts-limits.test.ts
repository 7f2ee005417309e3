import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { copyFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { UnavailableError } from "../../lib/errors.ts";
import type { IngestParts } from "../../pipeline/ingest.ts";
import { FakeStages } from "../support/fake-stages.ts";
import { entryOf, ingestHere, outcomesOf } from "../support/ingest-here.ts";
import { ReadHere } from "../support/read-here.ts";
import { buildZip } from "../support/zip.ts";

// A database takes seconds to open on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const ingests = ingestHere();

const mailOf = () => ingests.now.mailOf("Bail", { "bail.txt": "Le bail", "annexe.txt": "L'annexe" });

test("what lay beyond the limits is taken in once they are raised", async () => {
  ingests.now.put({ "dossier.zip": ingests.now.zipOf("a", "b", "c"), "message.eml": mailOf() });
  const first = await ingests.now.run(new ReadHere({ archiveFiles: 1 }));
  expect(first.entries.filter(({ reason }) => reason?.code === "TOO_MANY_PARTS")).toHaveLength(3);
  expect(first.outcomes).toEqual({ recorded: 3, unpacked: 1, duplicate: 0, setAside: 3, waiting: 0 });

  await ingests.now.reopenWith({ archiveFiles: 10 });
  const reader = new ReadHere();
  const again = await ingests.now.run(reader);

  expect(again.outcomes).toEqual({ recorded: 6, unpacked: 1, duplicate: 0, setAside: 0, waiting: 0 });
  expect(await ingests.now.run()).toMatchObject({ alreadyKnown: 7, arrived: 7 });
});

test("a file inside that was set aside is read again once the limits are raised, at any depth", async () => {
  const long = buildZip([{ name: "long.txt", content: ingests.now.text("un\fdeux\ftrois") }]);
  ingests.now.put({ "dossier.zip": buildZip([{ name: "inner.zip", content: long }]) });
  const first = await ingests.now.run(new ReadHere({ pages: 2 }));
  expect(outcomesOf(first).at(-1)).toBe("dossier.zip!/inner.zip!/long.txt TOO_MANY_PAGES");

  await ingests.now.reopenWith({ pages: 10 });

  expect((await ingests.now.run()).outcomes).toEqual({
    recorded: 1,
    unpacked: 2,
    duplicate: 0,
    setAside: 0,
    waiting: 0,
  });
});

test("what lay beyond the limits deep inside is taken in once they are raised", async () => {
  ingests.now.put({ "dossier.zip": buildZip([{ name: "inner.zip", content: ingests.now.zipOf("a", "b") }]) });
  const first = await ingests.now.run(new ReadHere({ archiveFiles: 2 }));
  expect(first.outcomes).toMatchObject({ recorded: 1, unpacked: 2, setAside: 1 });

  await ingests.now.reopenWith({ archiveFiles: 10 });

  expect((await ingests.now.run()).outcomes).toEqual({
    recorded: 2,
    unpacked: 2,
    duplicate: 0,
    setAside: 0,
    waiting: 0,
  });
});

test("archives in one another are opened as deep as allowed, and what lay too deep is when it comes by itself", async () => {
  const inner = ingests.now.zipOf("the end");
  const nested = [1, 2, 3].reduce((content, level) => buildZip([{ name: `${level}.zip`, content }]), inner);
  ingests.now.put({ "outer.zip": nested });
  const report = await ingests.now.run();
  expect(outcomesOf(report)).toEqual([
    "outer.zip unpacked",
    "outer.zip!/3.zip unpacked",
    "outer.zip!/3.zip!/2.zip unpacked",
    "outer.zip!/3.zip!/2.zip!/1.zip ARCHIVE_TOO_DEEP",
  ]);
  ingests.now.put({ "inner.zip": inner });
  const again = await ingests.now.run();
  expect(entryOf(again, "inner.zip")?.outcome).toBe("duplicate");
  const inside = (await ingests.now.lines()).filter(({ name }) => name.endsWith("1.zip!/0.txt"));
  expect(inside.map(({ outcome }) => outcome)).toEqual(["recorded"]);
});

test("an archive that holds itself ends", async () => {
  ingests.now.put({ "quine.zip": Buffer.from(ingests.now.text("unpacks to itself")) });
  const read: IngestParts["read"] = async ({ path, parts }) => {
    await mkdir(parts.folder, { recursive: true });
    await copyFile(path, join(parts.folder, "0"));
    const part = { name: "quine.zip", path: join(parts.folder, "0") };
    return { format: "archive", pages: [], issues: [], parts: [part] };
  };
  expect(outcomesOf(await ingests.now.run({ read }))).toEqual(["quine.zip unpacked", "quine.zip!/quine.zip duplicate"]);
});

test("a full disk while a file inside is taken in leaves the archive waiting, and the next ingest takes up all of it", async () => {
  ingests.now.put({ "dossier.zip": ingests.now.zipOf("a", "b") });
  const fillUp: IngestParts["blobs"]["put"] = async (path, hash) => {
    if ((await readFile(path, "utf8")).startsWith("b "))
      throw new UnavailableError("DISK_FULL", "Expected room, found none.");
    return ingests.now.store.blobs.put(path, hash);
  };
  const report = await ingests.now.run({ blobs: { ...ingests.now.store.blobs, put: fillUp } });
  expect(report.entries).toMatchObject([{ name: "dossier.zip", outcome: "waiting", reason: { code: "DISK_FULL" } }]);

  const again = await ingests.now.run();

  expect(again.outcomes).toEqual({ recorded: 2, unpacked: 1, duplicate: 0, setAside: 0, waiting: 0 });
  expect(await ingests.now.lines()).toHaveLength(3);
});

test("a file inside that the queue gave up on is taken up when its archive comes again", async () => {
  ingests.now.put({ "dossier.zip": ingests.now.zipOf("a", "b") });
  const { extract } = new FakeStages();
  const first = await ingests.now.run({
    extract: async (document, signal) => {
      if (document.pages[0]?.text.startsWith("b "))
        throw new UnavailableError("MODEL_LOST", "Expected a model, found none.");
      return extract(document, signal);
    },
  });
  expect(first.outcomes).toMatchObject({ recorded: 1, unpacked: 1, waiting: 1 });

  const again = await ingests.now.run();

  expect(again.outcomes).toEqual({ recorded: 2, unpacked: 1, duplicate: 0, setAside: 0, waiting: 0 });
});

test("names too long for the database are cut, and files apart stay apart", async () => {
  const long = (end: string) => `${Array.from({ length: 25 }, () => "é".repeat(140)).join("/")}/${end}`;
  ingests.now.put({
    "dossier.zip": buildZip(["a.txt", "b.txt"].map((end) => ({ name: long(end), content: ingests.now.text(end) }))),
  });
  const report = await ingests.now.run();
  expect(report.outcomes).toMatchObject({ recorded: 2, unpacked: 1 });
  expect(new Set(report.entries.map(({ origin }) => origin)).size).toBe(3);
});

test("what a killed process left in the folder for parts is removed at the next start", async () => {
  await ingests.now.store.partsFolder();
  const left = join(ingests.now.data, "parts/left");
  await mkdir(left, { recursive: true });
  writeFileSync(join(left, "0"), "secret");
  writeFileSync(`${left}.lock`, "");
  await ingests.now.reopenWith({});
  const own = await ingests.now.store.partsFolder();
  expect(existsSync(left)).toBe(false);
  expect(
    readdirSync(join(ingests.now.data, "parts")).every((name) => join(ingests.now.data, "parts", name).startsWith(own)),
  ).toBe(true);
});
