/** Longer than this nobody has one value in hand: they went for coffee. */
const longestSeconds = 300;

/**
 * How long a value is in hand, in seconds; it stands still while the page is not seen. Sent with a decision, for medians
 * that are never per person.
 */
export interface Stopwatch {
  readonly start: () => void;
  readonly pause: () => void;
  readonly resume: () => void;
  /** Seconds since `start`, to a tenth, at most 300. */
  readonly seconds: () => number;
}

/** `now` gives milliseconds. */
export function createStopwatch(now: () => number): Stopwatch {
  let before = 0;
  let since: number | undefined;
  return {
    start: () => {
      before = 0;
      since = now();
    },
    pause: () => {
      if (since !== undefined) before += now() - since;
      since = undefined;
    },
    resume: () => {
      since ??= now();
    },
    seconds: () => {
      const all = (before + (since === undefined ? 0 : now() - since)) / 1000;
      return Math.round(Math.min(all, longestSeconds) * 10) / 10;
    },
  };
}
