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
