import { type Baseline, isGated, regressions } from "./baseline.ts";
import type { DatasetScore } from "./evaluate.ts";

/** What a run comes to: one line for each reason to fail, and what else should be said. */
export interface Verdict {
  readonly failures: readonly string[];
  readonly remark?: string;
}

/** Why a run says nothing: no set, no labels, or a document that failed. Its figures are then no baseline either. */
export function unsound(scores: readonly DatasetScore[]): string[] {
  if (scores.length === 0) return ["expected a labelled set to score, found none of them here"];
  return scores.flatMap(({ id, documents, micro }) => [
    ...documents.flatMap((document) =>
      document.failure ? [`${id} ${document.id}: expected to read it, it failed`] : [],
    ),
    ...(micro.right + micro.missed === 0 ? [`${id}: expected labelled values to score, found none`] : []),
  ]);
}

/** A run that scored or compared nothing never counts as a pass. */
export function judge(
  scores: readonly DatasetScore[],
  baseline: Baseline | undefined,
  from: Baseline["from"],
): Verdict {
  const failures = unsound(scores);
  if (scores.length === 0) return { failures };
  const gated = scores.filter(isGated);
  if (gated.length === 0) return { failures, remark: "none of these sets is compared with the baseline" };
  const unknown = gated.find(({ id }) => baseline?.datasets[id] === undefined);
  if (!baseline || unknown) {
    const what = unknown ? `figures of ${unknown.id} in the baseline` : "a baseline";
    return { failures: [...failures, `expected ${what}, found none; write them with --update-baseline`] };
  }
  if (baseline.from !== from) {
    return { failures, remark: `not compared: the baseline was measured with --from ${baseline.from}` };
  }
  const fallen = regressions(baseline, gated);
  const remark = failures.length + fallen.length === 0 ? "no figure is below the baseline" : undefined;
  return { failures: [...failures, ...fallen], remark };
}
