import { execFile, fork } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openDatabase } from "../../store/database/open.ts";
import { newDataFolder, removeDataFolder } from "../support/data-folder.ts";
import { attached, buildMail, textPart } from "../support/mail.ts";
import { buildZip } from "../support/zip.ts";

const program = fileURLToPath(new URL("../support/ingest-process.ts", import.meta.url));
const count = 20;

// Real processes, each of which starts a database or a pool: slow on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

let data: string;
let inbox: string;

beforeEach(async () => {
  data = await newDataFolder();
  inbox = mkdtempSync(join(tmpdir(), "greffier-inbox-"));
  for (let number = 0; number < count; number++)
    writeFileSync(join(inbox, `${number}.txt`), `Contrat numéro ${number}`);
  writeFileSync(join(inbox, "copy.txt"), "Contrat numéro 0");
  writeFileSync(join(inbox, "bad.txt"), "broken");
});

afterEach(() => {
  removeDataFolder(data);
  rmSync(inbox, { recursive: true, force: true });
});

test("killed at any moment and started again, an ingest loses nothing and does nothing twice", async () => {
  for (let kill = 0; kill < 4; kill++) {
    const child = fork(program, [data, inbox, "30"], { stdio: "ignore" });
    const firstOutcome = new Promise<void>((resolve) => child.once("message", () => resolve()));
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    // The first time before anything is done, then at a moment within the work.
    await (kill === 0 ? sleep(300) : Promise.race([firstOutcome, ended]));
    await sleep(Math.random() * 200);
    child.kill("SIGKILL");
    await ended;
  }

  const report = await run();

  expect(report.arrived).toBe(count + 2);
  expect(report.outcomes).toEqual({ recorded: count, unpacked: 0, duplicate: 1, setAside: 1, waiting: 0 });
  expect(await stored()).toEqual({ arrivals: count + 2, documents: count + 1, contracts: count, runs: count });
});

describe("an archive with a mail and another archive in it", () => {
  const inside = 12;
  const outcomes = { recorded: count + inside, unpacked: 2, duplicate: 2, setAside: 2, waiting: 0 };
  const all = {
    arrivals: count + inside + 6,
    documents: count + inside + 3,
    contracts: count + inside,
    runs: count + inside,
  };

  beforeEach(() => {
    const textOf = (name: string) => ({ name: `${name}.txt`, content: `Avenant ${name}` });
    const mail = buildMail({ From: "a@exemple.fr", Date: "Thu, 2 Jan 2025 10:00:00 +0100" }, [
      textPart("Voici"),
      ...["c", "d", "e"].map((name) => attached(`${name}.txt`, "text/plain", Buffer.from(`Pièce ${name}`))),
    ]);
    const inner = buildZip([textOf("f"), textOf("g"), textOf("h"), textOf("i")]);
    const members = [
      textOf("a"),
      { name: "copy.txt", content: "Avenant a" },
      { name: "mail.eml", content: mail },
      textOf("b"),
      { name: "secret.pdf", content: "x", flags: 0x801 },
      { name: "inner.zip", content: inner },
      ...["j", "k"].map(textOf),
    ];
    writeFileSync(join(inbox, "archive.zip"), buildZip(members));
  });

  test("loses nothing and gives nothing twice where the ingest is killed while it is opened", async () => {
    for (let kill = 0; kill < 6; kill++) {
      const child = fork(program, [data, inbox, "30"], { stdio: "ignore" });
      const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
      const opens = new Promise<void>((resolve) => {
        child.on("message", (message) => {
          if (typeof message === "object" && message !== null && "opens" in message) resolve();
        });
      });
      await Promise.race([opens, ended]);
      await sleep(Math.random() * 1500);
      child.kill("SIGKILL");
      await ended;
    }

    const report = await run();

    expect(report.outcomes).toEqual(outcomes);
    expect(report.arrived).toBe(all.arrivals);
    expect(await stored()).toEqual(all);
    expect(readdirSync(join(data, "parts"))).toEqual([]);
  });

  test("is opened once where two processes ingest it at once, and both wait for what is in it", async () => {
    const [one, other] = await Promise.all([run(), run()]);

    expect(one.outcomes).toEqual(outcomes);
    expect(other.outcomes).toEqual(outcomes);
    expect(one.work.recorded + other.work.recorded).toBe(count + inside);
    expect(await stored()).toEqual(all);
  });
});

test("two processes that ingest the same folder at once lose nothing and do nothing twice", async () => {
  const [one, other] = await Promise.all([run(), run()]);

  expect(one.outcomes).toEqual({ recorded: count, unpacked: 0, duplicate: 1, setAside: 1, waiting: 0 });
  expect(other.outcomes).toEqual(one.outcomes);
  expect(one.work.recorded + other.work.recorded).toBe(count);
  expect(one.read + other.read).toBe(count + 1);
  expect(await stored()).toEqual({ arrivals: count + 2, documents: count + 1, contracts: count, runs: count });
});

test("the process that started the database may be killed while another works on", async () => {
  const first = fork(program, [data, inbox, "30"], { stdio: "ignore" });
  await new Promise<void>((resolve) => first.once("message", () => resolve()));
  const second = run();
  await sleep(500);
  first.kill("SIGKILL");

  const report = await second;

  expect(report.outcomes).toEqual({ recorded: count, unpacked: 0, duplicate: 1, setAside: 1, waiting: 0 });
  expect(await stored()).toEqual({ arrivals: count + 2, documents: count + 1, contracts: count, runs: count });
});

test("an ingest whose database is killed ends in one line, and the next loses nothing and does nothing twice", async () => {
  const child = fork(program, [data, inbox, "50"], { silent: true });
  const messages = child.stderr ? text(child.stderr) : Promise.resolve("");
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await new Promise<void>((resolve) => child.once("message", () => resolve()));
  const { pid } = JSON.parse(readFileSync(join(data, "database/keeper.json"), "utf8"));
  process.kill(pid, "SIGKILL");
  expect(await ended).toBe(3);
  expect(await messages).toMatch(/^Expected the database .* start again: what was recorded is safe\.\n$/);

  const report = await run();

  expect(report.outcomes).toEqual({ recorded: count, unpacked: 0, duplicate: 1, setAside: 1, waiting: 0 });
  expect(await stored()).toEqual({ arrivals: count + 2, documents: count + 1, contracts: count, runs: count });
});

test("the same ingest again reads nothing and writes nothing", async () => {
  const first = await run();
  const again = await run();

  expect(first.work).toMatchObject({ parsed: count, written: count + 1, recorded: count });
  expect(again.read).toBe(0);
  expect(again.work).toEqual({ parsed: 0, pages: 0, ocrPages: 0, written: 0, recorded: 0 });
  expect(again.outcomes).toEqual(first.outcomes);
  expect(again.alreadyKnown).toBe(count + 2);
});

async function run() {
  const { stdout } = await promisify(execFile)(process.execPath, [program, data, inbox, "5"]);
  return JSON.parse(stdout);
}

async function stored() {
  const database = await openDatabase({ data });
  const { rows } = await database.pool.query(`select
    (select count(*)::int from arrival) as arrivals, (select count(*)::int from document) as documents,
    (select count(*)::int from contract) as contracts, (select count(*)::int from run) as runs`);
  await database.close();
  return rows[0];
}
