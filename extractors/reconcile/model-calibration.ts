import { z } from "zod";
import { type Calibration, calibrationOf, type Targets, Weights } from "./calibration.ts";
import type { AskedOfModel } from "./model-voice.ts";
import { calibrationHere, type OwnWeights } from "./own-weights.ts";

const share = z.number().min(0).max(1);

/** What a model's answers to certain prompts are worth, as `greffier eval --calibrate-model` measured it on labelled contracts. */
export const ModelCalibration = z.strictObject({
  /** `llm:<model>@<prompt>`, one for each language: another model, or a word changed in a prompt, is another thing. */
  foundBy: z.array(z.string().startsWith("llm:")).min(1),
  documents: z.int().positive(),
  /** Share of its values that are right, and of the labels that it found. */
  right: share,
  finds: share,
  /** Of rules, classifiers and this model together. */
  weights: Weights,
});
export type ModelCalibration = z.infer<typeof ModelCalibration>;

/**
 * The calibration for a document: that of the model that was asked about it, where all that was asked was measured; else
 * the product's, or what an installation's own reviews put in its place.
 */
export function calibrationFor(
  asked: readonly AskedOfModel[],
  targets: Targets,
  measured: readonly ModelCalibration[] = [],
  own?: OwnWeights,
): Calibration {
  const foundBy = new Set(asked.map((question) => question.foundBy));
  const known = measured.find((one) => [...foundBy].every((name) => one.foundBy.includes(name)));
  if (foundBy.size === 0 || !known) return calibrationHere(targets, own);
  return calibrationOf(known.weights, targets, known);
}
