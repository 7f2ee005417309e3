import { type Line, plainText } from "./line.ts";

/** How many lines at the top and at the bottom of a page may be running lines. */
const zone = 4;
/** On how many pages a line must come back. */
const leastPages = 3;
/** How far, in points, it may move from page to page. */
const tolerance = 14;

/** Lines of the pages that are headers and footers. */
export interface RunningLines {
  readonly headers: ReadonlySet<Line>;
  readonly footers: ReadonlySet<Line>;
}

/**
 * Finds page headers and footers: lines that come back, digits aside, at the same height at the top or the bottom of
 * three pages or more. Each page gives its lines from top to bottom.
 */
export function runningLines(pages: readonly (readonly Line[])[]): RunningLines {
  return {
    headers: recurring(pages.map((lines) => lines.slice(0, zone))),
    footers: recurring(pages.map((lines) => lines.slice(zone).slice(-zone))),
  };
}

function recurring(zones: readonly (readonly Line[])[]): Set<Line> {
  const groups = new Map<string, { readonly line: Line; readonly page: number }[]>();
  for (const [page, lines] of zones.entries()) {
    for (const line of lines) {
      const key = plainText(line).toLowerCase().replaceAll(/\d+/g, "#").replaceAll(/\s+/g, " ");
      const group = groups.get(key);
      if (group) group.push({ line, page });
      else groups.set(key, [{ line, page }]);
    }
  }
  const found = new Set<Line>();
  for (const group of groups.values()) {
    for (const { line } of group) {
      const alike = group.filter((other) => Math.abs(other.line.top - line.top) <= tolerance);
      if (new Set(alike.map((other) => other.page)).size >= leastPages) found.add(line);
    }
  }
  return found;
}
