import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openGreffier } from "../../cli/wire.ts";
import { FixtureGold } from "../../eval/gold.ts";
import { isList } from "../../schemas/record.ts";
import { openStore } from "../../store/store.ts";
import { runCommandWith } from "../support/run-command.ts";
import { storeContract } from "../support/stored-contract.ts";

const page = "CONTRAT DE NETTOYAGE\n\nLe présent contrat prend fin le 31 décembre 2027.\nM. Paul Duchemin signe.";
const author = { id: "user-1", name: "Claire" };
let folder: string;

/** A contract whose end a person corrected, with the words that state it, and that they validated. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "greffier-reviewed-"));
  const store = await openStore({ data: join(folder, "greffier-data"), version: "1.0.0" });
  const values = { endDate: [{ kind: "date", date: "2026-12-31" }] };
  const contract = await storeContract(store, { name: "a.pdf", pages: [page], values });
  const [record] = await Array.fromAsync(store.contractRecords({ ids: [contract] }));
  const entry = record?.fields.endDate;
  const item = entry && isList(entry) ? entry.items[0]?.id : undefined;
  if (!record || !entry || item === undefined) throw new Error("Expected an end date.");
  const words = "le 31 décembre 2027";
  const start = page.indexOf(words);
  const evidence = { document: record.documents[0]?.id ?? "", page: 1, start, end: start + words.length, quote: words };
  await store.review.decide({
    contract,
    field: { key: "endDate", cardinality: "onePerScope" },
    decision: {
      action: "correct",
      item,
      value: { kind: "date", date: "2027-12-31" },
      evidence: [{ ...evidence, foundBy: "reviewer:user-1" }],
    },
    etag: await store.review.etagOf(entry),
    author,
  });
  await store.review.changeContract(contract, { state: "validated" }, { author, isCurrent: () => true });
  await store.close();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...commandLine: string[]) =>
  runCommandWith(
    (settings) => openGreffier({ ...settings, data: join(folder, "greffier-data"), workers: 1 }),
    folder,
    commandLine,
  );

test("greffier eval --reviewed scores what was read by what people made of it", async () => {
  const { code, out } = await run("eval", "--reviewed");
  expect(code).toBe(0);
  expect(out).toMatch(/endDate.*1.*0\.000/);
});

test("what greffier fixtures export writes is a set that greffier eval --folder reads", async () => {
  const exported = await run("fixtures", "export", "set");
  expect(exported).toMatchObject({ code: 0 });
  const gold = FixtureGold.parse(JSON.parse(readFileSync(join(folder, "set/contract-0001/gold.json"), "utf8")));
  expect(gold.fields).toEqual({
    endDate: [{ value: { kind: "date", date: "2027-12-31" }, quote: "le 31 décembre 2027" }],
  });
  const text = readFileSync(join(folder, "set/contract-0001/text.txt"), "utf8");
  expect(text).toContain("le 31 décembre 2027");
  expect(text).not.toContain("Duchemin");
  const scored = await run("eval", "--folder", join(folder, "set"), "--from", "text");
  expect(scored.out).toMatch(/endDate/);
});

test("a folder with files in it is not written over", async () => {
  await run("fixtures", "export", "plain", "--plain");
  expect(readFileSync(join(folder, "plain/contract-0001/text.txt"), "utf8")).toBe(page);
  const refused = await run("fixtures", "export", "plain");
  expect(refused.code).not.toBe(0);
  expect(refused.error).toContain("empty");
});

test("greffier recalibrate keeps nothing where there is too little to fit", async () => {
  const { code, out } = await run("recalibrate");
  expect(code).toBe(0);
  expect(out).toContain("too few");
  expect(out).toMatch(/Nothing is kept|Rien n'est retenu/);
});
