import { workerData } from "node:worker_threads";
import { memorySignal } from "./stopped.ts";

/** What the watchdog of a child is told. */
export interface WatchdogData {
  readonly parent: number;
  readonly memoryMegabytes: number;
}

/** How often it looks, milliseconds: memory may fill at a gigabyte a second, so more often once half is used. */
const seldom = 100;
const often = 10;

/**
 * A thread of the child beside the one that works, which may be in a loop that lets nothing else run: ends the child
 * where it takes too much memory, faster than the parent could, and where the parent is gone, with all it started.
 */
function watch({ parent, memoryMegabytes }: WatchdogData): void {
  const megabytes = process.memoryUsage.rss() / 1e6;
  if (megabytes > memoryMegabytes) process.kill(process.pid, memorySignal);
  if (process.ppid !== parent) endGroup();
  setTimeout(() => watch({ parent, memoryMegabytes }), megabytes > memoryMegabytes / 2 ? often : seldom);
}

/** The child leads a process group of its own, which holds every program that it started. */
function endGroup(): void {
  process.kill(process.platform === "win32" ? process.pid : -process.pid, "SIGKILL");
}

watch(workerData);
