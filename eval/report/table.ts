import Table from "cli-table3";
import { coreFields, fields } from "../../schemas/fields/index.ts";
import type { DatasetScore } from "../evaluate.ts";
import { figures, type Tally } from "../scorers/tally.ts";

const heads = ["field", "n", "found", "precision", "recall", "F1", "F1 in scope", "auto", "precision of auto"];

const aligned = heads.map((_, index): "left" | "right" => (index === 0 ? "left" : "right"));

/** No line between rows. */
const noRules = { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" };

/** The figures of a dataset, a line a field, core fields first, and their micro average. */
export function scoreTable({ id, about, documents, fields: tallies, micro }: DatasetScore, only?: string): string {
  const table = new Table({ head: heads, chars: noRules, style: { head: [], border: [] }, colAligns: aligned });
  const core = new Set(coreFields.map(({ key }) => key));
  const shown = [...coreFields, ...fields.filter(({ key }) => !core.has(key))].filter(
    ({ key }) => only === undefined || key === only,
  );
  for (const { key } of shown) {
    const tally = tallies.get(key);
    if (tally) table.push(line(core.has(key) ? key : `(${key})`, tally));
  }
  if (only === undefined) table.push(line("core fields", micro));
  const count = `${documents.length} document${documents.length === 1 ? "" : "s"}`;
  return `${id}: ${about}, ${count}\n${table.toString()}`;
}

/** `name: micro F1 0.812 over n values of d documents`. */
export function microLine({ id, documents, micro }: DatasetScore): string {
  const { f1, precision, recall, n } = figures(micro);
  const values = `${n} values in ${documents.length} documents`;
  return `${id}: micro F1 ${number(f1)} (precision ${number(precision)}, recall ${number(recall)}; ${values})`;
}

function line(name: string, tally: Tally): string[] {
  const { n, found, precision, recall, f1, f1InScope, autoShare, autoPrecision } = figures(tally);
  return [name, String(n), String(found), ...[precision, recall, f1, f1InScope, autoShare, autoPrecision].map(number)];
}

function number(value: number | undefined): string {
  return value === undefined ? "–" : value.toFixed(3);
}
