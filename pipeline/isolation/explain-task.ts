import { readOffline } from "../../extractors/read-offline.ts";
import type { Targets } from "../../extractors/reconcile/calibration.ts";
import type { Reason } from "../../extractors/reconcile/field-values.ts";
import { calibrationHere, type OwnWeights } from "../../extractors/reconcile/own-weights.ts";
import { type CustomField, vocabulary } from "../../schemas/custom-field.ts";
import type { Page } from "../../schemas/document-text.ts";
import { type FieldValue, isList } from "../../schemas/record.ts";

/** Reads one field of a document again with the rules, and says why it comes out as it does. */
export interface ExplainTask {
  readonly kind: "explain";
  readonly document: string;
  readonly pages: readonly Page[];
  readonly field: string;
  readonly targets: Targets;
  readonly customFields: readonly CustomField[];
  /** What reviews here put in the place of the product's weights. */
  readonly ownWeights?: OwnWeights | undefined;
}

/** A value (or that there is none) as the rules read it, and why. */
export interface Explanation {
  readonly item: FieldValue;
  readonly reason: Reason;
}

export function explainField(task: ExplainTask): Explanation[] {
  const { document, pages, field, targets, customFields, ownWeights } = task;
  const { value, reasons } = readOffline(
    document,
    pages,
    vocabulary(customFields),
    calibrationHere(targets, ownWeights),
  );
  const entry = value[field];
  if (!entry) return [];
  const items = isList(entry) ? [...entry.items, ...(entry.absence ? [entry.absence] : [])] : [entry];
  return items.flatMap((item) => {
    const reason = reasons.get(field)?.get(item.id);
    return reason ? [{ item, reason }] : [];
  });
}
