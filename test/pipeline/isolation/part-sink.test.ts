import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { PartSink, type PartsTask } from "../../../pipeline/isolation/part-sink.ts";
import type { Settings } from "../../../schemas/settings.ts";
import { settings } from "../../support/reading.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "greffier-parts-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

test("files are written under numbers, for their owner alone, whatever their names", async () => {
  const parts = sink();
  await parts.add("../../etc/passwd", Buffer.from("a"));
  await parts.add("b.txt", Buffer.from("b"));
  expect(readdirSync(join(folder, "own")).sort()).toEqual(["0", "1"]);
  expect(parts.parts.map(({ name, path = "" }) => [name, readFileSync(path, "utf8")])).toEqual([
    ["../../etc/passwd", "a"],
    ["b.txt", "b"],
  ]);
  expect(statSync(join(folder, "own")).mode & 0o777).toBe(0o700);
});

test("a name that was there already gets a number before its ending", async () => {
  const parts = sink();
  for (const name of ["a/b.pdf", "a/b.pdf", "a/b.pdf", "README", "README"]) await parts.add(name, Buffer.from("x"));
  expect(parts.parts.map(({ name }) => name)).toEqual([
    "a/b.pdf",
    "a/b (2).pdf",
    "a/b (3).pdf",
    "README",
    "README (2)",
  ]);
});

test("a numbered name that another file has already is not given twice", async () => {
  const parts = sink();
  for (const name of ["b (2).pdf", "b.pdf", "b.pdf", "b (2).pdf"]) await parts.add(name, Buffer.from("x"));
  expect(parts.parts.map(({ name }) => name)).toEqual(["b (2).pdf", "b.pdf", "b (3).pdf", "b (2) (2).pdf"]);
});

test("without a folder only names are gathered", async () => {
  const parts = sink({ folder: undefined });
  await parts.add("a", Buffer.from("x"));
  expect(parts.parts).toEqual([{ name: "a" }]);
});

test("what was taken from the outermost file counts towards the limits of number and size", async () => {
  const few = sink({ taken: { files: 2, bytes: 0 } }, { archiveFiles: 3 });
  await few.add("a", Buffer.from("x"));
  await few.add("b", Buffer.from("x"));
  expect(few.parts.map(({ reason }) => reason?.code)).toEqual([undefined, "TOO_MANY_PARTS"]);
  const small = sink({ taken: { files: 0, bytes: 999_999 } }, { archiveMegabytes: 1 });
  await small.add("a", Buffer.from("xy"));
  await small.add("b", Buffer.from("x"));
  expect(small.parts.map(({ reason }) => reason?.code)).toEqual(["TOO_LARGE", undefined]);
});

test("a file as deep as the limit gives none of what is inside", async () => {
  const parts = sink({ depth: 3 });
  await parts.add("a", Buffer.from("x"));
  expect(parts.parts).toMatchObject([{ name: "a", reason: { code: "ARCHIVE_TOO_DEEP" } }]);
  expect(readdirSync(folder)).toEqual([]);
});

test("a flood of files that cannot be taken out ends in one line that counts them", () => {
  const parts = sink({}, { archiveFiles: 2 });
  for (let number = 0; number < 1000; number++) parts.refuse(`${number}`, { code: "TOO_LARGE", message: "too large" });
  expect(parts.parts).toHaveLength(5);
  expect(parts.parts.at(-1)?.reason?.message).toContain("found 996 beyond those listed");
});

test("a file taken out after such a flood is not lost to the line that counts it", async () => {
  const parts = sink({}, { archiveFiles: 2, archiveMegabytes: 1 });
  const large = new Uint8Array(1_000_001);
  for (let number = 0; number < 5; number++) await parts.add(`${number}`, large);
  await parts.add("contract.pdf", Buffer.from("x"));
  await parts.add("6", large);
  expect(parts.parts.slice(4)).toMatchObject([{ name: "…" }, { name: "contract.pdf" }]);
  expect(parts.parts[4]?.reason?.message).toContain("found 2 beyond those listed");
});

function sink(task: Partial<PartsTask> = {}, limits: Partial<Settings["limits"]> = {}): PartSink {
  const whole = { folder: join(folder, "own"), depth: 0, taken: { files: 0, bytes: 0 }, ...task };
  return new PartSink(whole, { ...settings.limits, ...limits });
}
