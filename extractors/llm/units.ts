import type { RuleDocument } from "../languages/rule-document.ts";
import type { Paragraph } from "../structure/normal-view.ts";
import type { Range } from "./passage.ts";
import type { CountTokens } from "./tokens.ts";

/** What is chosen or left out of a document as a whole: a paragraph, a part of a long one, several short ones of one clause. */
export interface Unit extends Range {
  readonly tokens: number;
  /** As rules see it. */
  readonly text: string;
  /** Headings of the clauses around it, outermost first. */
  readonly headings: readonly string[];
  /** The heading of its clause; undefined where the unit holds it, or there is none. */
  readonly heading?: Range & { readonly tokens: number };
}

/** Shorter paragraphs of a clause go together, in characters. */
const shortParagraph = 250;
/** Longer ones are cut after a sentence; about 300 tokens. */
const longestUnit = 1200;

/** The units of a document, in order; what the view leaves out (running headers, tables of contents) is in none. */
export function unitsOf(document: RuleDocument, count: CountTokens): Unit[] {
  const { view, source } = document;
  const measured = (part: Range) => {
    const range = view.toSource(part.start, part.end);
    return { ...range, tokens: count(source.text.slice(range.start, range.end)) };
  };
  return byClause(document).flatMap(({ headings, paragraphs }) => {
    const [opening] = paragraphs;
    const heading = headings.length > 0 && opening && isShort(opening) ? measured(opening) : undefined;
    return joined(paragraphs)
      .flatMap((part) => cutAtSentences(view.text, part))
      .map((part, index) => ({
        ...measured(part),
        text: view.slice(part.start, part.end),
        headings,
        heading: index === 0 ? undefined : heading,
      }));
  });
}

function byClause({
  view,
  clauses,
}: RuleDocument): { headings: readonly string[]; paragraphs: readonly Paragraph[] }[] {
  let next = 0;
  return clauses.map(({ path, end }) => {
    const first = next;
    while (next < view.paragraphs.length && (view.paragraphs[next]?.start ?? end) < end) next += 1;
    return { headings: path, paragraphs: view.paragraphs.slice(first, next) };
  });
}

function joined(paragraphs: readonly Paragraph[]): Range[] {
  const parts: Range[] = [];
  for (const { start, end } of paragraphs) {
    const last = parts.at(-1);
    if (last && isShort(last) && end - last.start <= longestUnit) parts[parts.length - 1] = { start: last.start, end };
    else parts.push({ start, end });
  }
  return parts;
}

function isShort({ start, end }: Range): boolean {
  return end - start < shortParagraph;
}

/** The places where a long paragraph is cut, the best first. */
const stops = [". ", "; ", "\n", "\t", " "];

function cutAtSentences(text: string, { start, end }: Range): Range[] {
  const parts: Range[] = [];
  let from = start;
  while (end - from > longestUnit) {
    const latest = from + longestUnit;
    const ends = stops.map((stop) => text.lastIndexOf(stop, latest - stop.length) + stop.length);
    const to = ends.find((one) => one > from + longestUnit / 2) ?? latest;
    parts.push({ start: from, end: to });
    from = to;
  }
  return [...parts, { start: from, end }];
}
