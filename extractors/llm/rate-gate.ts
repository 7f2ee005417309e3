import type { Clock } from "../../lib/clock.ts";
import { Turns } from "../../lib/turns.ts";

export interface Rates {
  readonly requestsPerMinute?: number;
  readonly tokensPerMinute?: number;
}

/** A request that passed the gate; its tokens are an estimate until the endpoint has said what they were. */
export interface Passed {
  readonly at: number;
  tokens: number;
}

const minute = 60_000;

/**
 * Lets requests pass one after the other, first come first served, so that in any minute there are no more of them, and of
 * their tokens, than the rates allow. A request that alone has more tokens than a minute may have passes when none passed
 * for a minute.
 */
export class RateGate {
  readonly #rates: Rates;
  readonly #clock: Clock;
  readonly #turns = new Turns();
  #passed: Passed[] = [];
  #heldUntil = 0;

  constructor(rates: Rates, clock: Clock) {
    this.#rates = rates;
    this.#clock = clock;
  }

  /** Waits until a request with about so many tokens may be sent. Throws the signal's reason where that is aborted first. */
  async pass(tokens: number, signal?: AbortSignal): Promise<Passed> {
    const endTurn = await this.#turns.take();
    try {
      for (;;) {
        signal?.throwIfAborted();
        const wait = this.#waitFor(tokens);
        if (wait <= 0) break;
        await this.#clock.sleep(wait, signal);
      }
      const passed = { at: this.#clock.now(), tokens };
      this.#passed.push(passed);
      return passed;
    } finally {
      endTurn();
    }
  }

  /** Lets nothing pass before this time, milliseconds since 1970. */
  holdUntil(time: number): void {
    this.#heldUntil = Math.max(this.#heldUntil, time);
  }

  /** Milliseconds until a place is free; what waits is looked at again then. */
  #waitFor(tokens: number): number {
    const now = this.#clock.now();
    this.#passed = this.#passed.filter(({ at }) => at > now - minute);
    const { requestsPerMinute: requests = Number.POSITIVE_INFINITY, tokensPerMinute = Number.POSITIVE_INFINITY } =
      this.#rates;
    const sum = this.#passed.reduce((total, passed) => total + passed.tokens, 0);
    const [oldest] = this.#passed;
    const isFull = this.#passed.length + 1 > requests || sum + tokens > tokensPerMinute;
    const free = oldest && isFull ? oldest.at + minute - now : 0;
    return Math.max(free, this.#heldUntil - now);
  }
}
