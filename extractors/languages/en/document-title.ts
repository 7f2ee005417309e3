import type { DocumentKindValue } from "../../../schemas/fields/document-kind.ts";
import type { Paragraph } from "../../structure/normal-view.ts";
import { asPrinted, inEitherCase } from "../letter-case.ts";
import { oncePerDocument } from "../once-per-document.ts";
import type { Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { kindInTitle, titleWords } from "./document-kinds.ts";

/** The title of a document. */
export interface DocumentTitle extends Span {
  readonly text: string;
  readonly kind: DocumentKindValue | undefined;
  /** 0–1: how plain it is that the words are the title. */
  readonly certainty: number;
}

/** How far titles are looked for: a cover page. */
const opening = { paragraphs: 30, characters: 4000 };

/** The title as printed: a line of its own, capitals that open the text, or the name the contract gives itself. */
export const titleOf = oncePerDocument(
  (document): DocumentTitle | undefined => onItsLine(document) ?? inItsFirstWords(document),
);

const namesDocument = new RegExp(`(?<!\\p{L})(?:${titleWords})(?!\\p{L})`, "iu");
const sentence =
  /(?<!\p{L})(?:is|are|shall|will|was|hereby|has|have|agrees?|means|between|entered|whereas|please|we|you|i|who|which|herein\p{L}*|pursuant|dated as|made|by and|attached|filed|confidential treatment|portions|source)(?!\p{L})/iu;
const leadIn =
  /^(?:(?:EX-[\d.()A-Za-z]+|EXHIBIT|Exhibit|ANNEX|SCHEDULE|APPENDIX) ?[\d.()A-Za-z-]{0,10}(?:\s*[-–:.])?\s+|\d{1,3}\s+|page \d+\s+|execution (?:version|copy)\s+|form of\s+|draft\s+)+/iu;

/** `Schedule 2 to the Maintenance Agreement`: the number is the title. */
const annexTo = /^(?:exhibit|schedule|annex|appendix)(?: [\dA-Z]{1,4})? to(?!\p{L})/iu;

function onItsLine(document: RuleDocument): DocumentTitle | undefined {
  const { paragraphs, slice } = document.view;
  const first = paragraphs.slice(0, opening.paragraphs).filter(({ start }) => start < opening.characters);
  let annex: DocumentTitle | undefined;
  for (const [index, paragraph] of first.entries()) {
    const line = slice(paragraph.start, paragraph.end);
    const before = annexTo.test(line) ? 0 : (leadIn.exec(line)?.[0].length ?? 0);
    const skipped = namesDocument.test(line.slice(before)) ? before : 0;
    const words = line.slice(skipped);
    if (words.length > 170 || !namesDocument.test(words) || !looksLikeTitle(words, paragraph)) continue;
    const place = { start: paragraph.start + skipped, end: continued(document, first, index) };
    const title = titled(document, place, paragraph.kind === "title" || isCapitals(words) ? 0.95 : 0.85);
    if (title.kind !== "annex") return title;
    annex ??= title;
  }
  // The number of an exhibit stands above many a contract: what runs on below it says more.
  return inCapitals(document) ?? annex;
}

function looksLikeTitle(words: string, { kind }: Paragraph): boolean {
  if (words.includes("\t") || (/\.{4,}|\d{1,3}$/u.test(words) && /\.{3}/u.test(words))) return false;
  if (
    /^(?:\(?[a-z\d]{1,3}[.)]|section|article|clause|recital|table of|source|re:|subject:|between|and |in witness|notices|contract (?:no|number|ref)|agreement (?:no|number|date|ref)|lease (?:no|date)|date|reference|whereas|this |the parties)/iu.test(
      words,
    )
  )
    return false;
  if (kind === "title") return true;
  if (/[.;,:]$/u.test(words) && !isCapitals(words)) return false;
  if (sentence.test(words) && !isCapitals(words)) return false;
  return words.split(" ").length <= 16 && /^[^\p{L}]*\p{Lu}/u.test(words) && (isCapitals(words) || capitalised(words));
}

function isCapitals(line: string): boolean {
  const letters = line.match(/\p{L}/gu) ?? [];
  return (
    letters.length > 3 && letters.filter((letter) => letter === letter.toUpperCase()).length > 0.8 * letters.length
  );
}

/** Most long words begin with a capital, or it is a short sentence-case title: `Software licence agreement`. */
function capitalised(words: string): boolean {
  const long = words.match(/\p{L}{4,}/gu) ?? [];
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capitals >= 0.6 * long.length || long.length <= 5;
}

const goesOn = /^(?:to|for|of|regarding|relating|no\.?|number|and|with|concerning|\(|-|–)(?!\p{L})/iu;

/** A title set over several lines: the next lines that begin with `to`, `for`, `No.`. */
function continued(document: RuleDocument, first: readonly Paragraph[], index: number): number {
  const { slice } = document.view;
  let end = first[index]?.end ?? 0;
  for (const paragraph of first.slice(index + 1, index + 3)) {
    const line = slice(paragraph.start, paragraph.end);
    if (!goesOn.test(line) || line.length > 110 || /^(?:and|with)\s*:?$/iu.test(line) || sentence.test(line)) break;
    end = paragraph.end;
  }
  return end;
}

const capitals = new RegExp(
  `(?<![\\p{L}\\d])(?:(?!THIS |AGREEMENT |CONTRACT |LEASE )(?:\\p{Lu}[\\p{Lu}\\d&'/(),-]*|&|-) ){0,11}(?:${titleWords.toUpperCase().replaceAll("\\P{L}", "\\p{L}")})(?: (?:NO|NUMBER|#)\\.? ?[\\dA-Z-]{1,12}| \\(?[A-Z]{2,12}\\))?(?![\\p{L}])`,
  "gu",
);

/** Text that runs on from its title: `EXHIBIT 10.8 TRADEMARK LICENSE AGREEMENT This Trademark …`. */
function inCapitals(document: RuleDocument): DocumentTitle | undefined {
  for (const match of document.view.slice(0, 2500).matchAll(capitals)) {
    const skipped = leadIn.exec(match[0])?.[0].length ?? 0;
    const place = { start: match.index + skipped, end: match.index + match[0].length };
    const title = titled(document, place, 0.85);
    if (title.text.length >= 5 && title.kind !== "annex") return title;
  }
  return undefined;
}

const selfNamed = inEitherCase(
  new RegExp(
    `(?<!\\p{L})this (?<name>(?:[\\p{L}&'/,-]{1,30} ){1,9}?(?:${titleWords})(?: ${asPrinted("(?:(?:\\p{Lu}[\\p{L}&'/-]*|and|&|of) ){0,4}?(?:Agreement|Contract|Lease|Deed|AGREEMENT|CONTRACT)")})?)(?!\\p{L})`,
    "giu",
  ),
);
/** Words that stay small within a name. */
const small = /^(?:and|of|for|the|to|in|&|an?)$/u;

/** `This Content License Agreement (the "Agreement") is made …`. */
function inItsFirstWords(document: RuleDocument): DocumentTitle | undefined {
  for (const match of document.view.slice(0, 6000).matchAll(selfNamed)) {
    const name = match.groups?.name ?? "";
    const words = name.split(" ");
    if (/^(?:Agreement|Contract|Lease|Deed)(?!\p{L})/iu.test(name)) continue;
    if (!words.slice(0, -1).every((word) => small.test(word) || /^\p{Lu}/u.test(word))) continue;
    const end = match.index + match[0].length;
    return titled(document, { start: end - name.length, end }, 0.7);
  }
  return undefined;
}

function titled(document: RuleDocument, { start, end }: Span, certainty: number): DocumentTitle {
  const printed = document.view.slice(start, end);
  const text = printed
    .replace(/^[^\p{L}\p{N}"“(]+/u, "")
    .replace(/[\s*_#:.,-]+$/u, "")
    .replaceAll(/\s*\n\s*/g, " ");
  return { start, end, text, kind: kindInTitle(text), certainty };
}
