import { type ChildProcess, fork } from "node:child_process";
import type { Settings } from "../../schemas/settings.ts";
import type { ChildMessage, ParentMessage } from "./messages.ts";
import { type Usage, usageOf, usageOfGroup } from "./usage.ts";

interface Listeners {
  readonly onMessage: (message: ChildMessage) => void;
  readonly onError: (error: Error) => void;
  readonly onExit: (code: number | null, signal: NodeJS.Signals | null) => void;
}

/** Looking for the programs that a child started means looking through all processes: not at each look. */
const looksPerGroup = 5;

/** A running program and those that it starts: they make one process group, which is killed as one. */
export class Program {
  readonly #child: ChildProcess;
  readonly #onError: (error: Error) => void;
  #others: Usage = { cpuSeconds: 0, megabytes: 0 };
  #looks = 0;
  #isGone = false;
  /** Resolves when the process is gone, or when it could not be started. */
  readonly gone: Promise<void>;

  constructor(entry: URL, { memoryMegabytes }: Settings["limits"], { onMessage, onError, onExit }: Listeners) {
    this.#onError = onError;
    this.#child = fork(entry, [String(memoryMegabytes)], {
      serialization: "advanced",
      // JavaScript's own memory has a limit that nothing can outrun.
      execArgv: [`--max-old-space-size=${memoryMegabytes}`],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      // A process group of its own (on Windows it would be a window of its own).
      detached: hasGroups,
    });
    this.gone = new Promise((resolve) => {
      this.#child.once("exit", () => resolve());
      this.#child.once("error", () => {
        if (this.#child.pid === undefined) resolve();
      });
    });
    this.#child.on("message", onMessage);
    this.#child.on("error", onError);
    this.#child.on("exit", (code, signal) => {
      // What it started outlives a program that crashed. Later its number may be another's.
      this.kill();
      this.#isGone = true;
      onExit(code, signal);
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  send(message: ParentMessage): void {
    this.#child.send(message, (error) => {
      if (error) this.#onError(error);
    });
  }

  /** Of the program and of those that it started; undefined where there is no /proc. */
  usage(): Usage | undefined {
    const { pid } = this.#child;
    const own = pid === undefined ? undefined : usageOf(pid);
    if (!own || pid === undefined) return undefined;
    if (this.#looks++ % looksPerGroup === looksPerGroup - 1) this.#others = usageOfGroup(pid);
    return {
      cpuSeconds: own.cpuSeconds + this.#others.cpuSeconds,
      megabytes: own.megabytes + this.#others.megabytes,
    };
  }

  /** Kills the program and all that it started. */
  kill(): void {
    const { pid } = this.#child;
    if (pid === undefined || this.#isGone) return;
    if (!hasGroups) {
      this.#child.kill("SIGKILL");
      return;
    }
    try {
      process.kill(-pid, "SIGKILL");
    } catch {
      // None of the group is left.
    }
  }
}

const hasGroups = process.platform !== "win32";
