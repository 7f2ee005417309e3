import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sha256 } from "../../lib/hash.ts";
import { openKeptJson } from "../../lib/kept-json.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "greffier-kept-json-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function files(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

test("values that are kept at the same time all count towards the room", async () => {
  const kept = openKeptJson({ folder, megabytes: 0.02 });
  await kept.keep(sha256("first"), "");
  const keys = Array.from({ length: 40 }, (_, index) => sha256(String(index)));
  await Promise.all(keys.map((key) => kept.keep(key, randomBytes(1000).toString("base64"))));
  expect(files().reduce((sum, path) => sum + statSync(path).size, 0)).toBeLessThanOrEqual(20_000);
});

test("a value that cannot be put in its place leaves nothing beside it", async () => {
  const key = sha256("in the way");
  mkdirSync(join(folder, key.slice(0, 2), `${key}.json.gz`), { recursive: true });
  await openKeptJson({ folder }).keep(key, "value");
  expect(files()).toEqual([]);
});
