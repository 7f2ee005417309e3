import type { Weights } from "../../extractors/reconcile/calibration.ts";
import type { ModelCalibration } from "../../extractors/reconcile/model-calibration.ts";
import { shippedWeights } from "../../extractors/reconcile/shipped-weights.ts";
import type { DatasetScore } from "../evaluate.ts";
import { type Judged, judgedValues } from "../judged.ts";
import { sum } from "../scorers/tally.ts";
import { examplesOf, weightsOf } from "./fit.ts";

/** Fewer judged values of a kind fit no weights of their own: those that come with the product stay. */
const fewestOfKind = 200;

/** How a model came out on labelled contracts. */
export interface ModelScores {
  /** `llm:<model>@<prompt>`, of all prompts that were used. */
  readonly foundBy: readonly string[];
  /** What it proposes, without rules. */
  readonly alone: readonly DatasetScore[];
  /** Rules and model together, with features. */
  readonly together: readonly DatasetScore[];
  /** Day of the fit, ISO 8601. */
  readonly date: string;
}

/** What these scores say of the model; undefined where it was asked nothing, or nothing of it can be judged. */
export function modelCalibrationOf({ foundBy, alone, together, date }: ModelScores): ModelCalibration | undefined {
  const { right, spurious, missed } = sum(alone.map(({ micro }) => micro));
  if (foundBy.length === 0 || right + spurious === 0 || right + missed === 0) return undefined;
  return {
    foundBy: [...foundBy].sort(),
    documents: alone.reduce((total, { documents }) => total + documents.length, 0),
    right: right / (right + spurious),
    finds: right / (right + missed),
    weights: withShipped(weightsOf(examplesOf(enough(judgedValues(together))), date)),
  };
}

function enough(judged: readonly Judged[]): Judged[] {
  const kinds = Map.groupBy(judged, ({ valueType }) => valueType);
  return judged.filter(({ valueType }) => (kinds.get(valueType)?.length ?? 0) >= fewestOfKind);
}

function withShipped({ values, silences, ...rest }: Weights): Weights {
  const shipped = shippedWeights();
  return { ...rest, values: { ...shipped.values, ...values }, silences: { ...shipped.silences, ...silences } };
}
