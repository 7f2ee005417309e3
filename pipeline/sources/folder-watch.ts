import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { type FSWatcher, watch as watchFolder } from "chokidar";
import { codeOf, UsageError } from "../../lib/errors.ts";
import type { Settings } from "../../schemas/settings.ts";
import { type OwnFolders, ownFoldersIn } from "./own-folders.ts";
import { fileArrival, isPassedOver, walk } from "./paths.ts";
import type { Arrival, Refusal, Source } from "./source.ts";

/**
 * What is in a folder, then what comes, once a file has stopped growing for `settleSeconds`. Events are hints: the
 * whole folder is looked at again every `sweepSeconds`, so that a lost event costs minutes and not a contract. A file
 * whose size and time are as before is not brought again. `own` folders are passed over.
 */
export async function folderWatch(
  place: string,
  settings: Settings["watch"],
  own: OwnFolders = { written: [] },
): Promise<Source> {
  const folder = resolve(place);
  await checkFolder(folder);
  const passedOver = await ownFoldersIn(folder, own);
  return {
    async *arrivals(signal) {
      const settling = new Settling(settings.settleSeconds);
      const watcher = listen(folder, passedOver, settings, (path) => settling.touched(path));
      const sweeps = setInterval(() => settling.sweepIsDue(), settings.sweepSeconds * 1000);
      const stop = () => settling.stop();
      signal.addEventListener("abort", stop, { once: true });
      try {
        const refused = new Set<string>();
        while (!signal.aborted) {
          if (settling.takeSweep()) {
            for await (const found of walk(folder, signal, passedOver)) {
              if (found.kind === "file") settling.touched(found.origin);
              else if (!refused.has(found.origin)) yield found;
              if (found.kind === "refusal") refused.add(found.origin);
            }
          }
          yield* settling.settled();
          if (!signal.aborted) await settling.next();
        }
      } finally {
        clearInterval(sweeps);
        signal.removeEventListener("abort", stop);
        await watcher.close();
      }
    },
  };
}

/** Holds files back until their size and time have stayed the same for a while. */
class Settling {
  readonly #seconds: number;
  readonly #since = new Map<string, { state: string; at: number }>();
  readonly #brought = new Map<string, string>();
  #sweepDue = true;
  #wake = Promise.withResolvers<void>();
  #timer: NodeJS.Timeout | undefined;

  constructor(seconds: number) {
    this.#seconds = seconds;
  }

  /** Something happened to a file, or it was seen. */
  touched(path: string): void {
    if (!this.#since.has(path)) this.#since.set(path, { state: "", at: 0 });
    this.#wake.resolve();
  }

  sweepIsDue(): void {
    this.#sweepDue = true;
    this.#wake.resolve();
  }

  takeSweep(): boolean {
    const due = this.#sweepDue;
    this.#sweepDue = false;
    return due;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#wake.resolve();
  }

  /** Waits until something happened, or a held file may have settled. */
  async next(): Promise<void> {
    if (this.#since.size > 0) {
      const look = Math.min(1000, Math.max(20, this.#seconds * 250));
      this.#timer = setTimeout(() => this.#wake.resolve(), look);
    }
    await this.#wake.promise;
    clearTimeout(this.#timer);
    this.#wake = Promise.withResolvers();
  }

  /** Files that have settled and are not as they were when they were last brought. */
  async *settled(): AsyncIterable<Arrival | Refusal> {
    for (const [path, { state, at }] of this.#since) {
      const now = await stateOf(path);
      if (now === undefined || now === this.#brought.get(path)) {
        this.#since.delete(path);
      } else if (now !== state) {
        this.#since.set(path, { state: now, at: performance.now() });
      } else if (performance.now() - at >= this.#seconds * 1000) {
        this.#since.delete(path);
        this.#brought.set(path, now);
        yield fileArrival(path);
      }
    }
  }
}

/** Size and time of change; undefined where there is no file (any more). */
async function stateOf(path: string): Promise<string | undefined> {
  try {
    const found = await stat(path, { bigint: true });
    return found.isFile() ? `${found.size} ${found.mtimeNs} ${found.ino}` : undefined;
  } catch {
    return undefined;
  }
}

function listen(
  folder: string,
  passedOver: ReadonlySet<string>,
  settings: Settings["watch"],
  onFile: (path: string) => void,
): FSWatcher {
  const watcher = watchFolder(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    usePolling: settings.polling,
    // The database's files change all the time.
    ignored: (path) => path !== folder && (passedOver.has(path) || isPassedOver(path.split(/[\\/]/).at(-1) ?? "")),
  });
  watcher.on("add", onFile);
  watcher.on("change", onFile);
  // What the watcher cannot see, the sweep does.
  watcher.on("error", () => {});
  return watcher;
}

async function checkFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch((error: unknown) => codeOf(error));
  if (typeof found !== "string" && found.isDirectory()) return;
  const what = typeof found === "string" ? found : "a file";
  throw new UsageError(
    "FOLDER_MISSING",
    `Expected a folder to watch at ${folder}, found ${what === "ENOENT" ? "nothing" : what}; check the path.`,
    { folder },
  );
}
