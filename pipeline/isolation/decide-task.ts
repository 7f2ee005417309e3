import type { Targets } from "../../extractors/reconcile/calibration.ts";
import { decide } from "../../extractors/reconcile/decide.ts";
import { calibrationFor, type ModelCalibration } from "../../extractors/reconcile/model-calibration.ts";
import type { AskedOfModel } from "../../extractors/reconcile/model-voice.ts";
import type { OwnWeights } from "../../extractors/reconcile/own-weights.ts";
import type { Candidate } from "../../schemas/candidate.ts";
import { type CustomField, vocabulary } from "../../schemas/custom-field.ts";
import type { Outcome } from "../../schemas/issue.ts";
import type { RecordFields } from "../../schemas/record.ts";

/**
 * Decides one value or one list for every field. A hostile text may give so many candidates that this takes long, which
 * must not hold up the process that keeps the records.
 */
export interface DecideTask {
  readonly kind: "decide";
  readonly candidates: readonly Candidate[];
  /** Keys of the fields whose usual words stand in the document. */
  readonly announced: readonly string[];
  /** Keys of the fields of which a proposal was left out because of where it stood. */
  readonly doubted: readonly string[];
  /** What a model was asked and answered. */
  readonly asked?: readonly AskedOfModel[];
  /** What is known of models from labelled contracts. */
  readonly measuredModels?: readonly ModelCalibration[];
  /** What reviews here put in the place of the product's weights. */
  readonly ownWeights?: OwnWeights;
  readonly pages: { readonly total: number; readonly unread: number };
  /** BCP 47, of the document. */
  readonly language: string;
  readonly targets: Targets;
  readonly customFields: readonly CustomField[];
  /** The contract's fields as they stand. */
  readonly previous?: RecordFields;
}

export interface DecidedFields extends Outcome<RecordFields> {
  /** What was read now, where `value` has what people decided in it. */
  readonly readings?: RecordFields;
}

export function decideFields({
  customFields,
  announced,
  targets,
  measuredModels,
  ownWeights,
  ...rest
}: DecideTask): DecidedFields {
  const calibration = calibrationFor(rest.asked ?? [], targets, measuredModels, ownWeights);
  const { value, issues, readings } = decide({
    ...rest,
    fields: vocabulary(customFields),
    announced: new Set(announced),
    calibration,
  });
  return { value, issues, ...(readings && { readings }) };
}
