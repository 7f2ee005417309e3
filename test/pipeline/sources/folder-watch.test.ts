import { appendFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { folderWatch } from "../../../pipeline/sources/folder-watch.ts";
import { ownFolders } from "../../../pipeline/sources/own-folders.ts";
import type { Arrival, Refusal } from "../../../pipeline/sources/source.ts";

let folder: string;
let stopping: AbortController;
let arrivals: AsyncIterator<Arrival | Refusal>;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "greffier-watch-")));
  stopping = new AbortController();
});

afterEach(async () => {
  stopping.abort();
  await arrivals?.return?.();
  rmSync(folder, { recursive: true, force: true });
});

test("what is there comes first, then what is dropped, in subfolders too", async () => {
  writeFileSync(join(folder, "there.pdf"), "1");
  await watch();
  expect(await next()).toBe("there.pdf");

  mkdirSync(join(folder, "sub"));
  writeFileSync(join(folder, "sub/dropped.pdf"), "2");

  expect(await next()).toBe("dropped.pdf");
});

test("a file that is still being written comes once, whole", async () => {
  await watch({ settleSeconds: 0.5 });
  const slow = join(folder, "slow.pdf");
  writeFileSync(slow, "");
  const coming = next();
  for (let part = 0; part < 10; part++) {
    await sleep(100);
    appendFileSync(slow, "part");
  }
  writeFileSync(join(folder, "slow.txt.done"), "");

  expect(await coming).toBe("slow.pdf");
  expect(await next()).toBe("slow.txt.done");
});

test("a file that changes comes again, one that is merely looked at does not", async () => {
  const file = join(folder, "contract.pdf");
  writeFileSync(file, "first");
  await watch({ sweepSeconds: 1 });
  expect(await next()).toBe("contract.pdf");

  writeFileSync(file, "second version");

  expect(await next()).toBe("contract.pdf");
  writeFileSync(join(folder, "other.pdf"), "other");
  expect(await next()).toBe("other.pdf");
});

test("the sweep brings what no event announced", async () => {
  // Without a watcher's event: a file that appears with an old date, seen only by looking.
  await watch({ sweepSeconds: 1, polling: true });
  const file = join(folder, "late.pdf");
  writeFileSync(file, "late");
  utimesSync(file, new Date(0), new Date(0));
  expect(await next()).toBe("late.pdf");
});

test("files that programs leave beside documents are passed over", async () => {
  writeFileSync(join(folder, "~$contract.docx"), "");
  await watch();
  writeFileSync(join(folder, ".hidden"), "");
  writeFileSync(join(folder, "contract.docx"), "");
  expect(await next()).toBe("contract.docx");
});

test("an abort ends the watch", async () => {
  await watch();
  const coming = arrivals.next();
  stopping.abort();
  expect(await coming).toMatchObject({ done: true });
});

test("the product's own folder is not watched, nor what is in it", async () => {
  const own = join(folder, "data");
  mkdirSync(join(own, "database"), { recursive: true });
  writeFileSync(join(own, "database/1"), "1");
  const source = await folderWatch(folder, settings, ownFolders({ data: own }));
  arrivals = source.arrivals(stopping.signal)[Symbol.asyncIterator]();
  writeFileSync(join(folder, "first.pdf"), "1");
  expect(await next()).toBe("first.pdf");
  writeFileSync(join(own, "database/2"), "2");
  writeFileSync(join(folder, "second.pdf"), "2");
  expect(await next()).toBe("second.pdf");
  await expect(folderWatch(own, settings, ownFolders({ data: own }))).rejects.toMatchObject({
    code: "PLACE_IS_OWN_DATA",
  });
});

test("a folder that is not there is wrong use", async () => {
  await expect(folderWatch(join(folder, "missing"), settings)).rejects.toMatchObject({ code: "FOLDER_MISSING" });
});

const settings = { settleSeconds: 0.05, polling: false, sweepSeconds: 60 };

async function watch(changed: Partial<typeof settings> = {}): Promise<void> {
  const source = await folderWatch(folder, { ...settings, ...changed });
  arrivals = source.arrivals(stopping.signal)[Symbol.asyncIterator]();
}

async function next(): Promise<string> {
  const { value } = await arrivals.next();
  return value.name;
}
