import { execFile, fork } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openDatabase } from "../../store/database/open.ts";
import { type PostgresServer, startPostgres } from "../support/postgres.ts";

const program = fileURLToPath(new URL("../support/ingest-process.ts", import.meta.url));
const count = 20;

// Real processes, each of which starts a database or a pool: slow on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

let server: PostgresServer;
let folder: string;
/** Where the processes keep originals: all must see the same. */
let blobs: string;

beforeEach(async () => {
  server = await startPostgres();
  folder = mkdtempSync(join(tmpdir(), "greffier-postgres-inbox-"));
  blobs = mkdtempSync(join(tmpdir(), "greffier-postgres-blobs-"));
  for (let number = 0; number < count; number++) writeFileSync(join(folder, `${number}.txt`), `Contrat ${number}`);
});

afterEach(async () => {
  await server.stop();
  for (const made of [folder, blobs]) rmSync(made, { recursive: true, force: true });
});

test("two processes on an empty server both bring its tables up, and share the work", async () => {
  const [one, other] = await Promise.all([run(), run()]);
  expect(one.outcomes).toEqual({ recorded: count, unpacked: 0, duplicate: 0, setAside: 0, waiting: 0 });
  expect(other.outcomes).toEqual(one.outcomes);
  expect(one.work.recorded + other.work.recorded).toBe(count);
  expect(await stored()).toEqual({ arrivals: count, contracts: count, runs: count });
});

/** A job may take a day: a run that ends within the minutes of a test did not wait for that. */
test("what a killed worker had in hand goes to another at once", { timeout: 300_000 }, async () => {
  const killed = fork(program, [blobs, folder, "3600000", server.url], {
    stdio: "ignore",
  });
  await until(async () => (await activeJobs()) > 0);
  killed.kill("SIGKILL");

  const report = await run();

  expect(report.outcomes.recorded).toBe(count);
  expect(await stored()).toEqual({ arrivals: count, contracts: count, runs: count });
});

async function run() {
  const { stdout } = await promisify(execFile)(process.execPath, [program, blobs, folder, "5", server.url]);
  return JSON.parse(stdout);
}

async function stored() {
  return query(`select (select count(*)::int from arrival) as arrivals,
    (select count(*)::int from contract) as contracts, (select count(*)::int from run) as runs`);
}

async function activeJobs(): Promise<number> {
  const found = await query("select to_regclass('queue.job') is not null as there");
  if (!found.there) return 0;
  return (await query("select count(*)::int as n from queue.job where state = 'active'")).n;
}

async function query(text: string) {
  const database = await openDatabase({ data: folder, database: server.url });
  const { rows } = await database.pool.query(text);
  await database.close();
  return rows[0];
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 200));
}
