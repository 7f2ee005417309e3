/** Numbers that look random and are the same for the same seed (mulberry32): whole, from 0 to below `limit`. */
export function randomNumbers(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** Bytes that compress to nothing less and mean nothing. */
export function randomBytes(seed: number, length: number): Buffer {
  const next = randomNumbers(seed);
  return Buffer.from(Uint8Array.from({ length }, () => next(256)));
}
