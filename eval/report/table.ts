import Table from "cli-table3";
import { coreFields, fields } from "../../schemas/fields/index.ts";
import { counted, range, share } from "./numbers.ts";
import type { Counted, DatasetSummary } from "./summary.ts";

const heads = [
  "field",
  "n",
  "found",
  "precision",
  "recall",
  "F1",
  "95 %",
  "by document",
  "in scope",
  "auto",
  "auto right",
];

const aligned = heads.map((_, index): "left" | "right" => (index === 0 ? "left" : "right"));

/** No line between rows. */
const noRules = { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" };

/** The figures of a dataset, a line a field, core fields first, and their micro averages. */
export function scoreTable(
  { id, about, documents, fields: tallies, micro, focus }: DatasetSummary,
  only?: string,
): string {
  const table = new Table({ head: heads, chars: noRules, style: { head: [], border: [] }, colAligns: aligned });
  const core = new Set(coreFields.map(({ key }) => key));
  const shown = [...coreFields, ...fields.filter(({ key }) => !core.has(key))].filter(
    ({ key }) => only === undefined || key === only,
  );
  for (const { key } of shown) {
    const tally = tallies[key];
    if (tally) table.push(line(core.has(key) ? key : `(${key})`, tally));
  }
  if (only === undefined) table.push(line("focus", focus), line("core fields", micro));
  return `${id}: ${about}, ${counted(documents.length, "document")}\n${table.toString()}`;
}

/** `name: micro F1 0.812 [0.78–0.84], focus 0.801 [0.75–0.85] (…)`. */
export function microLine({ id, documents, micro, focus }: DatasetSummary): string {
  const values = `${micro.n} values in ${counted(documents.length, "document")}`;
  const both = `precision ${share(micro.precision)}, recall ${share(micro.recall)}; ${values}`;
  return `${id}: micro F1 ${withRange(micro)}, focus ${withRange(focus)} (${both})`;
}

/** A figure with its interval. */
export function withRange({ f1, interval }: Counted): string {
  return interval ? `${share(f1)} [${range(interval)}]` : share(f1);
}

function line(name: string, tally: Counted): string[] {
  const { n, found, precision, recall, f1, interval, meanF1, f1InScope, autoShare, autoPrecision } = tally;
  const shares = [precision, recall, f1].map(share);
  return [
    name,
    String(n),
    String(found),
    ...shares,
    range(interval),
    ...[meanF1, f1InScope, autoShare, autoPrecision].map(share),
  ];
}
