/** The first index for which the test holds, or `length`; the test must turn from false to true once. Binary search. */
export function lowerBound(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The last of these, in order of their starts, that starts at or before an offset. */
export function lastStarting<One extends { readonly start: number }>(
  among: readonly One[],
  offset: number,
): One | undefined {
  return among[lowerBound(among.length, (index) => (among[index]?.start ?? 0) > offset) - 1];
}
