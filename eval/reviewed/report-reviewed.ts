import Table from "cli-table3";
import type { ReviewedScore, Share } from "./score-reviewed.ts";

const heads = ["field", "looked at", "precision", "bound", "to find", "recall", "bound", "drawn", "right", "bound"];
const headsOfSilence = ["silent", "missed", "at most"];

/**
 * A line a field, and all of them. `drawn`: values that needed no review; `silent`: contracts where nothing was found and
 * that needed no review, how often something was there, and how often at most. Bounds hold with 95 % confidence for values that fail independently.
 */
export function describeReviewed({ contracts, fields, all }: ReviewedScore): string {
  if (contracts === 0) return "Nobody has decided of a value yet: there is nothing to score.";
  const table = new Table({
    head: [...heads, ...headsOfSilence],
    style: { head: [], border: [] },
    chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
  });
  for (const { field, precision, recall, drawn, silent } of [...fields, { field: "all", ...all }]) {
    table.push([field, ...cells(precision), ...cells(recall), ...cells(drawn), ...misses(silent)]);
  }
  return `${contracts} contracts that people reviewed; what the machine read, before they touched it\n${table.toString()}`;
}

function cells({ of, right, bound }: Share): (string | number)[] {
  return of === 0 ? [0, "–", "–"] : [of, (right / of).toFixed(3), bound.toFixed(3)];
}

function misses({ of, right, bound }: Share): (string | number)[] {
  return of === 0 ? [0, "–", "–"] : [of, (1 - right / of).toFixed(3), (1 - bound).toFixed(3)];
}
