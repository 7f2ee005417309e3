import { mayMatch } from "../../lib/pattern-guard.ts";
import "../../lib/regular-expressions.ts";
import { remembered } from "../../lib/remembered.ts";
import type { Candidate } from "../../schemas/candidate.ts";
import { evidenceAt, meanWordConfidence } from "../evidence.ts";
import type { Clause } from "../structure/clauses.ts";
import type { NormalView, Paragraph } from "../structure/normal-view.ts";
import { oncePerDocument } from "./once-per-document.ts";
import type { FieldRules, PatternRule, Rule, RuleMatch, RuleReading, Span } from "./rule.ts";
import type { RuleDocument } from "./rule-document.ts";

/** How far beyond the end of its paragraph a match may run, in characters: a sentence that goes on in a list. */
const reach = 600;

/** What rules make of a document. */
export interface RuleFindings {
  readonly candidates: readonly Candidate[];
  /** Keys of the fields whose cue stands somewhere in the document: announced, whether or not a rule could read them. */
  readonly announced: readonly string[];
}

/** Everything that the rules of these fields propose for a document. */
export function runRules(document: RuleDocument, among: readonly FieldRules[]): RuleFindings {
  const findings = among.map((fieldRules) => {
    const cued = cuedPlaces(document, fieldRules.cue);
    const candidates = runFieldRules(document, fieldRules, cued);
    return { candidates, announced: cued.paragraphs.length > 0 ? [fieldRules.field] : [] };
  });
  return {
    candidates: findings.flatMap((finding) => finding.candidates),
    announced: findings.flatMap((finding) => finding.announced),
  };
}

function runFieldRules(
  document: RuleDocument,
  { field, rules }: FieldRules,
  { paragraphs, clauses }: CuedPlaces,
): Candidate[] {
  const shared = sharedMatches(rules);
  return rules.flatMap((rule) =>
    readingsOf(document, rule, paragraphs, shared).map(({ reading, span }) => {
      const spans = [span, ...(reading.alsoAt ?? [])];
      const [first, ...others] = spans.map((place) => evidenceOf(document, place, rule.name));
      return {
        field,
        state: reading.state ?? "found",
        value: reading.value,
        appliesTo: reading.appliesTo,
        evidence: [first ?? evidenceOf(document, span, rule.name), ...others],
        features: {
          strength: reading.strength ?? rule.strength,
          legibility: meanWordConfidence(document.source, first?.start ?? 0, first?.end ?? 0) ?? 1,
          position: document.view.text.length === 0 ? 0 : span.start / document.view.text.length,
          headed: clauses.has(document.clauseAt(span.start)) ? 1 : 0,
        },
        otherReadings: reading.otherReadings,
      } satisfies Candidate;
    }),
  );
}

function evidenceOf(document: RuleDocument, span: Span, rule: string) {
  const words = wholeWords(document.view.text, span);
  const { start, end } = document.view.toSource(words.start, words.end);
  return evidenceAt(document.source, start, end, `rule:${rule}`);
}

const longestWord = 40;
const inWord = /[\p{L}\p{N}]/u;

/** A span that begins or ends inside a word, with the rest of the word: quotes are read by people. */
function wholeWords(text: string, { start, end }: Span): Span {
  const isInside = (at: number) => inWord.test(text[at - 1] ?? "") && inWord.test(text[at] ?? "");
  let [from, to] = [start, end];
  while (start - from < longestWord && isInside(from)) from -= 1;
  while (to - end < longestWord && isInside(to)) to += 1;
  return { start: from, end: to };
}

/** Where the cue of a field stands. */
interface CuedPlaces {
  /** In the paragraph itself or in the heading of its clause. */
  readonly paragraphs: readonly Paragraph[];
  /** Those whose heading has it, or a heading above theirs. */
  readonly clauses: ReadonlySet<Clause>;
}

function cuedPlaces(document: RuleDocument, cue: RegExp): CuedPlaces {
  const isCued = remembered((words) => has(cue, words));
  const clauses = new Set(document.clauses.filter(({ path }) => path.some(isCued)));
  const paragraphs = placesOf(document)
    .filter(({ clause, words }) => clauses.has(clause) || has(cue, words))
    .map(({ paragraph }) => paragraph);
  return { paragraphs, clauses };
}

function has(cue: RegExp, words: string): boolean {
  cue.lastIndex = 0;
  return mayMatch(cue, words) && cue.test(words);
}

const placesOf = oncePerDocument(({ view, clauseAt }: RuleDocument) =>
  view.paragraphs.map((paragraph) => ({
    paragraph,
    clause: clauseAt(paragraph.start),
    words: view.slice(paragraph.start, paragraph.end),
  })),
);

/** Matches of the patterns that several rules of a field read, each by its own words: they are looked for once. */
type SharedMatches = ReadonlyMap<RegExp, Map<Paragraph, readonly RuleMatch[]>>;

function sharedMatches(rules: readonly Rule<unknown>[]): SharedMatches {
  const patterns = rules.flatMap((rule) => ("pattern" in rule ? [rule.pattern] : []));
  const several = patterns.filter((pattern, index) => patterns.indexOf(pattern) !== index);
  return new Map(several.map((pattern) => [pattern, new Map()]));
}

