import { type DatasetScore, totals } from "../evaluate.ts";
import { figures } from "../scorers/tally.ts";
import { counted, share } from "./numbers.ts";

/** What printing and scanning cost: the documents of each set of scans beside the same ones as they came. */
export function scanLines(scores: readonly DatasetScore[]): string[] {
  return scores.flatMap((scans) => {
    const originals = scores.find(({ id }) => id === scans.scansOf);
    if (!originals) return [];
    const scanned = new Set(scans.documents.map(({ id }) => id));
    const same = originals.documents.filter(({ id }) => scanned.has(id));
    const [before, after] = [totals(same).micro, scans.micro];
    const points = 100 * ((figures(after).f1 ?? 0) - (figures(before).f1 ?? 0));
    return [
      `${scans.id}: F1 ${share(figures(before).f1)} → ${share(figures(after).f1)} (${points >= 0 ? "+" : ""}${points.toFixed(1)} points) once ${counted(same.length, "document")} of ${originals.id} are scanned; accepted and wrong ${before.spuriousAuto} → ${after.spuriousAuto}`,
    ];
  });
}
