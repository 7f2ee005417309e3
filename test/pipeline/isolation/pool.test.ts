import { spawn } from "node:child_process";
import { getEventListeners } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { GreffierError } from "../../../lib/errors.ts";
import { createPool, type Pool } from "../../../pipeline/isolation/pool.ts";
import type { Settings } from "../../../schemas/settings.ts";
import type { isolatedTasks } from "../../support/isolated-tasks.ts";
import { buildPdf } from "../../support/pdf.ts";
import { settings } from "../../support/reading.ts";

const entry = new URL("../../support/isolated-child.ts", import.meta.url);
const open: { close: () => Promise<void> }[] = [];

let folder: string;

function poolOf(
  processes: number,
  limits: Partial<Settings["limits"]> = {},
  attempts: 1 | 2 = 2,
): Pool<typeof isolatedTasks> {
  const pool = createPool<typeof isolatedTasks>({
    processes,
    attempts,
    limits: { ...settings.limits, ...limits },
    ocr: settings.ocr,
    entry,
  });
  open.push(pool);
  return pool;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "greffier-pool-"));
});

afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await Promise.all(open.splice(0).map((pool) => pool.close()));
});

describe("a pool of child processes", () => {
  test("does tasks in as many children as asked for, and keeps these for further tasks", async () => {
    const pool = poolOf(2);
    const results = await Promise.all(["a", "b", "c", "d", "e"].map((text) => pool.run({ kind: "echo", text })));
    expect(results.map((result) => result.text)).toEqual(["a", "b", "c", "d", "e"]);
    expect(new Set(results.map((result) => result.pid)).size).toBeLessThanOrEqual(2);
    expect(pool.counters).toMatchObject({ started: 5, finished: 5, failed: 0, killed: 0 });
  });

  test("hands on the error of a task with its class, code and details", async () => {
    const pool = poolOf(1);
    await expect(pool.run({ kind: "fail" })).rejects.toMatchObject({
      name: "UnreadableFileError",
      code: "EMPTY_FILE",
      details: { pages: 2 },
    });
    await expect(pool.run({ kind: "echo", text: "after" })).resolves.toMatchObject({ text: "after" });
    expect(pool.counters.spawned).toBe(1);
  });

  test("hands on the kind of a fault of the program, and none of its words, which may be the document's", async () => {
    const failed = await poolOf(1)
      .run({ kind: "blunder", text: "Prix secret" })
      .catch((error: unknown) => error);
    expect(failed).toMatchObject({ name: "RangeError", message: "the reading process failed (RangeError)" });
    expect(failed).not.toBeInstanceOf(GreffierError);
  });

  test.each([
    ["burn", "KILLED_CPU", { cpuSeconds: 1 }],
    ["hoard", "KILLED_MEMORY", { memoryMegabytes: 300 }],
    ["gorge", "KILLED_MEMORY", { memoryMegabytes: 300 }],
    ["sleep", "KILLED_SILENT", { silenceSeconds: 1 }],
    ["flood", "KILLED_OUTPUT", {}],
    ["delegate", "KILLED_CPU", { cpuSeconds: 2 }],
    ["crash", "CHILD_CRASHED", {}],
  ] as const)(
    "survives children that will %s, and sets aside as hostile what stopped two",
    async (kind, stop, limits) => {
      const pool = poolOf(1, limits);
      await expect(pool.run({ kind })).rejects.toMatchObject({
        name: "UnreadableFileError",
        code: "HOSTILE",
        message: expect.stringContaining(", both times; "),
        details: { first: stop, second: stop },
      });
      await expect(pool.run({ kind: "echo", text: "after" })).resolves.toMatchObject({ text: "after" });
      expect(pool.counters).toMatchObject({ killed: 2, spawned: 3, failed: 1, finished: 1 });
    },
  );

  test("ends a child that fills JavaScript's own memory, be it at that limit or at the limit of all", async () => {
    const failed = await poolOf(1, { memoryMegabytes: 300 })
      .run({ kind: "pile" })
      .catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: "HOSTILE" });
  });

  test("does again, in a fresh child, what stopped a child once", async () => {
    const pool = poolOf(1);
    const { pid } = await pool.run({ kind: "echo", text: "before" });
    const second = await pool.run({ kind: "stumble", file: join(folder, "stumbled") });
    expect(second).not.toBe(pid);
    expect(pool.counters).toMatchObject({ started: 2, finished: 2, killed: 1, spawned: 2 });
  });

  test("tries once only where one attempt is allowed", async () => {
    const pool = poolOf(1, {}, 1);
    await expect(pool.run({ kind: "crash" })).rejects.toMatchObject({ code: "CHILD_CRASHED" });
    expect(pool.counters).toMatchObject({ killed: 1, spawned: 1 });
  });

  test("hands back a result up to the limit whole, and refuses one over it without a kill", async () => {
    const pool = poolOf(1, { outputMegabytes: 3 });
    await expect(pool.run({ kind: "answer", bytes: 2_900_000 })).resolves.toHaveLength(2_900_000);
    await expect(pool.run({ kind: "answer", bytes: 3_000_001 })).rejects.toMatchObject({
      code: "TOO_LARGE",
      details: { found: 4, limit: 3 },
    });
    expect(pool.counters).toMatchObject({ killed: 0, spawned: 1 });
  });

  test.each(["burn", "crash"] as const)("leaves no program of a child that will %s", async (then) => {
    const file = join(folder, "pids");
    await expect(poolOf(1, { cpuSeconds: 1 }, 1).run({ kind: "start", file, then })).rejects.toThrow();
    const [child = 0, program = 0] = readFileSync(file, "utf8").split(" ").map(Number);
    await expect.poll(() => [isAlive(child), isAlive(program)]).toEqual([false, false]);
  });

  test("a child whose program does not start is no fault of the file", async () => {
    const missing = new URL("../../support/no-such-child.ts", import.meta.url);
    const pool = createPool({ processes: 1, limits: settings.limits, ocr: settings.ocr, entry: missing });
    open.push(pool);
    const task = { kind: "read", name: "a.pdf", source: { bytes: buildPdf([]) } } as const;
    await expect(pool.run(task)).rejects.toMatchObject({ name: "UnavailableError", code: "READER_NOT_STARTED" });
  });

  test("lets a long task live that reports its pages", async () => {
    await expect(poolOf(1, { silenceSeconds: 1 }).run({ kind: "report", pages: 6 })).resolves.toBe(6);
  });

  test("replaces a child after so many documents", async () => {
    const pool = poolOf(1, { documentsPerProcess: 2 });
    const pids: number[] = [];
    for (const text of ["a", "b", "c"]) pids.push((await pool.run({ kind: "echo", text })).pid);
    expect(pids[0]).toBe(pids[1]);
    expect(pids[2]).not.toBe(pids[0]);
    expect(pool.counters.recycled).toBe(1);
  });

  test("stops a task that is aborted, running or waiting", async () => {
    const pool = poolOf(1);
    const aborter = new AbortController();
    const running = pool.run({ kind: "sleep" }, { signal: aborter.signal });
    const waiting = pool.run({ kind: "echo", text: "never" }, { signal: aborter.signal });
    const outcomes = Promise.allSettled([running, waiting]);
    aborter.abort(new Error("enough"));
    expect((await outcomes).map((outcome) => outcome.status)).toEqual(["rejected", "rejected"]);
    await expect(pool.run({ kind: "echo", text: "after" })).resolves.toMatchObject({ text: "after" });
  });

  test("leaves nothing on the signal of a task that had to wait its turn", async () => {
    const pool = poolOf(1);
    const { signal } = new AbortController();
    await Promise.all(["a", "b", "c"].map((text) => pool.run({ kind: "echo", text }, { signal })));
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  test("fails what is running and waiting when it is closed, and leaves no child", async () => {
    const pool = poolOf(1);
    const { pid } = await pool.run({ kind: "echo", text: "" });
    const outcomes = Promise.allSettled([pool.run({ kind: "sleep" }), pool.run({ kind: "sleep" })]);
    await pool.close();
    expect((await outcomes).map((outcome) => outcome.status)).toEqual(["rejected", "rejected"]);
    expect(isAlive(pid)).toBe(false);
  });

  test.each(["sleep", "burn"])(
    "has no child, nor program of it, left when its own process is killed over one that will %s",
    async (then) => {
      const file = join(folder, "pids");
      const owner = spawn(process.execPath, [
        new URL("../../support/pool-owner.ts", import.meta.url).pathname,
        file,
        then,
      ]);
      await expect.poll(() => existsSync(file), { timeout: 20_000 }).toBe(true);
      const [child = 0, program = 0] = readFileSync(file, "utf8").split(" ").map(Number);
      expect([isAlive(child), isAlive(program)]).toEqual([true, true]);
      owner.kill("SIGKILL");
      await expect.poll(() => [isAlive(child), isAlive(program)], { timeout: 20_000 }).toEqual([false, false]);
    },
  );

  test("reads documents with the product's own tasks", async () => {
    const pool = createPool({ processes: 1, limits: settings.limits, ocr: settings.ocr });
    open.push(pool);
    const bytes = buildPdf([{ lines: [{ text: "Contrat de bail", x: 60, y: 700 }] }]);
    const reading = await pool.run({ kind: "read", name: "bail.pdf", source: { bytes } });
    expect(reading.pages[0]?.text).toBe("Contrat de bail");
    const huge = join(folder, "huge.pdf");
    writeFileSync(huge, "");
    truncateSync(huge, 3_000_000_000);
    const refused = pool.run({ kind: "read", name: "huge.pdf", source: { path: huge } });
    await expect(refused).rejects.toMatchObject({ code: "TOO_LARGE" });
    const missing = pool.run({ kind: "read", name: "none.pdf", source: { path: "/nowhere/none.pdf" } });
    await expect(missing).rejects.toMatchObject({ code: "ENOENT" });
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A killed process that nobody has waited for is a zombie, not alive.
    return !existsSync(`/proc/${pid}/stat`) || !/\) Z/.test(readFileSync(`/proc/${pid}/stat`, "latin1"));
  } catch {
    return false;
  }
}
