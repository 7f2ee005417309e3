import { type DatasetScore, totals } from "../evaluate.ts";
import { figures, type Tally } from "../scorers/tally.ts";
import { counted, share } from "./numbers.ts";

/** What printing and scanning cost: the documents of each set of scans beside the same ones as they came. */
export function scanLines(scores: readonly DatasetScore[]): string[] {
  return scores.flatMap((scans) => {
    const originals = scores.find(({ id }) => id === scans.scansOf);
    if (!originals) return [];
    const scanned = new Set(scans.documents.map(({ id }) => id));
    const same = originals.documents.filter(({ id }) => scanned.has(id));
    const [before, after] = [totals(same).micro, scans.micro];
    const accepted = `accepted and wrong ${before.spuriousAuto} → ${after.spuriousAuto}`;
    const which = `${counted(same.length, "document")} of ${originals.id}`;
    return [`${scans.id}: ${change(before, after)} once ${which} are scanned; ${accepted}`];
  });
}

/** What rules learned by heart: the gap between what was looked at while they were written and what was not. */
export function gapLines(scores: readonly DatasetScore[]): string[] {
  return scores.flatMap((unseen) => {
    const seen = scores.find(({ id }) => id === unseen.seenAs);
    return seen ? [`${unseen.id}: ${change(seen.micro, unseen.micro)} against ${seen.id}, which was looked at`] : [];
  });
}

/** `F1 0.963 → 0.912 (-5.1 points)`. */
function change(before: Tally, after: Tally): string {
  const [one, other] = [figures(before).f1, figures(after).f1];
  const points = 100 * ((other ?? 0) - (one ?? 0));
  return `F1 ${share(one)} → ${share(other)} (${points >= 0 ? "+" : ""}${points.toFixed(1)} points)`;
}
