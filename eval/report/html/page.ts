import type { DatasetScore } from "../../evaluate.ts";
import type { Comparison } from "../against.ts";
import type { DatasetSummary } from "../summary.ts";
import { type Bar, barChart } from "./bars.ts";
import { html, type Markup } from "./markup.ts";
import { datasetSection } from "./section.ts";
import { style } from "./style.ts";

/** What a page is made of. */
export interface Reported {
  readonly from: string;
  readonly scores: readonly DatasetScore[];
  /** In the order of `scores`. */
  readonly summaries: readonly DatasetSummary[];
  readonly comparisons: readonly Comparison[];
  /** Further findings, a line each. */
  readonly lines: readonly string[];
}

/** The whole report as one page that needs nothing beside it: no script, no font, no address. */
export function reportPage({ from, scores, summaries, comparisons, lines }: Reported): string {
  const sections = summaries.flatMap((summary, index) => {
    const score = scores[index];
    return score
      ? [
          datasetSection(
            summary,
            score,
            comparisons.find(({ id }) => id === summary.id),
          ),
        ]
      : [];
  });
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Greffier: evaluation</title>${style}</head><body>
<header><h1>How right Greffier is</h1>
<p>F1 of values read against labelled contracts, read from ${from === "text" ? "their text" : "their originals"}. Lines on the bars are 95 % intervals
(documents resampled); n is the number of labelled values. Held-out sets were never looked at while rules were written.</p>
<nav aria-label="Sets">${summaries.map(({ id }) => html`<a href="#${id}">${id}</a>`)}</nav></header>
<main><div class="panels overview">${overview("Core fields", summaries, "micro", comparisons)}${overview("Focus: dates, durations, renewal, notices, amounts, indexation, penalties", summaries, "focus", comparisons)}</div>
${lines.length === 0 ? undefined : html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`}
${sections}</main></body></html>
`;
  return page.source;
}

function overview(
  title: string,
  summaries: readonly DatasetSummary[],
  key: "micro" | "focus",
  comparisons: readonly Comparison[],
): Markup {
  const bars = summaries.map((summary): Bar => {
    const { f1, interval, n } = summary[key];
    const before = comparisons.find(({ id }) => id === summary.id)?.[key].before;
    return { name: summary.id, value: f1, interval, n, before };
  });
  return html`<div class="panel"><h3>${title}</h3>${barChart(title, bars)}</div>`;
}
