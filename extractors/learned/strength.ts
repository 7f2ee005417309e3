import type { Classified } from "./classifier.ts";

/** Below the strength of rules, which say why. */
const from = { least: 0.36, most: 0.66 };

/** Strength of a candidate that a classifier is this sure of. */
export function strengthOf({ probability }: Classified): number {
  return from.least + (from.most - from.least) * probability;
}
