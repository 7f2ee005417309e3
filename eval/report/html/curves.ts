import type { AcceptancePoint, Reliability } from "../../measures/reliability.ts";
import { share } from "../numbers.ts";
import { html, type Markup } from "./markup.ts";

/** Two shares, 0–1. */
type Point = readonly [x: number, y: number];

const size = 320;
const margin = { left: 54, right: 12, top: 12, bottom: 40 };

/** How right the values accepted are, and how many of the labelled ones they are, from each confidence on. */
export function precisionRecall(curve: readonly AcceptancePoint[], labelled: number): Markup {
  const points = curve.map(({ accepted, right }): Point => [labelled === 0 ? 0 : right / labelled, right / accepted]);
  return plot("Precision and recall", "recall", "precision", line(points), said(points, "recall", "precision"));
}

/** What share of the values found is wrong, where only the most confident share of them is accepted. */
export function coverageRisk(curve: readonly AcceptancePoint[]): Markup {
  const found = curve.at(-1)?.accepted ?? 0;
  const points = curve.map(({ accepted, right }): Point => [accepted / found, 1 - right / accepted]);
  const highest = Math.max(...points.map(([, risk]) => risk));
  // Four ticks of whole hundredths.
  const top = Math.min(1, Math.max(0.04, Math.ceil(highest * 25) / 25));
  return plot(
    "Coverage and risk",
    "share of values accepted",
    "share wrong",
    line(points, top),
    said(points, "coverage", "risk"),
    top,
  );
}

/** Of the values of each tenth of confidence, how many are right; on the diagonal a confidence says what comes true. */
export function reliabilityDiagram({ bins, n }: Reliability): Markup {
  const dots = bins.map((bin) => {
    const [x, y] = place([bin.meanConfidence, bin.shareRight]);
    const hover = `confidence ${share(bin.meanConfidence)}, right ${share(bin.shareRight)}, n ${bin.n}`;
    return html`<circle class="dot" cx="${x}" cy="${y}" r="${3 + 14 * Math.sqrt(bin.n / n)}"><title>${hover}</title></circle>`;
  });
  const [[x1, y1], [x2, y2]] = [place([0, 0]), place([1, 1])];
  const diagonal = html`<line class="ideal" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;
  const spoken = bins
    .map((bin) => `${share(bin.shareRight)} right of ${bin.n} at ${share(bin.meanConfidence)}`)
    .join("; ");
  return plot("Reliability", "confidence", "share right", html`${diagonal}${dots}`, spoken);
}

function plot(title: string, x: string, y: string, content: Markup, description: string, top = 1): Markup {
  const [bottomLeft, topRight] = [place([0, 0]), place([1, 1])];
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  return html`<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="${title}. ${description}">
${ticks.map((tick) => {
  const [at, up] = place([tick, tick]);
  return html`<path class="axis" d="M${at} ${bottomLeft[1]}V${topRight[1]}M${bottomLeft[0]} ${up}H${topRight[0]}"/>
<text class="quiet" x="${at}" y="${bottomLeft[1] + 16}" text-anchor="middle">${tick}</text>
<text class="quiet" x="${bottomLeft[0] - 6}" y="${up + 4}" text-anchor="end">${Number((tick * top).toFixed(3))}</text>`;
})}
${content}
<text x="${(bottomLeft[0] + topRight[0]) / 2}" y="${size - 6}" text-anchor="middle">${x}</text>
<text transform="translate(12 ${(bottomLeft[1] + topRight[1]) / 2}) rotate(-90)" text-anchor="middle">${y}</text>
</svg>`;
}

function line(points: readonly Point[], top = 1): Markup {
  const path = points
    .map(([x, y]) =>
      place([x, y / top])
        .map((one) => one.toFixed(1))
        .join(" "),
    )
    .join("L");
  const last = points.at(-1);
  const [x, y] = last ? place([last[0], last[1] / top]) : [0, 0];
  return path === "" ? html`` : html`<path class="curve" d="M${path}"/><circle class="dot" cx="${x}" cy="${y}" r="5"/>`;
}

/** The ends of a curve in words, for who does not see it. */
function said(points: readonly Point[], x: string, y: string): string {
  const ends = [points[0], points.at(-1)].flatMap((point) => (point ? [point] : []));
  return ends.map((point) => `${x} ${share(point[0])}, ${y} ${share(point[1])}`).join("; to ");
}

function place([x, y]: Point): Point {
  const [across, down] = [size - margin.left - margin.right, size - margin.top - margin.bottom];
  return [margin.left + x * across, size - margin.bottom - y * down];
}
