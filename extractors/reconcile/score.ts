import type { Candidate } from "../../schemas/candidate.ts";

/**
 * A simple score, to be calibrated on labelled contracts; until then every constant here is a judgement.
 *
 * - A candidate's own score is the strength that its rule or model claims, lowered where OCR read the words badly.
 * - Candidates that agree support each other, each by a share of the doubt that is left; two places found by one rule support
 *   each other less than two different rules, since they share its mistakes.
 * - A rival with another value takes its share away.
 */
const agreementOfAnotherRule = 0.4;
const agreementOfTheSameRule = 0.15;
const weightOfARival = 0.5;
const ambiguousReading = 0.6;
const greatestConfidence = 0.98;

/** Below this a candidate is not shown at all. */
export const leastConfidence = 0.35;

/** Probability that one candidate is right by itself, 0–1. */
export function ownScore(candidate: Candidate): number {
  const { strength = 0.5, legibility = 1 } = candidate.features;
  const ambiguous = (candidate.otherReadings?.length ?? 0) > 0 ? ambiguousReading : 1;
  return strength * (0.5 + 0.5 * legibility) * ambiguous;
}

/** Probability that candidates which agree are right, 0–1. */
export function supportedScore(candidates: readonly Candidate[]): number {
  const ranked = [...candidates].sort((a, b) => ownScore(b) - ownScore(a));
  const seen = new Set<string>();
  let score = 0;
  for (const candidate of ranked) {
    const foundBy = candidate.evidence[0].foundBy;
    if (seen.size === 0) score = ownScore(candidate);
    else {
      const share = seen.has(foundBy) ? agreementOfTheSameRule : agreementOfAnotherRule;
      score += (1 - score) * ownScore(candidate) * share;
    }
    seen.add(foundBy);
  }
  return Math.min(score, greatestConfidence);
}

/** What is left of a score once the best rival with another value has had its say. */
export function scoreAgainst(score: number, rival: number): number {
  return score === 0 ? 0 : (score * score) / (score + weightOfARival * rival);
}
