import type { Candidate } from "../../schemas/candidate.ts";
import type { Evidence } from "../../schemas/evidence.ts";

/** Evidence at a place of the document named `document`; the quote is as long as the range. */
export function evidence(start: number, end: number, foundBy = "rule:test"): Evidence {
  return { document: "document", page: 1, start, end, quote: "x".repeat(end - start), foundBy };
}

/** A found candidate with a strength of 0.9, unless told otherwise. */
export function candidate<Value>(field: string, value: Value, other: Partial<Candidate<Value>> = {}): Candidate<Value> {
  return {
    field,
    state: "found",
    value,
    evidence: [evidence(0, 5)],
    features: { strength: 0.9, legibility: 1 },
    ...other,
  };
}
