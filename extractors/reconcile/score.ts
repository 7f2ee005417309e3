import type { Candidate } from "../../schemas/candidate.ts";

/**
 * A simple score by which candidates are ranked; every constant here is a judgement. What a score is worth as a
 * probability is learnt from labelled contracts (`calibration.ts`).
 *
 * - A candidate's own score is the strength that its rule claims, lowered where OCR read the words badly, where a model's
 *   quote was found only roughly or in several places or does not state all of the value, and where the words have other
 *   readings.
 * - Candidates that agree support each other, each by a share of the doubt that is left; a second place found by the same
 *   rule or model adds little and a third nothing, since they share its mistakes.
 */

/** Share by which a candidate supports, by how often its rule or model has spoken before. */
const agreement = [0.4, 0.15];
/** Of a model's answer, which claims no strength: likely enough to be shown, not to be accepted alone. */
const defaultStrength = 0.7;
const ambiguousReading = 0.6;
const greatestConfidence = 0.98;

/** Below this a candidate is not shown at all. */
export const leastConfidence = 0.35;

/** Rules can say why; where classifiers or a model say otherwise of the same words, they go first. */
export function isOfRule({ evidence }: Candidate): boolean {
  return evidence[0].foundBy.startsWith("rule:");
}

/** How often rules and classifiers are right was measured on labelled contracts; of a model's answers nothing is known. */
export function isMeasured(candidate: Candidate): boolean {
  return isOfRule(candidate) || candidate.evidence[0].foundBy.startsWith("learned:");
}

/** Probability that one candidate is right by itself, 0–1. */
export function ownScore(candidate: Candidate): number {
  const { strength = defaultStrength, legibility = 1, quoteStatesValue = 1 } = candidate.features;
  const { quoteSimilarity = 1, placeCertainty = 1 } = candidate.features;
  const ambiguous = (candidate.otherReadings?.length ?? 0) > 0 ? ambiguousReading : 1;
  const place = quoteSimilarity * placeCertainty;
  return strength * (0.5 + 0.5 * legibility) * (0.5 + 0.5 * quoteStatesValue) * place * ambiguous;
}

/** Probability that candidates which agree are right, 0–1. */
export function supportedScore(candidates: readonly Candidate[]): number {
  const ranked = [...candidates].sort((a, b) => ownScore(b) - ownScore(a));
  const timesFoundBy = new Map<string, number>();
  let score = 0;
  for (const candidate of ranked) {
    const { foundBy } = candidate.evidence[0];
    const times = timesFoundBy.get(foundBy) ?? 0;
    const share = timesFoundBy.size === 0 ? 1 : (agreement[times] ?? 0);
    score += (1 - score) * ownScore(candidate) * share;
    timesFoundBy.set(foundBy, times + 1);
  }
  return Math.min(score, greatestConfidence);
}

/** A score as log odds, so that 0.98 and 0.90 are as far apart as they are meant; between −5 and 5. */
export function odds(score: number): number {
  return Math.max(-5, Math.min(5, Math.log(score / (1 - score))));
}
