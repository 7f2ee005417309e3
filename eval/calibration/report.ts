import Table from "cli-table3";
import type { Targets } from "../../extractors/reconcile/calibration.ts";
import { targetFor } from "../../extractors/reconcile/calibration.ts";
import { isAbsence } from "../judged.ts";
import { reliabilityOf } from "../measures/reliability.ts";
import { lowerBound } from "./clopper-pearson.ts";
import type { Promised } from "./fit.ts";

const heads = ["kind", "language", "n", "right", "ECE", "target", "accepted", "wrong", "bound"];

/**
 * What the probabilities were worth on contracts they were not fitted to, a line a kind and language: expected calibration
 * error, and how the promise of acceptance held.
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
      ...[name, language, list.length, right.toFixed(3), calibrationErrorOf(list)],
      ...[targetFor(field, targets), accepted.length, wrong],
      accepted.length === 0 ? "–" : lowerBound(accepted.length, wrong).toFixed(3),
    ]);
  }
  return `${table.toString()}\nall: n ${promised.length}, ECE ${calibrationErrorOf(promised)}`;
}

function calibrationErrorOf(promised: readonly Promised[]): string {
  const judged = promised.map(({ probability, example }) => ({ confidence: probability, right: example.right }));
  return reliabilityOf(judged)?.calibrationError.toFixed(3) ?? "–";
}
