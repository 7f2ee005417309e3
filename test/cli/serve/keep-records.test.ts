import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepRecords } from "../../../cli/serve/keep-records.ts";
import type { ContractRecord } from "../../../schemas/record.ts";
import { exampleRecord } from "../../support/example-record.ts";
import { FakeGreffier } from "../../support/fake-greffier.ts";

let data: string;
let ending: AbortController;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "greffier-kept-"));
  ending = new AbortController();
});
afterEach(() => {
  ending.abort();
  rmSync(data, { recursive: true });
});

const file = () => join(data, "contracts.json");
const mark = () => join(data, "contracts.json.outdated");
const ids = () => JSON.parse(readFileSync(file(), "utf8")).contracts.map(({ id }: ContractRecord) => id);

/** A portfolio that grows; each contract is a change. */
function portfolio() {
  const held: ContractRecord[] = [];
  const keep = () =>
    keepRecords({
      here: new FakeGreffier(data, held, []),
      latestChange: async () => String(held.length),
      signal: ending.signal,
      pause: 5,
    });
  return { keep, add: (id: string) => held.push(exampleRecord(id)) };
}

test("contracts.json follows what people and workers change while the server runs", async () => {
  const { keep, add } = portfolio();
  add("lease-1");
  const keeper = await keep();
  await vi.waitFor(() => expect(ids()).toEqual(["lease-1"]), 120_000);
  add("lease-2");
  await vi.waitFor(() => expect(ids()).toEqual(["lease-1", "lease-2"]), 120_000);
  ending.abort();
  await keeper.end();
  expect(readdirSync(data)).toEqual(["contracts.json"]);
});

test("what changed last is written before the server ends", async () => {
  const { keep, add } = portfolio();
  const keeper = await keep();
  add("lease-1");
  ending.abort();
  await keeper.end();
  expect(ids()).toEqual(["lease-1"]);
  expect(existsSync(mark())).toBe(false);
});

test("the file is marked as outdated all the while, for who comes after a killed server", async () => {
  const { keep, add } = portfolio();
  add("lease-1");
  await keep();
  await vi.waitFor(() => expect(ids()).toEqual(["lease-1"]), 120_000);
  expect(existsSync(mark())).toBe(true);
});

test("a file that lacks nothing is not written again", async () => {
  const { keep } = portfolio();
  writeFileSync(file(), "as it was");
  const keeper = await keep();
  ending.abort();
  await keeper.end();
  expect(readFileSync(file(), "utf8")).toBe("as it was");
  expect(existsSync(mark())).toBe(false);
});

test("parts that a killed process left long ago go, what another is writing stays", async () => {
  const [left, growing] = [1, 2].map((number) =>
    join(data, `contracts.json.${number}${crypto.randomUUID().slice(1)}.part`),
  );
  for (const part of [left, growing]) writeFileSync(part ?? "", "{");
  utimesSync(left ?? "", 1000, 1000);
  const { keep, add } = portfolio();
  const keeper = await keep();
  add("lease-1");
  ending.abort();
  await keeper.end();
  expect([left, growing].map((part) => existsSync(part ?? ""))).toEqual([false, true]);
});
