import type { PageRecogniser } from "../../extractors/ocr/page-recogniser.ts";
import type { TaskSettings } from "./messages.ts";
import { IsolatedProcess } from "./process.ts";
import { ChildStopped, hostile } from "./stopped.ts";
import type { TaskContext, tasks } from "./tasks.ts";

/** What a pool has done; `killed` counts children stopped for a limit, a crash or an abort. */
export interface PoolCounters {
  readonly started: number;
  readonly finished: number;
  readonly failed: number;
  readonly spawned: number;
  readonly killed: number;
  readonly recycled: number;
}

type Handlers = Readonly<Record<string, (task: never, context: TaskContext) => Promise<unknown>>>;
type TaskOf<Table extends Handlers, Kind extends keyof Table & string> = Parameters<Table[Kind]>[0] & {
  readonly kind: Kind;
};
type ResultOf<Table extends Handlers, Kind extends keyof Table> = Awaited<ReturnType<Table[Kind]>>;

/** Child processes that do tasks which may hang, crash or eat the memory. */
export interface Pool<Table extends Handlers = typeof tasks> {
  /**
   * Does a task in a child process; tasks beyond the number of processes wait their turn. Fails with what the task
   * threw. A task that stops its child (a limit, a crash) is tried once more in a fresh one, and fails with
   * `UnreadableFileError` HOSTILE where it stops that too; in a pool of one attempt, with KILLED_CPU, KILLED_MEMORY,
   * KILLED_SILENT, KILLED_OUTPUT or CHILD_CRASHED at once. An abort kills the child.
   */
  readonly run: <Kind extends keyof Table & string>(
    task: TaskOf<Table, Kind>,
    options?: { readonly signal?: AbortSignal },
  ) => Promise<ResultOf<Table, Kind>>;
  readonly counters: PoolCounters;
  /** Ends every child; running and waiting tasks fail. */
  readonly close: () => Promise<void>;
}

export interface PoolOptions extends TaskSettings {
  /** How many children work at once. */
  readonly processes: number;
  /** Recognises the pages that children ask for; without it they read no images. Not closed with the pool. */
  readonly recogniser?: PageRecogniser;
  /** How many children a task may stop before it fails; default: 2. */
  readonly attempts?: 1 | 2;
  /** The child's program; default: `child.ts` beside this file. Its handlers must be those of the pool's type. */
  readonly entry?: URL;
}

/** A pool of child processes, started as they are needed and kept for further tasks. */
export function createPool<Table extends Handlers = typeof tasks>(options: PoolOptions): Pool<Table> {
  // From a clone this file is TypeScript, in the packed package JavaScript.
  const entry =
    options.entry ?? new URL(import.meta.url.endsWith(".ts") ? "./child.ts" : "./child.js", import.meta.url);
  const settings: TaskSettings = { limits: options.limits, ocr: options.ocr };
  const pagesAtOnce = options.recogniser?.pagesAtOnce ?? 0;
  const counters = { started: 0, finished: 0, failed: 0, spawned: 0, killed: 0, recycled: 0 };
  const idle: IsolatedProcess[] = [];
  const all = new Set<IsolatedProcess>();
  const waiting: { readonly go: (child: IsolatedProcess) => void; readonly fail: (error: Error) => void }[] = [];
  let closed = false;

  const spawn = (): IsolatedProcess => {
    const child = new IsolatedProcess(entry, settings.limits, options.recogniser);
    counters.spawned++;
    all.add(child);
    return child;
  };

  const acquire = (signal?: AbortSignal): Promise<IsolatedProcess> =>
    new Promise((go, fail) => {
      if (closed) return fail(new Error("the pool was closed"));
      let child = idle.pop();
      while (child && !child.alive) {
        all.delete(child);
        child = idle.pop();
      }
      if (child) return go(child);
      if (all.size < options.processes) return go(spawn());
      const leave = () => {
        waiting.splice(waiting.indexOf(waiter), 1);
        fail(signal?.reason);
      };
      const waited =
        <Given>(settle: (given: Given) => void) =>
        (given: Given) => {
          // A watch's signal lives for months: a listener for each task would pile up on it.
          signal?.removeEventListener("abort", leave);
          settle(given);
        };
      const waiter = { go: waited(go), fail: waited(fail) };
      waiting.push(waiter);
      signal?.addEventListener("abort", leave, { once: true });
    });

  const release = (child: IsolatedProcess): void => {
    const worn = child.finished >= settings.limits.documentsPerProcess;
    let next: IsolatedProcess | undefined = child;
    if (!child.alive || worn) {
      if (child.alive) counters.recycled++;
      else counters.killed++;
      all.delete(child);
      void child.stop();
      next = waiting.length > 0 && !closed ? spawn() : undefined;
    }
    if (!next) return;
    const waiter = waiting.shift();
    if (waiter) waiter.go(next);
    else idle.push(next);
  };

  /** A child that has done nothing yet: what others left in it is not laid at the door of this task. */
  const fresh = (child: IsolatedProcess): IsolatedProcess => {
    if (child.finished === 0) return child;
    counters.recycled++;
    all.delete(child);
    void child.stop();
    return spawn();
  };

  const attempt = async (task: { readonly kind: string }, isSecond: boolean, signal?: AbortSignal) => {
    signal?.throwIfAborted();
    const acquired = await acquire(signal);
    const child = isSecond ? fresh(acquired) : acquired;
    try {
      signal?.throwIfAborted();
      return await child.run({ type: "task", task, settings, pagesAtOnce }, signal);
    } finally {
      release(child);
    }
  };

  const attempts = async (task: { readonly kind: string }, signal?: AbortSignal): Promise<unknown> => {
    try {
      return await attempt(task, false, signal);
    } catch (first) {
      if (!(first instanceof ChildStopped) || options.attempts === 1) throw first;
      return attempt(task, true, signal).catch((second: unknown) => {
        throw second instanceof ChildStopped ? hostile(first, second) : second;
      });
    }
  };

  const run = async <Kind extends keyof Table & string>(
    task: TaskOf<Table, Kind>,
    { signal }: { readonly signal?: AbortSignal } = {},
  ): Promise<ResultOf<Table, Kind>> => {
    counters.started++;
    try {
      const result = await attempts(task, signal);
      counters.finished++;
      // The child answers with what the handler of this kind gave.
      return result as ResultOf<Table, Kind>;
    } catch (error) {
      counters.failed++;
      throw error;
    }
  };

  return {
    counters,
    run,
    close: async () => {
      closed = true;
      for (const waiter of waiting.splice(0)) waiter.fail(new Error("the pool was closed"));
      await Promise.all([...all].map((child) => child.stop()));
      all.clear();
    },
  };
}
