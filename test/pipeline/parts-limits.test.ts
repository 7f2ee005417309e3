import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { copyFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { UnavailableError } from "../../lib/errors.ts";
import type { IngestParts } from "../../pipeline/ingest.ts";
import { FakeStages } from "../support/fake-stages.ts";
import { entryOf, IngestHere, outcomesOf } from "../support/ingest-here.ts";
import { ReadHere } from "../support/read-here.ts";
import { buildZip } from "../support/zip.ts";

// A database takes seconds to open on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let here: IngestHere;

beforeAll(async () => {
  here = await IngestHere.open();
});

afterAll(() => here.close());

beforeEach(() => here.newInbox());

afterEach(() => here.removeInbox());

const mailOf = () => here.mailOf("Bail", { "bail.txt": "Le bail", "annexe.txt": "L'annexe" });

test("what lay beyond the limits is taken in once they are raised", async () => {
  here.put({ "dossier.zip": here.zipOf("a", "b", "c"), "message.eml": mailOf() });
  const first = await here.run(new ReadHere({ archiveFiles: 1 }));
  expect(first.entries.filter(({ reason }) => reason?.code === "TOO_MANY_PARTS")).toHaveLength(3);
  expect(first.outcomes).toEqual({ recorded: 3, unpacked: 1, duplicate: 0, setAside: 3, waiting: 0 });

  await here.reopenWith({ archiveFiles: 10 });
  const reader = new ReadHere();
  const again = await here.run(reader);

  expect(again.outcomes).toEqual({ recorded: 6, unpacked: 1, duplicate: 0, setAside: 0, waiting: 0 });
  expect(await here.run()).toMatchObject({ alreadyKnown: 7, arrived: 7 });
});

test("a file inside that was set aside is read again once the limits are raised, at any depth", async () => {
  const long = buildZip([{ name: "long.txt", content: here.text("un\fdeux\ftrois") }]);
  here.put({ "dossier.zip": buildZip([{ name: "inner.zip", content: long }]) });
  const first = await here.run(new ReadHere({ pages: 2 }));
  expect(outcomesOf(first).at(-1)).toBe("dossier.zip!/inner.zip!/long.txt TOO_MANY_PAGES");

  await here.reopenWith({ pages: 10 });

  expect((await here.run()).outcomes).toEqual({ recorded: 1, unpacked: 2, duplicate: 0, setAside: 0, waiting: 0 });
});

test("what lay beyond the limits deep inside is taken in once they are raised", async () => {
  here.put({ "dossier.zip": buildZip([{ name: "inner.zip", content: here.zipOf("a", "b") }]) });
  const first = await here.run(new ReadHere({ archiveFiles: 2 }));
  expect(first.outcomes).toMatchObject({ recorded: 1, unpacked: 2, setAside: 1 });

  await here.reopenWith({ archiveFiles: 10 });

  expect((await here.run()).outcomes).toEqual({ recorded: 2, unpacked: 2, duplicate: 0, setAside: 0, waiting: 0 });
});

test("archives in one another are opened as deep as allowed, and what lay too deep is when it comes by itself", async () => {
  const inner = here.zipOf("the end");
  const nested = [1, 2, 3].reduce((content, level) => buildZip([{ name: `${level}.zip`, content }]), inner);
  here.put({ "outer.zip": nested });
  const report = await here.run();
  expect(outcomesOf(report)).toEqual([
    "outer.zip unpacked",
    "outer.zip!/3.zip unpacked",
    "outer.zip!/3.zip!/2.zip unpacked",
    "outer.zip!/3.zip!/2.zip!/1.zip ARCHIVE_TOO_DEEP",
  ]);
  here.put({ "inner.zip": inner });
  const again = await here.run();
  expect(entryOf(again, "inner.zip")?.outcome).toBe("duplicate");
  const inside = (await here.lines()).filter(({ name }) => name.endsWith("1.zip!/0.txt"));
  expect(inside.map(({ outcome }) => outcome)).toEqual(["recorded"]);
});

test("an archive that holds itself ends", async () => {
  here.put({ "quine.zip": Buffer.from(here.text("unpacks to itself")) });
  const read: IngestParts["read"] = async ({ path, parts }) => {
    await mkdir(parts.folder, { recursive: true });
    await copyFile(path, join(parts.folder, "0"));
    const part = { name: "quine.zip", path: join(parts.folder, "0") };
    return { format: "archive", pages: [], issues: [], parts: [part] };
  };
  expect(outcomesOf(await here.run({ read }))).toEqual(["quine.zip unpacked", "quine.zip!/quine.zip duplicate"]);
});

test("a full disk while a file inside is taken in leaves the archive waiting, and the next ingest takes up all of it", async () => {
  here.put({ "dossier.zip": here.zipOf("a", "b") });
  const fillUp: IngestParts["blobs"]["put"] = async (path, hash) => {
    if ((await readFile(path, "utf8")).startsWith("b "))
      throw new UnavailableError("DISK_FULL", "Expected room, found none.");
    return here.store.blobs.put(path, hash);
  };
  const report = await here.run({ blobs: { ...here.store.blobs, put: fillUp } });
  expect(report.entries).toMatchObject([{ name: "dossier.zip", outcome: "waiting", reason: { code: "DISK_FULL" } }]);

  const again = await here.run();

  expect(again.outcomes).toEqual({ recorded: 2, unpacked: 1, duplicate: 0, setAside: 0, waiting: 0 });
  expect(await here.lines()).toHaveLength(3);
});

test("a file inside that the queue gave up on is taken up when its archive comes again", async () => {
  here.put({ "dossier.zip": here.zipOf("a", "b") });
  const { extract } = new FakeStages();
  const first = await here.run({
    extract: async (document, signal) => {
      if (document.pages[0]?.text.startsWith("b "))
        throw new UnavailableError("MODEL_LOST", "Expected a model, found none.");
      return extract(document, signal);
    },
  });
  expect(first.outcomes).toMatchObject({ recorded: 1, unpacked: 1, waiting: 1 });

  const again = await here.run();

  expect(again.outcomes).toEqual({ recorded: 2, unpacked: 1, duplicate: 0, setAside: 0, waiting: 0 });
});

test("names too long for the database are cut, and files apart stay apart", async () => {
  const long = (end: string) => `${Array.from({ length: 25 }, () => "é".repeat(140)).join("/")}/${end}`;
  here.put({
    "dossier.zip": buildZip(["a.txt", "b.txt"].map((end) => ({ name: long(end), content: here.text(end) }))),
  });
  const report = await here.run();
  expect(report.outcomes).toMatchObject({ recorded: 2, unpacked: 1 });
  expect(new Set(report.entries.map(({ origin }) => origin)).size).toBe(3);
});

test("what a killed process left in the folder for parts is removed at the next start", async () => {
  await here.store.partsFolder();
  const left = join(here.data, "parts/left");
  await mkdir(left, { recursive: true });
  writeFileSync(join(left, "0"), "secret");
  writeFileSync(`${left}.lock`, "");
  await here.reopenWith({});
  const own = await here.store.partsFolder();
  expect(existsSync(left)).toBe(false);
  expect(readdirSync(join(here.data, "parts")).every((name) => join(here.data, "parts", name).startsWith(own))).toBe(
    true,
  );
});
