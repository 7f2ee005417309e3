/** Numbers from 0 to below 1, the same for the same seed (mulberry32, public domain). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One member of a list that is not empty. */
export function oneOf<Member>(members: readonly Member[], random: () => number): Member {
  const member = members[Math.floor(random() * members.length)];
  if (member === undefined) throw new RangeError("Expected a list with members, found an empty one.");
  return member;
}
