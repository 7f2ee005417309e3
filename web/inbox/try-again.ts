import { ConnectionLost, ProblemFailure } from "../api/problem.ts";

/** The file cannot be read any more: it was moved, changed or removed since it was chosen. */
export class FileGone extends Error {
  override readonly name = "FileGone";

  constructor() {
    super("Expected the file to be as it was when it was chosen, found that it cannot be read; choose it again.");
  }
}

/** Milliseconds before each new try; a file that fails after the last one is for the person to send again. */
const pauses = [1000, 2000, 5000, 10_000, 20_000, 30_000, 60_000];
/** Statuses after which the same request may succeed (RFC 9110, 15.5 and 15.6; RFC 6585, 4). */
const passing = new Set([408, 425, 429, 502, 503, 504]);

/** How long to wait before a file is sent once more, in milliseconds; undefined where that would not help. `tries` were made. */
export function pauseAfter(error: unknown, tries: number): number | undefined {
  const passes =
    error instanceof ConnectionLost || (error instanceof ProblemFailure && passing.has(error.problem.status));
  return passes ? pauses[tries - 1] : undefined;
}

/** Ends after so many milliseconds, or when the network is back, or when it is given up. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const ended = new AbortController();
  const end = () => resolve();
  const timer = setTimeout(end, milliseconds);
  addEventListener("online", end, { signal: ended.signal });
  signal.addEventListener("abort", end, { signal: ended.signal });
  if (signal.aborted) end();
  return promise.finally(() => {
    clearTimeout(timer);
    ended.abort();
  });
}
