import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openPageCache } from "../../../extractors/ocr/page-cache.ts";
import type { RecognisedPage } from "../../../extractors/ocr/page-recogniser.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "greffier-ocr-cache-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const image = { pixels: new Uint8Array(600).fill(7), width: 20, height: 30, dpi: 200 };

function pageOf(text: string): RecognisedPage {
  const word = {
    text,
    left: 1,
    top: 2,
    right: 30,
    bottom: 12,
    fontSize: 0,
    bold: false,
    confidence: 91,
    spaceAfter: " ",
  };
  const line = { segments: [{ words: [word], left: 1, right: 30 }], left: 1, top: 2, right: 30, bottom: 12 };
  return { lines: [line], reader: "tesseract", blank: false, language: "fra", confidence: 0.9, uncoveredInk: 0.01 };
}

function cacheOf(identity = "engine 1", megabytes = 10) {
  return openPageCache({ folder, megabytes, identity });
}

function files(): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

test("a page that was kept is found again, whole, also by another process", async () => {
  const cache = cacheOf();
  expect(await cache.find(cache.keyOf(image))).toBeUndefined();
  await cache.keep(cache.keyOf(image), pageOf("durée"));
  const other = cacheOf();
  expect(await other.find(other.keyOf(image))).toEqual(pageOf("durée"));
});

test.each([
  ["pixels", { ...image, pixels: new Uint8Array(600).fill(8) }],
  ["shape", { ...image, width: 30, height: 20 }],
  ["resolution", { ...image, dpi: 300 }],
])("an image of other %s is another page", (_, other) => {
  const cache = cacheOf();
  expect(cache.keyOf(other)).not.toBe(cache.keyOf(image));
});

test("a page read by another engine or version is not found", () => {
  expect(cacheOf("engine 2").keyOf(image)).not.toBe(cacheOf("engine 1").keyOf(image));
});

test.each([
  ["cut short", (path: string) => truncateSync(path, 40)],
  ["empty", (path: string) => truncateSync(path, 0)],
  [
    "changed",
    (path: string) => {
      const bytes = readFileSync(path);
      bytes.writeUInt8(bytes.readUInt8(30) ^ 0xff, 30);
      writeFileSync(path, bytes);
    },
  ],
])("a file that is %s counts as none, and is written anew", async (_, damage) => {
  const cache = cacheOf();
  const key = cache.keyOf(image);
  await cache.keep(key, pageOf("durée"));
  damage(files()[0] ?? "");
  expect(await cache.find(key)).toBeUndefined();
  await cache.keep(key, pageOf("durée"));
  expect(await cache.find(key)).toEqual(pageOf("durée"));
});

test("the oldest pages go when the room is used up", async () => {
  const cache = cacheOf("engine 1", 0.015);
  const incompressible = Array.from({ length: 3000 }, (_, index) => String.fromCharCode(33 + ((index * 7919) % 9001)));
  const keys = [1, 2, 3, 4].map((value) => cache.keyOf({ ...image, pixels: new Uint8Array(600).fill(value) }));
  for (const [index, key] of keys.entries()) {
    await cache.keep(key, pageOf(incompressible.join("") + index));
    const path = files().find((name) => name.includes(key));
    // Written within one tick of the clock, or not: the order of age is what counts.
    if (path) utimesSync(path, 1_700_000_000 + index, 1_700_000_000 + index);
  }
  const found = await Promise.all(keys.map((key) => cache.find(key)));
  expect(found.map((page) => page !== undefined)).toEqual([false, false, true, true]);
  expect(files().reduce((sum, path) => sum + statSync(path).size, 0)).toBeLessThanOrEqual(15_000);
});

test("a folder that cannot be written costs the pages kept, not the reading", async () => {
  const file = join(folder, "in-the-way");
  writeFileSync(file, "");
  const cache = openPageCache({ folder: file, megabytes: 10, identity: "engine 1" });
  await cache.keep(cache.keyOf(image), pageOf("durée"));
  expect(await cache.find(cache.keyOf(image))).toBeUndefined();
});
