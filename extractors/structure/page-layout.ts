import { type Line, type Segment, wordsOf } from "./line.ts";
import { linesOf } from "./lines.ts";
import { endsOf, runningLines } from "./running-lines.ts";
import { straightened } from "./straighten.ts";
import { regionsOf } from "./xy-cut.ts";

/** A page's lines as its reader found them; `isRecognised`: by OCR, so that they may lie askew. Sizes in points. */
export interface PageOfLines {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
  readonly isRecognised: boolean;
}

/** A page in reading order: running lines apart, the body as regions that are each read from top to bottom. */
export interface PageLayout {
  readonly headers: readonly Line[];
  readonly regions: readonly (readonly Line[])[];
  readonly footers: readonly Line[];
}

/**
 * Lays out the pages of a document, for running headers and footers show only across pages. `lines` of a page are asked
 * for twice, a page at a time: in between only the ends of the pages are held.
 */
export function* layoutsOf(pages: readonly PageOfLines[]): Generator<PageLayout> {
  const ends = pages.map(endsOfPage);
  const running = runningLines(ends);
  for (const [number, page] of pages.entries()) {
    const ofPage = ends[number]?.ends ?? [];
    const placesIn = (found: ReadonlySet<Line>) =>
      new Set(ofPage.filter(({ line }) => found.has(line)).map(({ place }) => place));
    const [headers, footers] = [placesIn(running.headers), placesIn(running.footers)];
    const lines = fromTopToBottom(page);
    const body = lines.filter((_, place) => !headers.has(place) && !footers.has(place));
    yield {
      headers: lines.filter((_, place) => headers.has(place)),
      regions: regionsOf(body.flatMap(wordsOf)),
      footers: lines.filter((_, place) => footers.has(place) && !headers.has(place)),
    };
  }
}

function fromTopToBottom(page: PageOfLines): Line[] {
  if (page.isRecognised) return linesOf(straightened(page.lines, page));
  return page.lines.toSorted((a, b) => a.top - b.top);
}

/** The lines at both ends of a page, with one word a segment, and their places among all. */
function endsOfPage(page: PageOfLines) {
  const lines = fromTopToBottom(page);
  const ends = endsOf(lines.length).flatMap((place) => {
    const line = lines[place];
    return line ? [{ place, line: { ...line, segments: line.segments.map(inOneWord) } }] : [];
  });
  return { height: page.height, ends, lines: ends.map(({ line }) => line) };
}

function inOneWord({ words, left, right }: Segment): Segment {
  const text = words.map((word) => word.text).join(" ");
  return { left, right, words: words.slice(0, 1).map((word) => ({ ...word, text })) };
}

/** The layout of lines that stand alone, without running ones. */
export function layoutOf(lines: readonly Line[]): PageLayout {
  return { headers: [], regions: regionsOf(lines.flatMap(wordsOf)), footers: [] };
}
