import type { Block, Page } from "../../schemas/document-text.ts";
import { openingOf } from "../structure/clause-number.ts";
import { plainPage } from "./plain-page.ts";

/** How often a line must come back to be a running one. */
const leastTimes = 3;
/** How many blocks at either end of a page may be running lines, where pages are told apart. */
const zone = 3;
const longestLine = 160;
const shortestLine = 10;
/** A page number alone: `12`, `iv`, `- 12 -`, `Page 2 of 36`, `2/36`. */
const pageNumber =
  /^(?:[-–—] ?)?(?:p(?:age|\.)? ?)?(?:\d{1,4}|[ivx]{1,5})(?: ?(?:\/|sur|of|de) ?\d{1,4})?(?: ?[-–—])?\.?$/iu;

interface Place {
  readonly page: number;
  readonly index: number;
}

/**
 * Pages from text alone, with their running headers and footers marked: a line that comes back, digits aside, at an end of
 * three pages or more; where it stands first it stays, for it may be a letterhead. A text that has lost its page breaks
 * still holds these lines, in the middle of its sentences: there a line must come back unchanged, and cut a sentence in two
 * or stand beside page numbers, which it takes along.
 */
export function plainPages(texts: readonly string[], how: Pick<Page, "reader" | "note">): Page[] {
  const pages = texts.map((text, index) => plainPage(index + 1, text, how));
  const running = pages.length > 1 ? atEnds(pages) : inFlow(pages);
  return pages.map((page, number) => {
    const marked = running.get(number);
    return marked ? { ...page, blocks: page.blocks.map((block, index) => marked.get(index) ?? block) } : page;
  });
}

/** Blocks by their place on their page: what they become. */
type Marked = Map<number, Map<number, Block>>;

function mark(marked: Marked, pages: readonly Page[], { page, index }: Place, kind: "pageHeader" | "pageFooter"): void {
  const block = pages[page]?.blocks[index];
  if (!block) return;
  const ofPage = marked.get(page) ?? new Map<number, Block>();
  marked.set(page, ofPage.set(index, { kind, start: block.start, end: block.end }));
}

function atEnds(pages: readonly Page[]): Marked {
  const marked: Marked = new Map();
  const isAtStart = ({ index }: Place) => index < zone;
  const places = pages.flatMap((page, number) =>
    page.blocks.flatMap((_, index) =>
      index < zone || index >= page.blocks.length - zone ? [{ page: number, index }] : [],
    ),
  );
  // `Annexe n° 1` and `Annexe n° 2` head what is under them.
  const words = (line: string) => (openingOf(line)?.kind === "named" ? line : line.replaceAll(/\d+/g, "#"));
  for (const group of alike(pages, places, words)) {
    if (new Set(group.map(({ page }) => page)).size < leastTimes) continue;
    for (const place of group.slice(1)) mark(marked, pages, place, isAtStart(place) ? "pageHeader" : "pageFooter");
  }
  return marked;
}

function inFlow(pages: readonly Page[]): Marked {
  const marked: Marked = new Map();
  const blocks = pages[0]?.blocks ?? [];
  const places = blocks.map((_, index) => ({ page: 0, index }));
  const groups = alike(pages, places, (line) => line).filter((group) => group.length >= leastTimes);
  if (groups.length === 0) return marked;
  const isNumber = (index: number) => pageNumber.test(lineOf(pages, { page: 0, index }) ?? "");
  for (const group of groups) {
    const beside = (index: number, step: 1 | -1) => (isNumber(index + step) ? index + 2 * step : index + step);
    const cutsSentence = group.some(({ index }) =>
      isCut(textOf(pages, beside(index, -1)), textOf(pages, beside(index, 1))),
    );
    const numbered = group.filter(({ index }) => isNumber(index - 1) || isNumber(index + 1));
    if (!cutsSentence && numbered.length < leastTimes) continue;
    for (const place of group) {
      for (const index of [place.index - 1, place.index + 1]) {
        if (isNumber(index)) mark(marked, pages, { page: 0, index }, "pageFooter");
      }
      mark(marked, pages, place, "pageFooter");
    }
  }
  return marked;
}

/** Places of single lines of the same words. */
function alike(pages: readonly Page[], places: readonly Place[], key: (line: string) => string): Place[][] {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const line = lineOf(pages, place);
    if (line === undefined) continue;
    if (!pageNumber.test(line) && (line.length < shortestLine || !/\p{L}{3}/u.test(line))) continue;
    const words = key(line).toLowerCase();
    const group = groups.get(words);
    if (group) group.push(place);
    else groups.set(words, [place]);
  }
  return [...groups.values()];
}

/** The line of a block that is one line alone, with single spaces. */
function lineOf(pages: readonly Page[], { page, index }: Place): string | undefined {
  const block = pages[page]?.blocks[index];
  if (!block || block.kind === "tableCell" || block.end - block.start > longestLine) return undefined;
  const text = pages[page]?.text.slice(block.start, block.end) ?? "";
  return text.includes("\n") ? undefined : text.replaceAll(/\s+/g, " ");
}

function textOf(pages: readonly Page[], index: number): string {
  const block = pages[0]?.blocks[index];
  return block?.kind === "paragraph" ? (pages[0]?.text.slice(block.start, block.end) ?? "") : "";
}

/** Whether a sentence goes on from one block to the next. */
function isCut(before: string, after: string): boolean {
  return /[\p{L}\p{N},'’(-]$/u.test(before) && /^[\p{Ll}(]/u.test(after) && !/^[a-z]\)/u.test(after);
}
