import { createRequire } from "node:module";
import type { LearnedWeights } from "./classifier.ts";

let shipped: LearnedWeights | undefined;

/** The classifiers that come with the product, loaded once a process. A test holds the file to its schema. */
export function shippedClassifiers(): LearnedWeights {
  shipped ??= createRequire(import.meta.url)("./classifiers.generated.json") as LearnedWeights;
  return shipped;
}
