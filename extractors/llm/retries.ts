import { APIConnectionError, APIError, APIUserAbortError } from "openai";
import type { Clock } from "../../lib/clock.ts";
import { UnavailableError } from "../../lib/errors.ts";
import { innermostOf, ModelAnswerError } from "./model-errors.ts";
import { mayPass, waitAskedBy } from "./retry-after.ts";

export interface Tries<Ready, Result> {
  /** Awaited before each attempt; the time that it takes is not counted. */
  readonly ready: () => Promise<Ready>;
  /** Given what `ready` gave, and the milliseconds that it may take. */
  readonly attempt: (ready: Ready, milliseconds: number) => Promise<Result>;
  /** Told of a wait that the endpoint asks for, milliseconds. */
  readonly onWait: (asked: number) => void;
}

export interface RetryOptions {
  /** Further tries after the first. */
  readonly retries: number;
  /** For all attempts and the waits between them, milliseconds. */
  readonly totalMilliseconds: number;
  readonly attemptMilliseconds: number;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
}

/** The first wait where the endpoint names none, doubled for each further one, milliseconds: as in the `openai` SDK. */
const firstWait = 500;
const longestWait = 8000;

/**
 * What an attempt gives, tried again after a fault that may pass: 408, 409, 429, 5xx, a connection cut, a timeout, a body
 * that is no completion. The wait is what the endpoint asks for; where that is longer than the time left, there is no
 * further try. Throws what the last attempt threw.
 */
export async function retrying<Ready, Result>(
  { ready, attempt, onWait }: Tries<Ready, Result>,
  { retries, totalMilliseconds, attemptMilliseconds, clock, signal }: RetryOptions,
): Promise<Result> {
  let left = totalMilliseconds;
  for (let tries = 0; ; tries += 1) {
    const prepared = await ready();
    const started = clock.now();
    try {
      return await attempt(prepared, Math.max(1, Math.floor(Math.min(attemptMilliseconds, left))));
    } catch (error) {
      left -= clock.now() - started;
      const asked = waitAskedBy(error, clock.now());
      const wait = asked ?? Math.min(firstWait * 2 ** tries, longestWait);
      if (asked !== undefined) onWait(asked);
      if (!isWorthAnother(error) || tries >= retries || wait >= left) throw error;
      await clock.sleep(wait, signal);
      left -= wait;
    }
  }
}

function isWorthAnother(error: unknown): boolean {
  if (error instanceof UnavailableError || error instanceof SyntaxError) return true;
  if (!(error instanceof APIError) || error instanceof APIUserAbortError) return false;
  if (error instanceof APIConnectionError) return !(innermostOf(error) instanceof ModelAnswerError);
  return mayPass(error.status ?? 0) && error.headers?.get("x-should-retry") !== "false";
}
