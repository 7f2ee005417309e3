import type { Clock } from "../../lib/clock.ts";
import { GreffierError, UnavailableError } from "../../lib/errors.ts";
import { paused } from "./model-errors.ts";

export interface BreakerOptions {
  readonly host: string;
  /** Failures in a row after which nothing is tried for a while. */
  readonly failures: number;
  readonly pauseMilliseconds: number;
  /** An endpoint that asks for a longer wait is left alone at once, milliseconds. */
  readonly longestWait: number;
  readonly clock: Clock;
}

/** However long an endpoint asks to be left alone, it is tried again after this, milliseconds. */
const longestPause = 3_600_000;

/**
 * Keeps calls from an endpoint that is down: after some failures in a row, or when it asks for a longer wait than a question
 * may take, each call is refused here with `MODEL_PAUSED`. Then one call is let through; if it succeeds all are, else the
 * next pause begins (M. Nygard, Release It!, 2007: Circuit Breaker).
 */
export class CircuitBreaker {
  readonly #options: BreakerOptions;
  #failures = 0;
  #pausedUntil = 0;
  #isTrying = false;

  constructor(options: BreakerOptions) {
    this.#options = options;
  }

  async run<Result>(call: () => Promise<Result>): Promise<Result> {
    const { host, clock } = this.#options;
    const isTrial = this.#pausedUntil > 0;
    if (isTrial && (this.#isTrying || clock.now() < this.#pausedUntil)) throw paused(host, this.#pausedUntil);
    if (isTrial) this.#isTrying = true;
    try {
      const result = await call();
      this.#answered();
      return result;
    } catch (error) {
      if (!isDown(error)) {
        // A refusal or a bad answer says that the endpoint is there; the caller's abort or a bug says nothing.
        if (error instanceof GreffierError) this.#answered();
      } else if (isTrial || this.#pausedUntil === 0) this.#failed(error);
      throw error;
    } finally {
      if (isTrial) this.#isTrying = false;
    }
  }

  #answered(): void {
    this.#failures = 0;
    this.#pausedUntil = 0;
  }

  #failed({ details }: UnavailableError): void {
    const { failures, pauseMilliseconds, longestWait, clock } = this.#options;
    this.#failures += 1;
    const asked = Number(details.retryAfterSeconds ?? 0) * 1000;
    const isAsked = asked > longestWait;
    if (this.#failures < failures && !isAsked) return;
    this.#pausedUntil = clock.now() + (isAsked ? Math.min(asked, longestPause) : pauseMilliseconds);
  }
}

/** 400 and its like are answers to one question; a wrong key or address is one to all of them. */
function isDown(error: unknown): error is UnavailableError {
  return error instanceof UnavailableError && ![400, 413, 422].includes(Number(error.details.status));
}