function readings(document: RuleDocument, rule: PatternRule<unknown>, paragraph: Paragraph, shared: SharedMatches) {
  const known = shared.get(rule.pattern);
  const matches = known?.get(paragraph) ?? [...ruleMatches(document, rule.pattern, paragraph)];
  known?.set(paragraph, matches);
  return matches.flatMap((match) => {
    const found = rule.read(match);
    const list: readonly RuleReading<unknown>[] = found === undefined ? [] : Array.isArray(found) ? found : [found];
    return list.map((reading) => ({ reading, span: reading.span ?? { start: match.start, end: match.end } }));
  });
}

function* ruleMatches(document: RuleDocument, pattern: RegExp, paragraph: Paragraph): Generator<RuleMatch> {
  const window = document.view.slice(paragraph.start, paragraph.end + reach);
  if (!mayMatch(pattern, window, paragraph.end - paragraph.start)) return;
  for (const match of matchesOf(pattern, window)) {
    if (paragraph.start + match.index >= paragraph.end) return;
    yield ruleMatch(document, match, paragraph);
  }
}

/** Like `matchAll`, which makes a new expression at each call: there are thousands a document. */
function* matchesOf(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  let from = 0;
  for (;;) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (!match) return;
    from = match[0] === "" ? match.index + 1 : match.index + match[0].length;
    yield match;
  }
}

function readingsOf(
  document: RuleDocument,
  rule: Rule<unknown>,
  paragraphs: readonly Paragraph[],
  shared: SharedMatches,
) {
  if ("readDocument" in rule) return rule.readDocument(document).map((reading) => ({ reading, span: reading.span }));
  return paragraphs.flatMap((paragraph) => readings(document, rule, paragraph, shared));
}

function ruleMatch(document: RuleDocument, match: RegExpMatchArray, paragraph: Paragraph): RuleMatch {
  const start = paragraph.start + (match.index ?? 0);
  return {
    ...matchOfSpan(document, { start, end: start + match[0].length }, paragraph),
    groups: match.groups ?? {},
    spanOf: (group) => {
      const place = match.indices?.groups?.[group];
      return place && { start: paragraph.start + place[0], end: paragraph.start + place[1] };
    },
  };
}

/** Words of a paragraph as if a pattern had matched them. */
export function matchOfSpan(document: RuleDocument, { start, end }: Span, paragraph: Paragraph): RuleMatch {
  const { view } = document;
  return {
    document,
    groups: {},
    text: view.slice(start, end),
    start,
    end,
    clause: document.clauseAt(start),
    paragraph: {
      start: paragraph.start,
      end: paragraph.end,
      kind: paragraph.kind,
      text: view.slice(paragraph.start, paragraph.end),
    },
    sentence: sentenceAround(view, start, paragraph),
    before: (length) => view.slice(Math.max(0, start - length), start),
    after: (length) => view.slice(end, end + length),
    spanOf: () => undefined,
  };
}

/** A full stop that ends a sentence: followed by a space and a capital, not after an abbreviation or a clause number. */
const sentenceEnd =
  /(?<!\b(?:art|Art|[Rr][ée]f|[Tt][ée]l|Dr|n|M|Mme|MM|Me|St|Ste|Cf|cf|p|al|no|No|Mr|Mrs|Ms|Inc|Ltd|Co|Corp|\d))[.!?;]\s+(?=[\p{Lu}«"“(]|\d{1,2}\.\d{1,2}\.? \p{Lu})/gu;

/** Where the sentences of a paragraph start; kept as long as the paragraph is, which many rules ask about. */
const sentenceStarts = new WeakMap<Span, { readonly view: NormalView; readonly starts: readonly number[] }>();

function startsOfSentences(view: NormalView, paragraph: Span): readonly number[] {
  const known = sentenceStarts.get(paragraph);
  if (known?.view === view) return known.starts;
  const stops = view.slice(paragraph.start, paragraph.end).matchAll(sentenceEnd);
  const ends = [...[...stops].map((stop) => paragraph.start + stop.index + stop[0].length), paragraph.end];
  const starts = ends.flatMap((end, index) => startsWithin(view.text, ends[index - 1] ?? paragraph.start, end));
  sentenceStarts.set(paragraph, { view, starts });
  return starts;
}

/** Rules compare what they find in a sentence: a run of words without an end, longer than any sentence, is cut at spaces. */
const longestSentence = 1500;

function startsWithin(text: string, start: number, end: number): number[] {
  const starts = [start];
  for (let at = start; end - at > longestSentence; ) {
    const space = text.lastIndexOf(" ", at + longestSentence);
    at = space > at ? space + 1 : at + longestSentence;
    starts.push(at);
  }
  return starts;
}

/** The sentence of a paragraph in which an offset of the view stands. */
export function sentenceAround(view: NormalView, offset: number, paragraph: Span): Span & { text: string } {
  const starts = startsOfSentences(view, paragraph);
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const start = starts[low] ?? paragraph.start;
  const end = starts[low + 1] ?? paragraph.end;
  return { start, end, text: view.slice(start, end) };
}
