import { flushCompileCache } from "node:module";
import { Worker } from "node:worker_threads";
import type { ChildMessage, ParentMessage, TaskMessage } from "./messages.ts";
import { withWordsUnpacked } from "./packed-words.ts";
import { recogniserProxy } from "./recogniser-proxy.ts";
import { partsOfResult } from "./result-parts.ts";
import { toSentError } from "./sent-error.ts";
import type { TaskContext } from "./tasks.ts";
import type { WatchdogData } from "./watchdog.ts";

/** Handlers by kind; each takes the task of its kind. */
type TaskTable = Readonly<Record<string, (task: never, context: TaskContext) => Promise<unknown>>>;

/** How often usage is reported where the parent cannot read it from /proc, milliseconds. */
const usageInterval = 500;

/** Makes this process a child of the pool: it does the tasks it is sent and ends with its parent. */
export function serve(table: TaskTable): void {
  startWatchdog();
  const aborter = new AbortController();
  process.on("disconnect", () => {
    aborter.abort();
    // With all that it started; a group is led by the child where there are groups.
    process.kill(process.platform === "win32" ? process.pid : -process.pid, "SIGKILL");
  });
  process.on("message", (message: ParentMessage) => {
    if (message.type === "task") void perform(table, message, aborter.signal);
    else proxy.hear(message);
  });
  send({ type: "ready" });
  if (process.platform !== "linux") setInterval(reportUsage, usageInterval).unref();
}

const proxy = recogniserProxy(send);

let isKept = false;

/** Code compiled for the first task serves the processes to come: this one will be killed, and Node writes at an exit. */
function keepCompiledCode(): void {
  if (isKept) return;
  isKept = true;
  flushCompileCache();
}

async function perform(
  table: TaskTable,
  { task, settings, pagesAtOnce }: TaskMessage,
  signal: AbortSignal,
): Promise<void> {
  const context: TaskContext = {
    ...settings,
    signal,
    recogniser: pagesAtOnce === 0 ? undefined : proxy.recogniser(pagesAtOnce),
    onPage: (page, source) => send({ type: "page", page, source }),
  };
  try {
    const handler = table[task.kind];
    if (!handler) throw new Error(`Expected a task of a known kind, found "${task.kind}".`);
    // The pool's `run` checks that a task has the shape its kind's handler takes.
    const result = await handler(withWordsUnpacked(task) as never, context);
    for (const part of partsOfResult(result, settings.limits)) await sent(part);
    keepCompiledCode();
  } catch (error) {
    send({ type: "failed", error: toSentError(error) });
  }
}

function reportUsage(): void {
  const { user, system } = process.cpuUsage();
  send({ type: "usage", cpuSeconds: (user + system) / 1e6, megabytes: process.memoryUsage.rss() / 1e6 });
}

function startWatchdog(): void {
  const program = import.meta.url.endsWith(".ts") ? "./watchdog.ts" : "./watchdog.js";
  const workerData: WatchdogData = { parent: process.ppid, memoryMegabytes: Number(process.argv[2]) };
  new Worker(new URL(program, import.meta.url), { workerData }).unref();
}

function send(message: ChildMessage): void {
  if (process.connected) process.send?.(message);
}

/** Waits until the message has left, so that a long result is not held a second time in the channel. */
function sent(message: ChildMessage): Promise<void> {
  return new Promise((resolve) => {
    if (process.connected) process.send?.(message, () => resolve());
  });
}
