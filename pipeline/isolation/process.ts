import { type ChildProcess, fork } from "node:child_process";
import type { PageRecogniser } from "../../extractors/ocr/page-recogniser.ts";
import { UnavailableError, UnreadableFileError } from "../../lib/errors.ts";
import type { ChildMessage, ParentMessage, RecogniseMessage, TaskMessage, TaskSettings } from "./messages.ts";
import { fromSentError, toSentError } from "./sent-error.ts";
import { type Usage, usageOf } from "./usage.ts";

/** How often a busy child's use of time and memory is looked at, milliseconds. */
const watchInterval = 200;

/** Why a child was killed. */
export type KillCode = "KILLED_CPU" | "KILLED_MEMORY" | "KILLED_SILENT";

interface Job {
  readonly limits: TaskSettings["limits"];
  readonly settle: (outcome: { result: unknown } | { error: Error }) => void;
  /** Processor time at the start, or when the last page of OCR was done. */
  cpuFrom: number;
  heardAt: number;
  /** Pages it has asked to be recognised and waits for. */
  pagesAwaited: number;
  /** Aborted when the job ends, so that nobody works for it any more. */
  readonly ended: AbortController;
}

/** One child process: one task at a time, killed when it goes over a limit. It is dead after a task that failed hard. */
export class IsolatedProcess {
  readonly #child: ChildProcess;
  readonly #watch: NodeJS.Timeout;
  readonly #recogniser: PageRecogniser | undefined;
  #job: Job | undefined;
  #reported: Usage | undefined;
  #verdict: Error | undefined;
  #exited = false;
  #ready = false;
  /** Tasks it has finished. */
  finished = 0;

  /** `recogniser` answers the child's requests for OCR. */
  constructor(entry: URL, recogniser?: PageRecogniser) {
    this.#recogniser = recogniser;
    this.#child = fork(entry, {
      serialization: "advanced",
      execArgv: [],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    this.#child.on("message", (message: ChildMessage) => this.#hear(message));
    this.#child.on("error", (error) => this.#end(error));
    this.#child.on("exit", (code, signal) => this.#end(this.#ready ? crashed(code, signal) : notStarted(code, signal)));
    this.#watch = setInterval(() => this.#check(), watchInterval);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get alive(): boolean {
    return !this.#exited && this.#verdict === undefined;
  }

  run(message: TaskMessage, signal?: AbortSignal): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const abort = () => this.#kill(signal?.reason instanceof Error ? signal.reason : new Error("aborted"));
      const ended = new AbortController();
      const settle: Job["settle"] = (outcome) => {
        signal?.removeEventListener("abort", abort);
        ended.abort(new Error("the task has ended"));
        this.#job = undefined;
        this.finished++;
        if ("error" in outcome) reject(outcome.error);
        else resolve(outcome.result);
      };
      const cpuFrom = this.#usage()?.cpuSeconds ?? 0;
      const { limits } = message.settings;
      this.#job = { limits, settle, cpuFrom, heardAt: performance.now(), pagesAwaited: 0, ended };
      signal?.addEventListener("abort", abort, { once: true });
      this.#send(message);
    });
  }

  #send(message: ParentMessage): void {
    this.#child.send(message, (error) => {
      if (error) this.#end(error);
    });
  }

  /** Ends the child; a task still running fails. Resolves when the process is gone. */
  async stop(): Promise<void> {
    clearInterval(this.#watch);
    if (this.#exited) return;
    const gone = new Promise((resolve) => this.#child.once("exit", resolve));
    this.#kill(new Error("the pool was closed"));
    await gone;
  }

  #hear(message: ChildMessage): void {
    if (message.type === "ready") {
      this.#ready = true;
      // Starting is not silence.
      if (this.#job) this.#job.heardAt = performance.now();
      return;
    }
    if (message.type === "usage") {
      this.#reported = message;
      return;
    }
    const job = this.#job;
    if (!job) return;
    job.heardAt = performance.now();
    // The limit on processor time is for one page of OCR, or for the text of a whole document.
    if (message.type === "page" && message.source === "ocr") job.cpuFrom = this.#usage()?.cpuSeconds ?? job.cpuFrom;
    else if (message.type === "recognise") void this.#recognise(message, job);
    else if (message.type === "done") job.settle({ result: message.result });
    else if (message.type === "failed") job.settle({ error: fromSentError(message.error) });
  }

  async #recognise({ request, image, likely }: RecogniseMessage, job: Job): Promise<void> {
    job.pagesAwaited++;
    let answer: ParentMessage;
    try {
      if (!this.#recogniser) throw new Error("no recogniser");
      const page = await this.#recogniser.recognise(image, job.ended.signal, likely);
      answer = { type: "recognised", request, page };
    } catch (error) {
      answer = { type: "notRecognised", request, error: toSentError(error) };
    }
    job.pagesAwaited--;
    job.heardAt = performance.now();
    if (this.#job === job && this.alive) this.#send(answer);
  }

  #check(): void {
    const job = this.#job;
    if (!job) return;
    // OCR has limits of its own, and there may be a queue before it.
    if (job.pagesAwaited > 0) job.heardAt = performance.now();
    const { cpuSeconds, memoryMegabytes, silenceSeconds } = job.limits;
    const usage = this.#usage();
    if (usage && usage.cpuSeconds - job.cpuFrom > cpuSeconds) {
      this.#kill(killed("KILLED_CPU", `at most ${cpuSeconds} s of processor time`, "limits.cpuSeconds"));
    } else if (usage && usage.megabytes > memoryMegabytes) {
      this.#kill(killed("KILLED_MEMORY", `at most ${memoryMegabytes} MB of memory`, "limits.memoryMegabytes"));
    } else if (performance.now() - job.heardAt > silenceSeconds * 1000) {
      this.#kill(killed("KILLED_SILENT", `a page within ${silenceSeconds} s`, "limits.silenceSeconds"));
    }
  }

  #usage(): Usage | undefined {
    return (this.pid === undefined ? undefined : usageOf(this.pid)) ?? this.#reported;
  }

  #kill(verdict: Error): void {
    this.#verdict ??= verdict;
    this.#child.kill("SIGKILL");
  }

  #end(error: Error): void {
    this.#exited = true;
    clearInterval(this.#watch);
    this.#job?.settle({ error: this.#verdict ?? error });
  }
}

function killed(code: KillCode, expected: string, setting: string): UnreadableFileError {
  return new UnreadableFileError(
    code,
    `Expected reading the file to take ${expected}, found more and stopped it; check the file, or raise ${setting}.`,
  );
}

function crashed(code: number | null, signal: string | null): UnreadableFileError {
  const how = signal ?? `exit code ${code}`;
  return new UnreadableFileError(
    "CHILD_CRASHED",
    `Expected the file to be readable, found that its content stops the reading process (${how}); save it again with another program.`,
    { how },
  );
}

/** The program of the child does not run at all: no fault of the file, which waits. */
function notStarted(code: number | null, signal: string | null): UnavailableError {
  const how = signal ?? `exit code ${code}`;
  return new UnavailableError(
    "READER_NOT_STARTED",
    `Expected the reading process to start, found that it ended at once (${how}); install greffier again, and see greffier doctor.`,
    { how },
  );
}
