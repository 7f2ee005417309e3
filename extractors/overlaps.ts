import type { Candidate } from "../schemas/candidate.ts";

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Placed extends Range {
  readonly candidate: Candidate;
  /** Where the furthest of this and all before it ends. */
  readonly furthest: number;
}

/** Finds those of some candidates whose evidence overlaps a range; each question costs little more than its answer. */
export function overlapsWith(candidates: readonly Candidate[]): (range: Range) => readonly Candidate[] {
  const places = candidates
    .flatMap((candidate) => candidate.evidence.map(({ start, end }) => ({ candidate, start, end })))
    .sort((a, b) => a.start - b.start);
  let furthest = 0;
  const placed = places.map((place): Placed => {
    furthest = Math.max(furthest, place.end);
    return { ...place, furthest };
  });
  return ({ start, end }) => {
    const found = new Set<Candidate>();
    for (let at = firstFrom(placed, end) - 1; at >= 0; at -= 1) {
      const place = placed[at];
      if (!place || place.furthest <= start) break;
      if (place.end > start) found.add(place.candidate);
    }
    return [...found];
  };
}

/** The index of the first that starts at an offset or after it. */
function firstFrom(placed: readonly Placed[], offset: number): number {
  let [low, high] = [0, placed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
