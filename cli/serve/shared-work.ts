/** Work that several may ask for at once is done once, so much at a time; what nobody waits for any more is not begun. */
export class SharedWork<Result> {
  readonly #atOnce: number;
  readonly #jobs = new Map<string, Job<Result>>();
  readonly #waiting = new Set<Job<Result>>();
  #running = 0;

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /** Fails with the signal's reason where that is aborted; work that has begun goes on for who asks next. */
  async do(key: string, work: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
    signal.throwIfAborted();
    const job = this.#jobs.get(key) ?? this.#add(key, work);
    job.wanted += 1;
    const { promise: left, reject } = Promise.withResolvers<never>();
    const leave = () => reject(signal.reason);
    signal.addEventListener("abort", leave, { once: true });
    try {
      return await Promise.race([job.done.promise, left]);
    } finally {
      signal.removeEventListener("abort", leave);
      job.wanted -= 1;
      if (job.wanted === 0 && this.#waiting.delete(job)) this.#jobs.delete(key);
    }
  }

  #add(key: string, work: () => Promise<Result>): Job<Result> {
    const job: Job<Result> = { key, work, wanted: 0, done: Promise.withResolvers() };
    // Whoever left does not hear of it.
    job.done.promise.catch(() => {});
    this.#jobs.set(key, job);
    this.#waiting.add(job);
    this.#next();
    return job;
  }

  #next(): void {
    for (const job of this.#waiting) {
      if (this.#running >= this.#atOnce) return;
      this.#waiting.delete(job);
      this.#running += 1;
      void this.#run(job);
    }
  }

  async #run(job: Job<Result>): Promise<void> {
    try {
      job.done.resolve(await job.work());
    } catch (error) {
      job.done.reject(error);
    } finally {
      this.#running -= 1;
      this.#jobs.delete(job.key);
      this.#next();
    }
  }
}

interface Job<Result> {
  readonly key: string;
  readonly work: () => Promise<Result>;
  /** How many wait for it. */
  wanted: number;
  readonly done: PromiseWithResolvers<Result>;
}
