import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openGreffier } from "../../cli/wire.ts";
import { OwnWeights } from "../../extractors/reconcile/own-weights.ts";
import { valuesOf } from "../../schemas/record.ts";
import { Settings } from "../../schemas/settings.ts";
import { openStore } from "../../store/store.ts";
import { datedContract, reviewPortfolio } from "../support/reviewed-portfolio.ts";
import { runCommandWith } from "../support/run-command.ts";

const contracts = 54;
let folder: string;

/** Of each contract the date of signature was read wrongly, as reviewers say, and the three others rightly. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "greffier-recalibrated-"));
  const store = await openStore({ data: join(folder, "greffier-data"), version: "1.0.0" });
  await reviewPortfolio(store, contracts, (_contract, field) => field !== "signatureDate");
  await store.close();
}, 300_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const open = (data: string) =>
  openGreffier(Settings.parse({ data: join(folder, data), workers: 1, review: { keyPrecision: 0.9 } }));
const run = (data: string, ...commandLine: string[]) =>
  runCommandWith(() => open(data), folder, ["--data", join(folder, data), ...commandLine]);

/** Statuses of dates as a data folder's next run gives them. */
async function statusesIn(data: string): Promise<Record<string, string | undefined>> {
  await writeFile(join(folder, "next.txt"), datedContract(500));
  await run(data, "ingest", "next.txt");
  const greffier = await open(data);
  const [id] = await greffier.contractsNamed("next.txt");
  const [record] = await Array.fromAsync(greffier.records({ ids: [id ?? ""] }));
  await greffier.close();
  const of = (field: string) => valuesOf(record?.fields[field])[0]?.status;
  return { signatureDate: of("signatureDate"), notificationDate: of("notificationDate"), endDate: of("endDate") };
}

test("what so few contracts do not bear out of a stricter target is said plainly", async () => {
  const { out } = await run("greffier-data", "recalibrate");
  expect(out).toMatch(/date\s+│\s+216\s.*kept; target 0\.99 not reached/);
}, 300_000);

test("what reviewers decided becomes weights and thresholds that the next run uses", async () => {
  const before = await statusesIn("untouched");
  const { code, out } = await run("greffier-data", "--set", "review.keyPrecision=0.9", "recalibrate");
  expect(code, out).toBe(0);
  // Where 9 in 10 are to be right, 54 contracts are enough: 0.05 ^ (1 / 54) = 0.946, a contract counted once.
  // 216 dates of 54 contracts; of the 162 that would pass, none wrong, 0.05 ^ (1 / 162) = 0.982 are surely right.
  expect(out).toMatch(/fr\s+│\s+date\s+│\s+216\s+│\s+54\s/);
  expect(out).toMatch(/162\s+│\s+\d+\s+│\s+0\s+│\s+0\.982\s+│\s+kept\s+│/);
  const file = join(folder, "greffier-data/own-weights.json");
  expect(out).toContain(file);
  expect(OwnWeights.parse(JSON.parse(readFileSync(file, "utf8"))).fr?.values).toHaveProperty("date");

  const after = { signatureDate: "needsReview", notificationDate: "auto", endDate: "auto" };
  expect(await statusesIn("greffier-data")).toEqual(after);
  expect(before).toEqual({ ...after, signatureDate: "auto" });
  expect(existsSync(join(folder, "untouched/own-weights.json"))).toBe(false);
}, 300_000);
