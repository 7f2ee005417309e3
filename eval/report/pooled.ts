import type { DatasetScore } from "../evaluate.ts";
import { isAbsence, judgedValues } from "../judged.ts";
import { isAccepted, reliabilityOf } from "../measures/reliability.ts";
import { partOf, share } from "./numbers.ts";

/** How far confidences can be believed over all sets that nobody looked at; scans are the same contracts again, excerpts no contracts: neither is counted. */
export function pooledLines(scores: readonly DatasetScore[]): string[] {
  const unseen = scores.filter(({ heldOut, scansOf, excerpts }) => heldOut && scansOf === undefined && !excerpts);
  const judged = judgedValues(unseen);
  const lineOf = (what: string, own: typeof judged): string[] => {
    const reliability = reliabilityOf(own);
    if (!reliability) return [];
    const accepted = own.filter(isAccepted);
    const right = share(partOf(accepted.filter((one) => one.right).length, accepted.length));
    const believed = `ECE ${share(reliability.calibrationError)}, Brier ${share(reliability.brier)}`;
    return [`held-out sets together, ${own.length} ${what}: ${believed}; ${accepted.length} accepted, right ${right}`];
  };
  return [
    ...lineOf(
      "values",
      judged.filter((one) => !isAbsence(one)),
    ),
    ...lineOf("silences of key fields", judged.filter(isAbsence)),
  ];
}
