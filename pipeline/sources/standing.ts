import type { Arrival, Refusal, Source } from "./source.ts";

/** What all of these bring, as it comes; stands until it is aborted, also where none of them brings any more. */
export function standing(sources: readonly Source[]): Source {
  return {
    async *arrivals(asked) {
      const ended = new AbortController();
      const signal = AbortSignal.any([asked, ended.signal]);
      const line = new Line(signal);
      const bringing = sources.map((source) => line.bring(source));
      try {
        for (let arrival = await line.next(); arrival; arrival = await line.next()) yield arrival;
      } finally {
        ended.abort();
        await Promise.allSettled(bringing);
      }
    },
  };
}

/** Where arrivals stand, one of each source, until they are taken. */
class Line {
  readonly #signal: AbortSignal;
  readonly #waiting: { readonly arrival: Arrival | Refusal; readonly taken: () => void }[] = [];
  #change = Promise.withResolvers<void>();
  #failure: { readonly error: unknown } | undefined;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener("abort", () => {
      for (const { taken } of this.#waiting) taken();
      this.#tell();
    });
  }

  async bring(source: Source): Promise<void> {
    try {
      for await (const arrival of source.arrivals(this.#signal)) {
        if (this.#signal.aborted) return;
        const { promise, resolve } = Promise.withResolvers<void>();
        this.#waiting.push({ arrival, taken: resolve });
        this.#tell();
        await promise;
      }
    } catch (error) {
      this.#failure = { error };
      this.#tell();
    }
  }

  /** Undefined once it is aborted; throws what a source failed with. */
  async next(): Promise<Arrival | Refusal | undefined> {
    while (!this.#signal.aborted) {
      const change = this.#change.promise;
      if (this.#failure) throw this.#failure.error;
      const first = this.#waiting.shift();
      if (first) {
        first.taken();
        return first.arrival;
      }
      await change;
    }
    return undefined;
  }

  #tell(): void {
    this.#change.resolve();
    this.#change = Promise.withResolvers();
  }
}
