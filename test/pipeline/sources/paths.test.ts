import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ownFolders } from "../../../pipeline/sources/own-folders.ts";
import { pathSource } from "../../../pipeline/sources/paths.ts";

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "greffier-paths-")));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("folders are walked to the bottom, in the order of names, each file once", async () => {
  put("b.pdf", "a/2.pdf", "a/1.pdf", "a/deep/3.pdf");
  expect(await arrivals(folder, join(folder, "b.pdf"))).toEqual([
    "file a/1.pdf",
    "file a/2.pdf",
    "file a/deep/3.pdf",
    "file b.pdf",
  ]);
});

test("what programs leave beside documents is passed over", async () => {
  put(
    "contract.docx",
    "~$ntract.docx",
    ".hidden",
    ".git/config",
    ".~lock.contract.docx#",
    "Thumbs.db",
    "a/desktop.ini",
  );
  expect(await arrivals(folder)).toEqual(["file contract.docx"]);
});

test("a link to a file of the folder is that file; one that leads out or nowhere is refused with its reason", async () => {
  put("in/contract.pdf", "out/other.pdf");
  symlinkSync(join(folder, "in/contract.pdf"), join(folder, "in/same.pdf"));
  symlinkSync(join(folder, "out/other.pdf"), join(folder, "in/away.pdf"));
  symlinkSync(join(folder, "nothing"), join(folder, "in/broken.pdf"));
  symlinkSync(join(folder, "out"), join(folder, "in/folder"));
  symlinkSync(folder, join(folder, "in/loop"));
  expect(await arrivals(join(folder, "in"))).toEqual([
    "LINK_LEADS_OUT in/away.pdf",
    "LINK_BROKEN in/broken.pdf",
    "file in/contract.pdf",
    "LINK_LEADS_OUT in/folder",
  ]);
});

test("a folder that may not be listed is refused, and the rest goes on", async () => {
  put("closed/1.pdf", "open/2.pdf");
  chmodSync(folder, 0o755);
  chmodSync(join(folder, "closed"), 0);
  expect(await asNobody(() => arrivals(folder))).toEqual(["PERMISSION_DENIED closed", "file open/2.pdf"]);
});

test("something that is neither file nor folder is refused", async () => {
  expect(await arrivals("/dev/null")).toEqual(["NOT_A_FILE /dev/null"]);
});

test("a link to something that cannot be read as a file is refused, rather than waited for", async () => {
  const server = createServer().listen(join(folder, "socket"));
  await once(server, "listening");
  symlinkSync(join(folder, "socket"), join(folder, "link.pdf"));
  expect(await arrivals(folder)).toEqual(["NOT_A_FILE link.pdf"]);
  server.close();
});

test("a path that does not exist is wrong use, said before anything is taken in", async () => {
  await expect(pathSource([folder, join(folder, "missing.pdf")])).rejects.toMatchObject({
    name: "UsageError",
    message: `Expected a file or folder at ${join(folder, "missing.pdf")}, found nothing; check the path.`,
  });
});

test("the product's own folder inside a place is passed over, also where the place has another name", async () => {
  put("bail.pdf", "data/database/postgres/1", "data/blobs/ab", "data-of-mine/avenant.pdf");
  symlinkSync(folder, `${folder}-link`);
  try {
    for (const place of [folder, `${folder}-link`]) {
      const source = await pathSource([place], ownFolders({ data: join(folder, "data") }));
      const found = await Array.fromAsync(source.arrivals(new AbortController().signal));
      expect(found.map(({ name }) => name)).toEqual(["bail.pdf", "avenant.pdf"]);
    }
  } finally {
    rmSync(`${folder}-link`);
  }
});

test("a place that is the product's own folder, or lies inside it, is wrong use", async () => {
  put("data/blobs/ab");
  for (const place of ["data", "data/blobs", "data/blobs/ab"]) {
    const refused = pathSource([join(folder, place)], ownFolders({ data: join(folder, "data") }));
    await expect(refused).rejects.toMatchObject({ name: "UsageError", code: "PLACE_IS_OWN_DATA" });
  }
});

test("contracts that somebody keeps beside the product's own files in the data folder are taken in", async () => {
  put("data/blobs/ab", "data/in/bail.pdf");
  const source = await pathSource([join(folder, "data/in")], ownFolders({ data: join(folder, "data") }));
  const found = await Array.fromAsync(source.arrivals(new AbortController().signal));
  expect(found.map(({ name }) => name)).toEqual(["bail.pdf"]);
});

test("an abort ends the walk", async () => {
  put("1.pdf", "2.pdf", "3.pdf");
  const stopping = new AbortController();
  const seen: string[] = [];
  for await (const { name } of (await pathSource([folder])).arrivals(stopping.signal)) {
    seen.push(name);
    stopping.abort();
  }
  expect(seen).toEqual(["1.pdf"]);
});

function put(...names: string[]): void {
  for (const name of names) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), name);
  }
}

/** Nothing is closed to root, as whom tests may run. */
async function asNobody<Result>(act: () => Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0) return act();
  process.seteuid?.(65_534);
  try {
    return await act();
  } finally {
    process.seteuid?.(0);
  }
}

async function arrivals(...paths: string[]): Promise<string[]> {
  const found = await Array.fromAsync((await pathSource(paths)).arrivals(new AbortController().signal));
  return found.map(
    (arrival) =>
      `${arrival.kind === "file" ? "file" : arrival.reason.code} ${arrival.origin.replace(`${folder}/`, "")}`,
  );
}
