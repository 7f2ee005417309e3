import { coreFields, fields } from "../../../schemas/fields/index.ts";
import type { DatasetScore } from "../../evaluate.ts";
import { figures } from "../../scorers/tally.ts";
import type { Comparison } from "../against.ts";
import { counted, partOf, range, share } from "../numbers.ts";
import type { DatasetSummary } from "../summary.ts";
import { type Bar, barChart } from "./bars.ts";
import { comparisonPanel } from "./comparison.ts";
import { confusionList } from "./confusion.ts";
import { coverageRisk, precisionRecall, reliabilityDiagram } from "./curves.ts";
import { html, type Markup } from "./markup.ts";

/** All that is said of one set. */
export function datasetSection(
  summary: DatasetSummary,
  score: DatasetScore,
  comparison: Comparison | undefined,
): Markup {
  const { id, about, heldOut, documents, micro, confidence } = summary;
  const { values, curve } = confidence;
  const note = heldOut ? "Held out: figures only, no errors are listed." : undefined;
  return html`<section id="${id}"><h2>${id}</h2>
<p>${about}; ${counted(documents.length, "document")}. ${note} ${costText(summary)}</p>
<div class="panels">
${panel(`F1 by field, with 95 % intervals${comparison ? "; a thin bar is the earlier run, where it differs" : ""}`, barChart(`F1 by field of ${id}`, fieldBars(summary, comparison)), "tall")}
${panel("Confidence", confidenceTables(summary))}
${panel("Obligations by passage, and parts of the set", partTables(summary))}
${curve.length === 0 ? undefined : panel("Precision and recall, as the confidence asked for falls", precisionRecall(curve, micro.n))}
${values ? panel(`Reliability: ECE ${share(values.calibrationError)}, Brier ${share(values.brier)}`, reliabilityDiagram(values)) : undefined}
${curve.length === 0 ? undefined : panel("Coverage and risk", coverageRisk(curve))}
${comparison ? panel("Since the earlier run", comparisonPanel(comparison), "wide") : undefined}
${heldOut ? undefined : panel("What was missed, and what was found wrongly", confusionList(score), "wide")}
</div></section>`;
}

function panel(title: string, content: Markup, shape = ""): Markup {
  return html`<div class="panel ${shape}"><h3>${title}</h3>${content}</div>`;
}

function fieldBars(summary: DatasetSummary, comparison: Comparison | undefined): Bar[] {
  const core = new Set(coreFields.map(({ key }) => key));
  const earlier = new Map(comparison?.fields.map(({ name, before }) => [name, before]));
  const bar = (name: string, figure: DatasetSummary["micro"], before: number | undefined): Bar[] =>
    figure.f1 === undefined ? [] : [{ name, value: figure.f1, interval: figure.interval, n: figure.n, before }];
  return [
    ...bar("core fields", summary.micro, comparison?.micro.before),
    ...bar("focus", summary.focus, comparison?.focus.before),
    ...fields.flatMap(({ key }) => {
      const figure = summary.fields[key];
      return figure ? bar(core.has(key) ? key : `(${key})`, figure, earlier.get(key)) : [];
    }),
  ];
}

function costText({ cost: { pages, seconds } }: DatasetSummary): string {
  const speed = seconds === 0 ? "" : `, ${Math.round(pages / seconds)} pages a second`;
  return `Rules and decision took ${seconds.toFixed(1)} s by the clock for ${counted(pages, "page")}${speed}.`;
}

function confidenceTables({ confidence: { accepted, coverage, falseAbsences, absences } }: DatasetSummary): Markup {
  const silence = absences ? html`, of silences ECE ${share(absences.calibrationError)} over ${absences.n}` : undefined;
  return html`<p>Accepted without review: ${accepted.n} values, right ${share(partOf(accepted.right, accepted.n))}${silence}.</p>
<table><caption>Coverage at an observed precision of 0.99</caption><thead><tr><th scope="col">kind</th><th scope="col">n</th><th scope="col">coverage</th><th scope="col">from confidence</th></tr></thead>
<tbody>${coverage.map((one) => html`<tr><td>${one.kind}</td><td>${one.n}</td><td>${share(one.coverage)}</td><td>${share(one.threshold)}</td></tr>`)}</tbody></table>
<table><caption>Said to have no value, and has one</caption><thead><tr><th scope="col">field</th><th scope="col">said</th><th scope="col">wrong</th><th scope="col">unreviewed</th><th scope="col">wrong</th></tr></thead>
<tbody>${falseAbsences.map((one) => html`<tr><td>${one.field}</td><td>${one.absences}</td><td>${one.wrong}</td><td>${one.accepted}</td><td>${one.acceptedWrong}</td></tr>`)}</tbody></table>`;
}

function partTables({ obligations, slices }: DatasetSummary): Markup {
  const { matched = 0, missed = 0, spurious = 0, debtorRight = 0 } = obligations ?? {};
  const { f1 } = figures({ right: matched, missed, spurious, rightAuto: 0, spuriousAuto: 0, rightInScope: 0 });
  const duties =
    obligations &&
    html`<p>Obligations: F1 ${share(f1)}; debtor right on ${share(partOf(debtorRight, matched))} of ${matched} matched.</p>`;
  if (slices.length === 0) return html`${duties}<p class="quiet">One language, one file type.</p>`;
  return html`${duties}<table><caption>Core fields by part</caption><thead><tr><th scope="col">part</th><th scope="col">docs</th><th scope="col">n</th><th scope="col">F1</th><th scope="col">95 %</th></tr></thead>
<tbody>${slices.map(({ name, documents, micro }) => html`<tr><td>${name}</td><td>${documents}</td><td>${micro.n}</td><td>${share(micro.f1)}</td><td>${range(micro.interval)}</td></tr>`)}</tbody></table>`;
}
