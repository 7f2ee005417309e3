import { lowerBound } from "./lower-bound.ts";

/**
 * Parts of a text, those of Latin-1 alone in one byte a character. V8 writes a text with one `€` in two bytes throughout, every
 * part of it too, and patterns read that half as fast. Arguments as of `String.slice`, none negative.
 */
export function narrowSlices(text: string): (start: number, end?: number) => string {
  const wide = Int32Array.from(text.matchAll(/[^\0-\xff]/g), ({ index }) => index);
  // A wide character's lower byte stands in for it: no part with one is taken from here.
  const narrow = Buffer.from(text, "latin1").toString("latin1");
  return (start, end = text.length) => {
    const first = lowerBound(wide.length, (index) => (wide[index] ?? 0) >= start);
    return ((wide[first] ?? end) < end ? text : narrow).slice(start, end);
  };
}
