import Table from "cli-table3";
import type { Targets } from "../../extractors/reconcile/calibration.ts";
import { targetFor } from "../../extractors/reconcile/calibration.ts";
import { isAbsence } from "../judged.ts";
import { lowerBound } from "./clopper-pearson.ts";
import type { Promised } from "./fit.ts";
import type { ContractExample, Tried } from "./folds.ts";

const heads = ["kind", "language", "n", "right", "ECE", "target", "accepted", "wrong", "bound"];

/**
 * What the probabilities were worth on contracts they were not fitted to, a line a kind and language: expected calibration
 * error (Naeini, Cooper and Hauskrecht, 2015; bins of equal count, of 30 or more), and how the promise of acceptance held.
 */
export function calibrationTable(promised: readonly Promised[], targets: Targets): string {
  const table = new Table({
    head: heads,
    style: { head: [], border: [] },
    chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
  });
  const nameOf = ({ example: { judged } }: Promised) => (isAbsence(judged) ? `no ${judged.field}` : judged.valueType);
  const groups = Map.groupBy(promised, (one) => `${nameOf(one)}\t${one.example.language}`);
  for (const [key, list] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [name = "", language = ""] = key.split("\t");
    const accepted = list.filter((one) => one.accepted);
    const wrong = accepted.filter(({ example }) => !example.right).length;
    const right = list.filter(({ example }) => example.right).length / list.length;
    const field = list[0]?.example.judged.field ?? "";
    table.push([
      ...[name, language, list.length, right.toFixed(3), expectedCalibrationError(list).toFixed(3)],
      ...[targetFor(field, targets), accepted.length, wrong],
      accepted.length === 0 ? "–" : lowerBound(accepted.length, wrong).toFixed(3),
    ]);
  }
  return `${table.toString()}\nall: n ${promised.length}, ECE ${expectedCalibrationError(promised).toFixed(3)}`;
}

const mostBins = 10;
/** Fewer in a bin, and chance alone would look like a fault. */
const fewestInBin = 30;

/** Mean distance of probability and share right over bins of equal count. */
export function expectedCalibrationError(promised: readonly Tried<ContractExample>[]): number {
  const bins = Math.max(1, Math.min(mostBins, Math.floor(promised.length / fewestInBin)));
  const sorted = [...promised].sort((a, b) => a.probability - b.probability);
  let distance = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    const part = sorted.slice(Math.round((bin * sorted.length) / bins), Math.round(((bin + 1) * sorted.length) / bins));
    const gap = part.reduce((sum, { probability, example }) => sum + probability - (example.right ? 1 : 0), 0);
    distance += Math.abs(gap);
  }
  return sorted.length === 0 ? 0 : distance / sorted.length;
}
