import { openingOf } from "./clause-number.ts";
import { type Line, plainText } from "./line.ts";

/** How many lines at the top and at the bottom of a page may be running lines. */
const zone = 4;
/** On how many pages a line must come back, where nothing else speaks for it. */
const leastPages = 3;
/** How far, in points, it may move from page to page. */
const tolerance = 14;
/** Up to this many pages two may be enough: the second of two, or the other odd one of four. */
const fewPages = 5;
/** A page number, with digits as `#`: `page # / #`, `- # -`, `# sur #`, after other words or alone. */
const pageNumber = /(?:^|\s)(?:p(?:age|\.)? ?#|# ?(?:\/|sur|of) ?#|[-–—] ?# ?[-–—]|^#$)/u;
/** The share of the page's height at either end where two pages are enough. */
const margin = 0.1;

/** Lines of the pages that are headers and footers. */
export interface RunningLines {
  readonly headers: ReadonlySet<Line>;
  readonly footers: ReadonlySet<Line>;
}

/** A page's lines from top to bottom, and its height in points. */
export interface PageLines {
  readonly lines: readonly Line[];
  readonly height: number;
}

interface Place {
  readonly line: Line;
  readonly text: string;
  readonly page: number;
  readonly inMargin: boolean;
}

/**
 * The places of a page's lines that `runningLines` looks at, of so many from top to bottom: those at both ends, and the
 * one below the upper ones.
 */
export function endsOf(lines: number): number[] {
  const places = Array.from({ length: Math.min(lines, 2 * zone + 1) }, (_, place) => place);
  return places.map((place) => (place <= zone ? place : lines - places.length + place));
}

/**
 * Finds page headers and footers: lines that come back, digits aside, at the same height at the top or the bottom of three
 * pages or more (those of odd and of even pages apart). In a short document two pages are enough in the margin, where the
 * line is the same or is a page number that grows. The heads of a table that goes on from page to page are none.
 */
export function runningLines(pages: readonly PageLines[]): RunningLines {
  return {
    headers: recurring(pages.map(({ lines, height }) => ({ height, lines: aboveBody(lines) }))),
    footers: recurring(pages.map(({ lines, height }) => ({ height, lines: lines.slice(zone).slice(-zone) }))),
  };
}

function aboveBody(lines: readonly Line[]): Line[] {
  return lines.slice(0, zone).filter((line, index) => !headsTable(line, lines[index + 1]));
}

/** Whether three cells or more of a line stand over cells of the line below. */
function headsTable(line: Line, below: Line | undefined): boolean {
  if (!below || below.top - line.bottom > 2 * (line.bottom - line.top)) return false;
  const over = line.segments.filter((cell) =>
    below.segments.some((other) => other.left < cell.right && other.right > cell.left),
  );
  return over.length > 2 && below.segments.length > 1;
}

function recurring(zones: readonly PageLines[]): Set<Line> {
  const groups = new Map<string, Place[]>();
  for (const [page, { lines, height }] of zones.entries()) {
    for (const line of lines) {
      const text = plainText(line).toLowerCase().replaceAll(/\s+/g, " ");
      const key = text.replaceAll(/\d+/g, "#");
      const inMargin = line.bottom < margin * height || line.top > (1 - margin) * height;
      const place = { line, text, page, inMargin };
      const group = groups.get(key);
      if (group) group.push(place);
      else groups.set(key, [place]);
    }
  }
  const least = zones.length <= fewPages ? 2 : leastPages;
  return new Set([...groups.values()].flatMap((group) => runningAmong(group, least).map(({ line }) => line)));
}

/** Those of one wording that stand at a height that comes back. Sorted by height, so that each looks at its neighbours only. */
function runningAmong(group: readonly Place[], least: number): Place[] {
  const sorted = group.toSorted((a, b) => a.line.top - b.line.top || a.page - b.page);
  const pages = new Map<number, number>();
  const found: Place[] = [];
  let [first, next] = [0, 0];
  for (const place of sorted) {
    const { top } = place.line;
    for (let other = sorted[next]; other && other.line.top <= top + tolerance; other = sorted[++next]) {
      pages.set(other.page, (pages.get(other.page) ?? 0) + 1);
    }
    for (let other = sorted[first]; other && other.line.top < top - tolerance; other = sorted[++first]) {
      const left = (pages.get(other.page) ?? 1) - 1;
      if (left > 0) pages.set(other.page, left);
      else pages.delete(other.page);
    }
    const isRunning =
      pages.size >= leastPages ||
      (pages.size >= least && sorted.slice(first, next).some((other) => isPair(place, other)));
    if (isRunning) found.push(place);
  }
  return found;
}

/** Whether two lines in the margins of two pages are the same, or differ by their page number only. */
function isPair(first: Place, second: Place): boolean {
  if (first.page === second.page || !first.inMargin || !second.inMargin) return false;
  if (first.text === second.text) return /\p{L}{3}/u.test(first.text) && openingOf(first.text)?.kind !== "named";
  if (!pageNumber.test(first.text.replaceAll(/\d+/g, "#"))) return false;
  const numbers = ({ text }: Place) => Array.from(text.matchAll(/\d+/g), ([digits]) => Number(digits));
  const others = numbers(second);
  return numbers(first).some((number, index) => number - (others[index] ?? 0) === first.page - second.page);
}
