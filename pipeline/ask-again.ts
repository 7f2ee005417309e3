import { type Clock, systemClock } from "../lib/clock.ts";
import type { Ending } from "./pipeline.ts";
import type { ModelWaits, Queue } from "./ports.ts";

/** How often due documents are looked for while a place is watched, milliseconds. */
const sweepMilliseconds = 30_000;
/** Documents queued at once then. */
const mostAtOnce = 50;

/**
 * Queues the recorded documents that a model has still to be asked about: all of them when files are taken in, one at first
 * and four times as many after each that went through, so that a model that is still down costs one question; then, for as
 * long as files may come, those whose time has come.
 */
export class AskAgain {
  readonly #waits: ModelWaits;
  readonly #queue: Pick<Queue, "enqueue" | "liveAmong">;
  readonly #clock: Clock;
  readonly #began = new Date();
  /** Those queued here that have not ended. */
  readonly #queued = new Set<string>();
  #change = Promise.withResolvers<void>();
  #revised = 0;
  #isQueueing = false;

  constructor(waits: ModelWaits, queue: Pick<Queue, "enqueue" | "liveAmong">, clock = systemClock) {
    this.#waits = waits;
    this.#queue = queue;
    this.#clock = clock;
  }

  ended(document: string, ending: Ending): void {
    if (!this.#queued.delete(document)) return;
    if (ending === "revised") this.#revised += 1;
    this.#tell();
  }

  /** Some may have been worked on by another process, or given up by the queue. */
  async look(): Promise<void> {
    if (this.#queued.size === 0 || this.#isQueueing) return;
    const live = new Set(await this.#queue.liveAmong([...this.#queued]));
    for (const document of [...this.#queued]) if (!live.has(document)) this.#queued.delete(document);
    this.#tell();
  }

  /** Ends when all were asked about, or the model turned out to be still down. */
  async all(signal: AbortSignal): Promise<void> {
    for (let most = 1; !signal.aborted; most *= 4) {
      const revised = this.#revised;
      const queued = await this.#queueSome(Math.min(most, mostAtOnce), this.#began);
      while (this.#queued.size > 0 && !signal.aborted) await untilChanged(this.#change.promise, signal);
      if (queued === 0 || this.#revised === revised) return;
    }
  }

  /** Goes on until the signal is aborted. */
  async whenDue(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.#clock.sleep(sweepMilliseconds, signal).catch(() => {});
      if (!signal.aborted) await this.#queueSome(mostAtOnce);
    }
  }

  async #queueSome(most: number, askedBefore?: Date): Promise<number> {
    const documents = await this.#waits.waiting({ most, ...(askedBefore && { askedBefore }) });
    this.#isQueueing = true;
    try {
      for (const document of documents) {
        this.#queued.add(document);
        await this.#queue.enqueue(document);
      }
    } finally {
      this.#isQueueing = false;
    }
    return documents.length;
  }

  #tell(): void {
    this.#change.resolve();
    this.#change = Promise.withResolvers();
  }
}

async function untilChanged(change: Promise<void>, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = () => resolve();
  signal.addEventListener("abort", stop);
  await Promise.race([change, promise]);
  signal.removeEventListener("abort", stop);
}
