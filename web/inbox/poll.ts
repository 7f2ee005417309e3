/** Milliseconds between looks at what is being read, while it changes; twice as long each time it does not. */
const shortest = 1500;
const longest = 20_000;

/** When to look again, after a look that found the same as before (`quiet` times in a row) or not; never where all is done. */
export function nextLook(waiting: number, quiet: number): number | false {
  if (waiting === 0) return false;
  return Math.min(shortest * 2 ** quiet, longest);
}
