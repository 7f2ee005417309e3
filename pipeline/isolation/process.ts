import type { PageRecogniser } from "../../extractors/ocr/page-recogniser.ts";
import type { ChildMessage, ParentMessage, RecogniseMessage, TaskMessage, TaskSettings } from "./messages.ts";
import { withWordsPacked } from "./packed-words.ts";
import { Program } from "./program.ts";
import { ResultParts } from "./result-parts.ts";
import { fromSentError, toSentError } from "./sent-error.ts";
import { memorySignal, notStarted, stopped } from "./stopped.ts";
import type { Usage } from "./usage.ts";

/** How often a busy child's use of time and memory is looked at, milliseconds; its own watchdog looks more often. */
const watchInterval = 200;

interface Job {
  readonly limits: TaskSettings["limits"];
  readonly settle: (outcome: { result: unknown } | { error: Error }) => void;
  readonly parts: ResultParts;
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
  readonly #program: Program;
  readonly #watch: NodeJS.Timeout;
  readonly #recogniser: PageRecogniser | undefined;
  readonly #limits: TaskSettings["limits"];
  #lookedAt = performance.now();
  #job: Job | undefined;
  #reported: Usage | undefined;
  #verdict: Error | undefined;
  #exited = false;
  #ready = false;
  /** Tasks it has finished. */
  finished = 0;

  /** `recogniser` answers the child's requests for OCR. */
  constructor(entry: URL, limits: TaskSettings["limits"], recogniser?: PageRecogniser) {
    this.#recogniser = recogniser;
    this.#limits = limits;
    this.#program = new Program(entry, limits, {
      onMessage: (message) => this.#hear(message),
      onError: (error) => this.#end(error),
      onExit: (code, signal) => this.#end(this.#reasonOf(code, signal)),
    });
    this.#watch = setInterval(() => this.#check(), watchInterval);
  }

  get pid(): number | undefined {
    return this.#program.pid;
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
      const limits = this.#limits;
      const parts = new ResultParts(limits);
      this.#job = { limits, settle, parts, cpuFrom, heardAt: performance.now(), pagesAwaited: 0, ended };
      signal?.addEventListener("abort", abort, { once: true });
      // As in results: half the bytes, and half the memory on both sides.
      this.#program.send({ ...message, task: withWordsPacked(message.task) });
    });
  }

  /** Ends the child; a task still running fails. Resolves when the process is gone. */
  async stop(): Promise<void> {
    clearInterval(this.#watch);
    this.#kill(new Error("the pool was closed"));
    await this.#program.gone;
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
    else if (message.type === "result") this.#keep(job.parts.expect(message.bytes), job);
    else if (message.type === "part") this.#keep(job.parts.add(message.bytes), job);
    else if (message.type === "failed") job.settle({ error: fromSentError(message.error) });
  }

  /** Settles the job once its result is whole. */
  #keep(withinLimit: boolean, job: Job): void {
    const whole = job.parts.takeWhole();
    if (!withinLimit) this.#kill(stopped.output(job.limits));
    else if (whole) job.settle(whole);
  }

  async #recognise({ request, image }: RecogniseMessage, job: Job): Promise<void> {
    job.pagesAwaited++;
    let answer: ParentMessage;
    try {
      if (!this.#recogniser) throw new Error("no recogniser");
      const page = await this.#recogniser.recognise(image, job.ended.signal);
      answer = { type: "recognised", request, page };
    } catch (error) {
      answer = { type: "notRecognised", request, error: toSentError(error) };
    }
    job.pagesAwaited--;
    job.heardAt = performance.now();
    if (this.#job === job && this.alive) this.#program.send(answer);
  }

  #check(): void {
    const now = performance.now();
    const late = Math.max(0, now - this.#lookedAt - 2 * watchInterval);
    this.#lookedAt = now;
    const job = this.#job;
    if (!job) return;
    // OCR has limits of its own, and there may be a queue before it; nor is the child silent while we do not listen.
    job.heardAt = job.pagesAwaited > 0 ? now : Math.min(now, job.heardAt + late);
    const { cpuSeconds, memoryMegabytes, silenceSeconds } = job.limits;
    const usage = this.#usage();
    if (usage && usage.cpuSeconds - job.cpuFrom > cpuSeconds) this.#kill(stopped.cpu(job.limits));
    else if (usage && usage.megabytes > memoryMegabytes) this.#kill(stopped.memory(job.limits));
    else if (now - job.heardAt > silenceSeconds * 1000) this.#kill(stopped.silent(job.limits));
  }

  #usage(): Usage | undefined {
    return this.#program.usage() ?? this.#reported;
  }

  #kill(verdict: Error): void {
    this.#verdict ??= verdict;
    this.#program.kill();
  }

  #reasonOf(code: number | null, signal: string | null): Error {
    const how = signal ?? `exit code ${code}`;
    if (!this.#ready) return notStarted(how);
    return signal === memorySignal ? stopped.memory(this.#limits) : stopped.crash(how);
  }

  #end(error: Error): void {
    this.#exited = true;
    clearInterval(this.#watch);
    this.#job?.settle({ error: this.#verdict ?? error });
  }
}
