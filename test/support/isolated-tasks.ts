import { spawn } from "node:child_process";
import { existsSync, renameSync, writeFileSync } from "node:fs";
import type { TaskContext } from "../../pipeline/isolation/tasks.ts";

/** Tasks that misbehave on purpose, for tests of the pool; `isolated-child.ts` serves them. */
export const isolatedTasks = {
  echo: async (task: { kind: "echo"; text: string }) => ({ text: task.text, pid: process.pid }),

  fail: async (_: { kind: "fail" }) => {
    const { UnreadableFileError } = await import("../../lib/errors.ts");
    throw new UnreadableFileError("EMPTY_FILE", "Expected x, found y; do z.", { pages: 2 });
  },

  blunder: async (task: { kind: "blunder"; text: string }) => {
    throw new RangeError(`cannot make sense of ${task.text}`);
  },

  burn: async (_: { kind: "burn" }) => {
    for (let turn = 0; turn >= 0; turn = (turn + 1) % 1000);
  },

  hoard: async (_: { kind: "hoard" }) => {
    const kept: Buffer[] = [];
    for (;;) {
      kept.push(Buffer.alloc(20_000_000, 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  },

  sleep: async (_: { kind: "sleep" }) => {
    await new Promise((resolve) => setTimeout(resolve, 600_000));
  },

  /** Fills memory without ever letting the event loop run. */
  gorge: async (_: { kind: "gorge" }) => {
    const kept: Buffer[] = [];
    for (;;) kept.push(Buffer.alloc(20_000_000, 1));
  },

  /** Fills JavaScript's own memory. */
  pile: async (_: { kind: "pile" }) => {
    const kept: object[] = [];
    for (;;) kept.push({ kept: kept.length });
  },

  /** Hands back so many bytes. */
  answer: async ({ bytes }: { kind: "answer"; bytes: number }) => Buffer.alloc(bytes),

  /** Says that few bytes come, and sends bytes without end. */
  flood: async (_: { kind: "flood" }) => {
    process.send?.({ type: "result", bytes: 10 });
    for (;;) {
      await new Promise((resolve) => process.send?.({ type: "part", bytes: Buffer.alloc(100_000) }, resolve));
    }
  },

  /** Starts a program that would run on for long, says its number in a file, and then does as told. */
  start: async ({ file, then }: { kind: "start"; file: string; then: "burn" | "crash" | "sleep" }) => {
    const program = spawn(process.execPath, ["-e", "setTimeout(() => {}, 600_000)"], { stdio: "ignore" });
    // Renamed, so that whoever waits for the file never reads it half written.
    writeFileSync(`${file}.new`, `${process.pid} ${program.pid}`);
    renameSync(`${file}.new`, file);
    await isolatedTasks[then]({ kind: then } as never);
  },

  /** Uses up its processor time in a program that it starts. */
  delegate: async (_: { kind: "delegate" }) => {
    spawn(process.execPath, ["-e", "for (;;);"], { stdio: "ignore" });
    await new Promise((resolve) => setTimeout(resolve, 600_000));
  },

  /** Crashes the first time, and leaves a file that says so. */
  stumble: async ({ file }: { kind: "stumble"; file: string }) => {
    if (existsSync(file)) return process.pid;
    writeFileSync(file, "");
    return process.abort();
  },

  crash: async (_: { kind: "crash" }) => {
    process.abort();
  },

  /** Works longer than the limit of silence, but says so page by page. */
  report: async (task: { kind: "report"; pages: number }, context: TaskContext) => {
    for (let page = 1; page <= task.pages; page++) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      context.onPage(page, "ocr");
    }
    return task.pages;
  },
};
