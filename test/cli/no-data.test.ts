import { existsSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openGreffier } from "../../cli/wire.ts";
import { newDataFolder, removeDataFolder } from "../support/data-folder.ts";
import { runCommandWith } from "../support/run-command.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "greffier-no-data-"));
});

afterEach(() => {
  removeDataFolder(folder);
});

const run = (...commandLine: string[]) => runCommandWith(openGreffier, folder, commandLine);

test.each([
  ["list"],
  ["show", "lease-1"],
  ["export", "--to", "json"],
  ["why", "lease-1", "duration"],
  ["calls"],
  ["link", "someone@example.com"],
  ["fixtures", "export", "set"],
  ["recalibrate"],
  ["eval", "--reviewed"],
])("%s on a mistyped data folder says so and makes nothing", async (...command) => {
  const data = join(folder, "mistyped");
  const { code, out, error } = await run(...command, "--data", data);
  expect([code, out]).toEqual([2, ""]);
  expect(error).toMatch(/^greffier: Expected a database at \S+mistyped\/database, found nothing; check --data/);
  expect(existsSync(data)).toBe(false);
});

test("a folder of something else is not made a data folder by a command that reads", async () => {
  writeFileSync(join(folder, "notes.txt"), "mine");
  const { code, error } = await run("list", "--data", folder);
  expect([code, error]).toEqual([2, expect.stringMatching(/found nothing; check --data/)]);
  expect(readdirSync(folder)).toEqual(["notes.txt"]);
});

test("a mistyped pglite: address is said like a mistyped folder", async () => {
  const { code, error } = await run("list", "--database", `pglite:${join(folder, "typo")}`);
  expect([code, error]).toEqual([2, expect.stringMatching(/Expected a database at \S+typo, found nothing/)]);
  expect(readdirSync(folder)).toEqual([]);
});

test("an installation that holds no contract yet is listed as before", async () => {
  const data = await newDataFolder();
  try {
    const { code, out } = await run("list", "--data", data, "--lang", "en");
    expect([code, out]).toEqual([0, "No contracts yet; greffier ingest <folder>\n"]);
  } finally {
    removeDataFolder(data);
  }
}, 120_000);

test("an ingest begins an installation", async () => {
  writeFileSync(join(folder, "bail.txt"), "BAIL COMMERCIAL\n\nLe bail est conclu pour neuf (9) ans.\n");
  const { code } = await run("ingest", join(folder, "bail.txt"), "--data", join(folder, "new"));
  expect(code).toBe(0);
  expect((await run("list", "--data", join(folder, "new"))).out).toMatch(/bail\.txt/);
}, 240_000);
