import type { Clock } from "../../lib/clock.ts";

/** Time that passes only while someone sleeps, at once; it remembers each sleep, in milliseconds. */
export class FakeClock implements Clock {
  readonly slept: number[] = [];
  #time: number;

  constructor(time = Date.UTC(2026, 0, 1)) {
    this.#time = time;
  }

  now = (): number => this.#time;

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.slept.push(milliseconds);
    this.pass(milliseconds);
  }

  pass(milliseconds: number): void {
    this.#time += milliseconds;
  }
}
