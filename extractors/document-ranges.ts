import type { Block, Page, PageRange, Reading } from "../schemas/document-text.ts";
import { issueOf } from "../schemas/words/issues.ts";
import { kindInTitle as englishKind } from "./languages/en/document-kinds.ts";
import { kindInTitle as frenchKind, kindWordAt } from "./languages/fr/document-kinds.ts";

/** What a page prints of its own number: `3`, or `3/12`. */
interface PrintedNumber {
  readonly number: number;
  readonly total?: number;
}

/** A page as far as it tells where a document begins. */
interface PageSigns {
  readonly printed?: PrintedNumber;
  /** Begins with the title of a document, other than an annex. */
  readonly isTitled: boolean;
  /** Begins with the title of an annex, which belongs to what stands before it. */
  readonly isAnnex: boolean;
  /** Ends with a place for date and signature. */
  readonly isSigned: boolean;
  /** Holds nothing but the words that separate documents of a batch. */
  readonly isSeparator: boolean;
  readonly isBlank: boolean;
}

/** The reading with its proposal of ranges, and an issue that asks for a look, where it seems to hold several documents. */
export function withDocumentRanges(reading: Reading): Reading {
  const ranges = documentRanges(reading.pages);
  if (ranges.length === 0) return reading;
  const pages = ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
  const details = { count: ranges.length, pages };
  return {
    ...reading,
    ranges,
    issues: [...reading.issues, issueOf("SEVERAL_DOCUMENTS", "warning", { details })],
  };
}

/**
 * Pages that look like documents of their own inside one file, as when a pile was scanned in one go: where the printed
 * numbering begins again, after a separator page, or where a title follows signatures or an empty page. A proposal for a
 * person; none where the file seems to be one document.
 */
export function documentRanges(pages: readonly Page[]): PageRange[] {
  const signs = pages.map(signsOf);
  let last: PrintedNumber | undefined;
  const starts = signs.flatMap((page, index) => {
    const reason = index === 0 ? "the file begins" : reasonToBegin(signs, index, last);
    last = page.printed ?? last;
    return reason === undefined ? [] : [{ index, reason }];
  });
  if (starts.length < 2) return [];
  return starts.map(({ index, reason }, position) => {
    let last = (starts[position + 1]?.index ?? pages.length) - 1;
    while (last > index && signs[last]?.isSeparator) last -= 1;
    return { from: index + 1, to: last + 1, reason };
  });
}

/** `last` is the number that was printed last before the page. */
function reasonToBegin(signs: readonly PageSigns[], index: number, last: PrintedNumber | undefined) {
  const page = signs[index];
  const before = signs[index - 1];
  if (!page || !before || page.isSeparator || page.isAnnex) return undefined;
  if (before.isSeparator) return "a separator page stands before it";
  const isClosed = before.isSigned || before.isBlank;
  if (page.printed?.number === 1) {
    if (page.isTitled) return "a title stands on a page numbered 1";
    if (!last || last.number === 1) return undefined;
    const isWhole = last.total === last.number;
    return page.printed.total !== undefined || isWhole || isClosed ? "page numbering begins again" : undefined;
  }
  const next = (page.printed ?? signs[index + 1]?.printed)?.number;
  const goesOn = last !== undefined && next !== undefined && next > last.number;
  if (!page.isTitled || goesOn) return undefined;
  if (isClosed) return "a title follows signatures or an empty page";
  return before.printed && !page.printed ? "a title stands where page numbering ends" : undefined;
}

/** Words of separator sheets, as scanners and registries print them. */
const separator =
  /^\W*(?:page |feuille |fiche )?(?:s[ée]parateur|s[ée]paration|intercalaire|separator|document separator|patch ?(?:code|t|[2i]))(?: (?:page|sheet|de documents?))?\W*\d*\W*$/iu;

function signsOf(page: Page): PageSigns {
  const body = page.blocks.filter(({ kind }) => kind !== "pageHeader" && kind !== "pageFooter");
  const top = body.slice(0, 6).map((block) => ({ block, line: textOf(page, block) }));
  const titles = top.filter(({ block, line }) => isSetOff(block, line));
  return {
    printed: printedNumber(page),
    isTitled: titles.some(({ line }) => namesDocument(line)),
    isAnnex: titles.some(({ line }) => annex.test(line)),
    isSigned: signature.test(page.text.slice(-1200)),
    isSeparator: separator.test(page.text.trim()),
    isBlank: page.text.trim() === "" && page.note === "blank page",
  };
}

const annex = /^\W*(?:annexe|annex|schedule|exhibit|appendix|appendice)(?!\p{L})/iu;

const signature =
  /(?:^|\n)\W*(?:fait (?:à|en)|signatures?|lu et approuvé|in witness whereof|signed (?:by|for))(?!\p{L})/iu;

/** A line that stands out: a title or heading, or in capitals. */
function isSetOff({ kind }: Block, line: string): boolean {
  const letters = line.replaceAll(/\P{L}/gu, "");
  if (line.length > 120 || letters.length < 4) return false;
  return kind === "title" || kind === "heading" || letters === letters.toUpperCase();
}

/** The kinds whose words other headings use too. */
const weak = new Set(["annex", "letter", "notification", "technicalClauses"]);

function namesDocument(line: string): boolean {
  if (/^\W*(?:article|art\.|clause|section|chapitre|titre|\d)/iu.test(line)) return false;
  const first = line.search(/\p{L}/u);
  const french = kindWordAt(line) === first ? frenchKind(line)?.kind : undefined;
  const kind = french ?? englishKind(line);
  return kind !== undefined && !weak.has(kind);
}

const withTotal = /^\W*(?:page|p\.?)?\s*(\d{1,4})\s*(?:\/|sur|of|de)\s*(\d{1,4})\W*$/iu;
const withTotalAtEnd = /(?<=[\s\p{L}])(\d{1,4})\s?\/\s?(\d{1,4})\W*$/iu;
const alone = /^\W*(?:page|p\.?)?\s*(\d{1,4})\W*$/iu;

/** The number that a page prints, from its header and footer, or its first and last line. */
function printedNumber(page: Page): PrintedNumber | undefined {
  const lines = page.text.split("\n").filter((line) => line.trim() !== "");
  const running = page.blocks
    .filter(({ kind }) => kind === "pageHeader" || kind === "pageFooter")
    .map((block) => textOf(page, block));
  const places = [...running, lines.at(-1) ?? "", lines[0] ?? ""].flatMap((place) => [
    place,
    place.split(/\s{2,}|\t|\s[-–|·]\s/u).at(-1) ?? "",
    /(?:page|p\.)\s*\d{1,4}\s*(?:\/|sur|of|de)\s*\d{1,4}/iu.exec(place)?.[0] ?? "",
  ]);
  for (const place of places) {
    const match = withTotal.exec(place) ?? withTotalAtEnd.exec(place);
    const [number, total] = [Number(match?.[1]), Number(match?.[2])];
    if (match && number >= 1 && number <= total) return { number, total };
  }
  const bare = places.map((place) => alone.exec(place)).find((match) => match !== null);
  return bare ? { number: Number(bare[1]) } : undefined;
}

function textOf(page: Page, { start, end }: Block): string {
  return page.text.slice(start, end).replaceAll(/\s+/gu, " ").trim();
}
