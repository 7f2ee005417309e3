import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FileCache } from "../../../cli/serve/file-cache.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "greffier-cache-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const picture = (megabytes: number) => new Uint8Array(megabytes * 1_000_000);

test("what is kept is given back, byte by byte", async () => {
  const cache = new FileCache(folder, 1);
  await cache.put("a", Uint8Array.of(1, 2, 3));
  expect([...((await cache.get("a")) ?? [])]).toEqual([1, 2, 3]);
  expect(await cache.get("b")).toBeUndefined();
});

test("beyond its size, what was used longest ago goes", async () => {
  const cache = new FileCache(folder, 3);
  for (const name of ["a", "b", "c"]) await cache.put(name, picture(1));
  await cache.get("a");
  await cache.put("d", picture(1));
  expect(readdirSync(folder).sort()).toEqual(["a", "c", "d"]);
});

test("what an earlier process kept is known, in order of use, and half a file goes", async () => {
  for (const [index, name] of ["new", "old"].entries()) {
    writeFileSync(join(folder, name), picture(1));
    utimesSync(join(folder, name), 1000 - index, 1000 - index);
  }
  writeFileSync(join(folder, "half.part"), picture(1));
  const cache = new FileCache(folder, 2);
  await cache.put("newest", picture(1));
  expect(readdirSync(folder).sort()).toEqual(["new", "newest"]);
});

test("what is larger than all its room is not kept, and nothing is where it has none", async () => {
  const small = new FileCache(folder, 1);
  await small.put("a", picture(2));
  const none = new FileCache(folder, 0);
  await none.put("b", picture(0.1));
  expect(readdirSync(folder)).toEqual([]);
});
