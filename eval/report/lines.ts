import { figures } from "../scorers/tally.ts";
import { counted, partOf, share } from "./numbers.ts";
import type { DatasetSummary } from "./summary.ts";
import { withRange } from "./table.ts";

/** What a terminal says of a set below its table, a line a finding. */
export function findingLines(summary: DatasetSummary): string[] {
  return [
    ...weakLine(summary),
    ...obligationLine(summary),
    ...sliceLines(summary),
    ...confidenceLines(summary),
    costLine(summary),
  ];
}

/** F1 that a field is to reach, and the labelled values from which its figure says something. */
const wanted = { f1: 0.85, n: 20 };

function weakLine({ fields }: DatasetSummary): string[] {
  const weak = Object.entries(fields)
    .filter(([, { n, f1 }]) => n >= wanted.n && f1 !== undefined && f1 < wanted.f1)
    .map(([key, { n, f1 }]) => `${key} ${share(f1)} (n ${n})`);
  return weak.length === 0 ? [] : [`below ${wanted.f1} over ${wanted.n} values or more: ${weak.join(", ")}`];
}

function obligationLine({ obligations }: DatasetSummary): string[] {
  if (!obligations || obligations.matched + obligations.missed === 0) return [];
  const { matched, missed, spurious, debtorRight } = obligations;
  const { f1 } = figures({ right: matched, missed, spurious, rightAuto: 0, spuriousAuto: 0, rightInScope: 0 });
  const debtor = share(partOf(debtorRight, matched));
  return [`obligations by passage: F1 ${share(f1)}; debtor right on ${debtor} of ${matched} matched`];
}

function sliceLines({ slices }: DatasetSummary): string[] {
  return slices.map(
    ({ name, documents, micro }) => `${name}: micro F1 ${withRange(micro)}, ${counted(documents, "document")}`,
  );
}

function confidenceLines({ confidence }: DatasetSummary): string[] {
  const { values, absences, accepted, coverage, falseAbsences } = confidence;
  const believed = values
    ? [`confidence of ${values.n} values: ECE ${share(values.calibrationError)}, Brier ${share(values.brier)}`]
    : [];
  const silence = absences
    ? [`confidence of ${absences.n} silences: ECE ${share(absences.calibrationError)}, Brier ${share(absences.brier)}`]
    : [];
  const kinds = coverage.map(({ kind, n, coverage: part }) => `${kind} ${part.toFixed(2)} (n ${n})`).join(", ");
  const missed = falseAbsences.map(({ field, absences: said, wrong, accepted: own, acceptedWrong }) => {
    return `${field} ${wrong} of ${said} (accepted: ${acceptedWrong} of ${own})`;
  });
  return [
    ...believed,
    ...silence,
    `accepted without review: ${accepted.n}, right ${share(partOf(accepted.right, accepted.n))}`,
    ...(kinds === "" ? [] : [`coverage at observed precision 0.99: ${kinds}`]),
    ...(missed.length === 0 ? [] : [`said to have none, and has: ${missed.join(", ")}`]),
  ];
}

function costLine({ cost: { pages, seconds } }: DatasetSummary): string {
  const speed = seconds === 0 ? "" : `, ${Math.round(pages / seconds)} a second`;
  return `rules and decision: ${seconds.toFixed(1)} s by the clock for ${counted(pages, "page")}${speed}`;
}
