import type { AppliesTo } from "./applies-to.ts";
import type { Evidence } from "./evidence.ts";

/**
 * A value that an extractor proposes for a field; extractors propose, they never choose. `state: "absent"` is a
 * candidate too: a template blank, or a clause that says there is none.
 */
export interface Candidate<Value = unknown> {
  readonly field: string;
  readonly state: "found" | "absent" | "contradictory";
  /** Present when `state` is `found` or `contradictory`. */
  readonly value?: Value;
  readonly appliesTo?: AppliesTo;
  /** At least one. */
  readonly evidence: readonly [Evidence, ...Evidence[]];
  /**
   * What the score is made of, each 0–1 and named by what it means, e.g. `specificity` (how narrow the rule is),
   * `inOperativeClause`, `ocrConfidence`, `quoteStatesValue`.
   */
  readonly features: Readonly<Record<string, number>>;
  /** Other readings of the same words, e.g. `01/02/2025` in English. */
  readonly otherReadings?: readonly Value[];
}
