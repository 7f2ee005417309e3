import type { Interval } from "../measures/bootstrap.ts";

/** A share with three decimals; a dash where there is none. */
export function share(value: number | undefined): string {
  return value === undefined ? "–" : value.toFixed(3);
}

/** `0.71–0.93`, or nothing. */
export function range(interval: Interval | undefined): string {
  return interval ? `${interval.low.toFixed(2)}–${interval.high.toFixed(2)}` : "";
}

/** `1 document`, `2 documents`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** A part of a whole, undefined where there is no whole. */
export function partOf(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}
