import type { Evidence } from "../../schemas/evidence.ts";

/** The passages a person reads: each once, the longest of those that lie within one another, in the order they came. */
export function passagesOf(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.filter(
    (one, place) =>
      !evidence.some((other, otherPlace) => holds(other, one) && (!holds(one, other) || otherPlace < place)),
  );
}

/** Whether the first is another place in the text that has all of the second. */
function holds(outer: Evidence, inner: Evidence): boolean {
  return outer !== inner && outer.document === inner.document && outer.start <= inner.start && outer.end >= inner.end;
}
