import type { Interval } from "../../measures/bootstrap.ts";
import { counted, range, share } from "../numbers.ts";
import { html, type Markup } from "./markup.ts";

/** A share with its interval and the number of labelled values behind it; `before` is that of an earlier run. */
export interface Bar {
  readonly name: string;
  readonly value: number | undefined;
  readonly interval?: Interval;
  readonly n: number;
  readonly before?: number;
}

const width = 640;
const left = 190;
const right = 130;
const rowHeight = 24;
const scale = (value: number) => left + value * (width - left - right);

/** Horizontal bars from 0 to 1 with 95 % whiskers; `title` says what they measure. */
export function barChart(title: string, bars: readonly Bar[]): Markup {
  const height = bars.length * rowHeight + 28;
  const description = bars.map(({ name, value }) => `${name} ${share(value)}`).join(", ");
  return html`<svg class="bars" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}: ${description}">
${[0, 0.25, 0.5, 0.75, 1].map((tick) => gridLine(tick, height))}
${bars.map((bar, row) => oneBar(bar, row * rowHeight + 4))}
</svg>`;
}

function gridLine(tick: number, height: number): Markup {
  const x = scale(tick);
  return html`<line class="axis" x1="${x}" x2="${x}" y1="0" y2="${height - 22}"/><text class="quiet" x="${x}" y="${height - 6}" text-anchor="middle">${tick}</text>`;
}

function oneBar({ name, value, interval, n, before }: Bar, y: number): Markup {
  const middle = y + 8;
  const whisker =
    interval &&
    html`<line class="whisker" x1="${scale(interval.low)}" x2="${scale(interval.high)}" y1="${middle}" y2="${middle}"/>`;
  const earlier =
    before !== undefined &&
    html`<rect class="bar before" x="${left}" y="${y + 12}" width="${scale(before) - left}" height="4"/>`;
  const hover = `${name}: F1 ${share(value)} ${range(interval)} over ${counted(n, "value")}`;
  return html`<g><title>${hover}</title><text x="${left - 8}" y="${y + 12}" text-anchor="end">${name}</text>
<rect class="bar" x="${left}" y="${y}" width="${scale(value ?? 0) - left}" height="${earlier ? 12 : 16}" fill-opacity=".65"/>${earlier || undefined}${whisker}
<text x="${width - right + 10}" y="${y + 12}">${share(value)}<tspan class="quiet" dx="8">n ${n}</tspan></text></g>`;
}
