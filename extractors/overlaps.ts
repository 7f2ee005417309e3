import { lowerBound } from "../lib/lower-bound.ts";
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
    for (let at = lowerBound(placed.length, (index) => (placed[index]?.start ?? 0) >= end) - 1; at >= 0; at -= 1) {
      const place = placed[at];
      if (!place || place.furthest <= start) break;
      if (place.end > start) found.add(place.candidate);
    }
    return [...found];
  };
}
