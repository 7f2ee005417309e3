import type { IndexationValue } from "../../../schemas/fields/indexation.ts";
import { findIndices, readIndexSymbol } from "../../../values/indices.ts";
import { findPercents } from "../../../values/percent.ts";
import type { Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { sentenceAround } from "../run-rules.ts";
import { revisionWords } from "./indexation-terms.ts";

/** What a sentence says of how a price moves. */
export interface Statement {
  readonly kind: "indexed" | "fixed" | "unilateral" | "revisable";
  readonly span: Span;
  readonly price?: string;
  readonly indices: IndexationValue["indices"];
  /** A rise agreed in advance, in per cent. */
  readonly fixedRise?: string;
  readonly strength: number;
}

const noun =
  "(?:prices?|pricing|fees?|charges?|rents?|rentals?|rates?|tariffs?|amounts? payable|contract sum|subscription|royalt(?:y|ies)|premiums?|compensation|consideration|payments?|retainer|salary|costs?)";
const money = `(?<!\\p{L})${noun}(?!\\p{L})`;
const subject = new RegExp(
  `(?<!\\p{L})(?<price>(?:the|all|its|such|our|each|any) (?:(?!(?:shall|will|may|are|is|of|the|or|and|by|in|to|on|anniversary|year|consumer|retail|percentage|change|right)(?!\\p{L}))[\\p{L}-]+ ){0,3}?${noun})(?!\\p{L}| ind)`,
  "iu",
);
const cue =
  /index|CPI|RPI|inflation|cost of living|increas|adjust|escalat|uplift|fixed|firm|subject to change|revis|chang|modif|rais|constant|review/iu;
/** Prices that others pay or that are no price: interest, exchange and tax rates, shares, coverage. */
const otherPrices =
  /interest|exchange rate|tax rate|(?<!\p{L})taxes|share|stock|insurance|(?<!\p{L})option|number of|volume|forecast|salary of|liability|damages|purchase order|quantit|coverage|resale price|retail price(?!s? index)|list price to|customs|tariff rate|burden/iu;

/** Every statement on how prices move, in order. */
export function statementsIn(document: RuleDocument): readonly Statement[] {
  const { text, paragraphs } = document.view;
  return paragraphs.flatMap((paragraph) => {
    if (!cue.test(text.slice(paragraph.start, paragraph.end))) return [];
    const { heading } = document.clauseAt(paragraph.start);
    return [...sentencesOf(text, paragraph)].flatMap(
      (span) => statementOf(text.slice(span.start, span.end), span, heading) ?? [],
    );
  });
}

function* sentencesOf(text: string, paragraph: Span): Generator<Span> {
  for (let at = paragraph.start; at < paragraph.end; ) {
    const { start, end } = sentenceAround(text, at, paragraph);
    yield { start, end: Math.max(end, at + 1) };
    at = Math.max(end, at + 1);
  }
}

function statementOf(words: string, span: Span, heading: string): Statement | undefined {
  if (!cue.test(words) || words.length > 2500) return undefined;
  return indexed(words, span, heading) ?? unchanged(words, span) ?? byDecision(words, span) ?? escalated(words, span);
}

const named =
  /(?<!\p{L})(?:index|indices|CPI(?:-[UW])?|CPIH|RPI|RPIX|PPI|ECI|LIBOR index|inflation|cost of living)(?!\p{L})/u;
const moved =
  /(?:increas|adjust|escalat|index(?:ed|ation|-linked)|uplift|revis|var(?:y|ied|iation)|rais|chang|review|reflect|in line with|in proportion|multipl|based (?:up)?on)/iu;
const describedIndex =
  /(?:the|an?|of) (?<name>(?:(?:[\p{Lu}][\p{L}&.-]+|of|for|and|the|all|price|cost|wage|labou?r|construction|building) ){1,7}(?:index|Index))(?!\p{L})/u;

function indexed(words: string, span: Span, heading: string): Statement | undefined {
  if (!named.test(words) && !/index/iu.test(words)) return undefined;
  if (
    !moved.test(words) ||
    (!new RegExp(money, "iu").test(words) &&
      !/(?:price|fee|rent|charge|index|cpi|rpi)/iu.test(heading) &&
      !revisionWords.test(words))
  )
    return undefined;
  if (
    /(?:ceases? to (?:be )?(?:published|exist)|discontinu|replaced by|substitut|no longer published|rebased)/iu.test(
      words,
    ) &&
    !/shall be (?:increased|adjusted) (?:annually|each|on|by)/iu.test(words)
  )
    return undefined;
  if (
    /index (?:of|to) (?:the )?(?:exhibits?|documents?|schedules?|defined terms)|glycemic|refractive|index fund|(?:S&P|Nasdaq|Dow|Russell)/iu.test(
      words,
    )
  )
    return undefined;
  const symbols = [...words.matchAll(/(?<!\p{L})(?:CPIH|CPI|RPIX|RPI|PPI|ECI)(?![\p{L}-])/gu)].flatMap(
    (match) => readIndexSymbol(match[0]) ?? [],
  );
  const known = [
    ...new Map(
      [...findIndices(words).map(({ value }) => value), ...symbols].map((value) => [value.name, value]),
    ).values(),
  ];
  const special = known.filter(
    (index) => !known.some((other) => other !== index && other.name.startsWith(`${index.name}-`)),
  );
  const described =
    /(?:inflation|cost of living) (?:rate|index)/iu.exec(words)?.[0] ?? describedIndex.exec(words)?.groups?.name;
  const indices =
    special.length > 0
      ? special.map(({ name, publisher, series }) => ({
          name,
          publisher: publisherIn(words) ?? publisher,
          ...(series && { series }),
          ...baseAndCurrent(words),
        }))
      : described
        ? [{ name: described.trim() }]
        : [];
  if (indices.length === 0) return undefined;
  if (/means|"CPI"|"Index"/u.test(words) && !new RegExp(money, "iu").test(words)) return undefined;
  const liability = otherPrices.test(words) && !/(?:fees?|rent|prices?|charges?)(?!\p{L})/iu.test(words);
  if (liability) return undefined;
  return {
    kind: "indexed",
    indices,
    span: shortened(span),
    strength: special.length > 0 ? 0.86 : 0.64,
    ...priceIn(words),
  };
}

const publishers: readonly (readonly [string, RegExp])[] = [
  ["BLS", /Bureau of Labor Statistics|(?:U\.?S\.?|United States) Department of Labor/u],
  ["ONS", /Office for National Statistics|(?<!\p{L})ONS(?!\p{L})/u],
  ["Statistics Canada", /Statistics Canada/u],
  ["ABS", /Australian Bureau of Statistics/u],
  ["Eurostat", /Eurostat/u],
];

function publisherIn(words: string): string | undefined {
  return publishers.find(([, name]) => name.test(words))?.[0];
}

/** Which values of the index are compared, as written. */
function baseAndCurrent(words: string): { base?: string; current?: string } {
  const base =
    /base (?:index|month|figure|date|period|year)(?: (?:is|shall be|means|being|being that))+ (?<rule>[^.;\n]{5,110})|(?:over|from|compared (?:to|with)) (?<rule2>(?:the )?(?:index|CPI|RPI|figure|level|value)(?: \p{L}+){0,3}? (?:published )?(?:for|in|on|as of|at)[^.;,\n]{4,70})/iu.exec(
      words,
    )?.groups;
  const current =
    /(?<rule>(?:most recent(?:ly)?|latest|last)(?: \p{L}+)? (?:published|available|index)[^.;,()\n]{0,80})/iu.exec(
      words,
    )?.groups?.rule;
  const start = base?.rule ?? base?.rule2;
  return { ...(start && { base: start.trim() }), ...(current && { current: current.trim() }) };
}

const firm = new RegExp(
  `${money}[^.;\\n]{0,70}? (?:(?:are|is|shall (?:be|remain)|will (?:be|remain)|remain|stay|held|quoted (?:are|is)) (?:\\p{L}+ ){0,2}?(?:fixed|firm|constant|unchanged)(?!\\p{L})|(?:shall|will|may) not (?:be )?(?:increased?|adjusted|subject to (?:any )?(?:adjustment|increase|escalation|revision|change)|changed?|vary|escalated?)(?!\\p{L}))|(?:firm|fixed)(?:,? (?:and|lump sum|firm))? ?-?(?:fixed )?prices? (?:for|during|throughout|contract|agreement|basis)(?!\\p{L})|no (?:price |fee |rent )?(?:increases?|escalation|indexation|price adjustments?)(?: (?:in|of|to) (?:the )?${noun})?(?: (?:shall|will|is|are)|(?: during| for| throughout))`,
  "iu",
);

function unchanged(words: string, span: Span): Statement | undefined {
  const match = firm.exec(words);
  if (
    !match ||
    otherPrices.test(match[0]) ||
    /without|unless|except|more than|by more|first (?:contract )?year|initial (?:\p{L}+ )?(?:year|period|twelve|12)|for (?:a period of )?(?:\p{L}+ )?\(?\d+\)? (?:months|days|years)|until|thereafter|offer|quotation|fixed (?:assets|costs)|%|per ?cent/iu.test(
      words.slice(match.index, match.index + match[0].length + 110),
    )
  )
    return undefined;
  return { kind: "fixed", indices: [], span: partOf(match, span), strength: 0.82, ...priceIn(words) };
}

const someone =
  "(?:(?i:supplier|seller|vendor|provider|service provider|contractor|licensor|company|landlord|lessor|manufacturer|consultant|we|distributor|host)|\\p{Lu}[\\p{L}&.-]{2,24})";
const decides = new RegExp(
  `(?<!\\p{L})${someone} (?:(?:may|can|shall have the right to|reserves? the right to|is entitled to|shall be (?:entitled|permitted) to|has the right to)(?:,? (?:\\p{L}+,? ){0,8}?)?) ?(?:increase|adjust|change|modify|revise|raise|amend|vary)(?!\\p{L})[^.;\\n]{0,50}?(?i:${money})|(?i:${money})[^.;\\n]{0,40} (?:are|is|shall be|may be) (?:subject to (?:change|increase|adjustment|revision)|(?:changed|increased|modified|revised|adjusted)[^.;\\n]{0,50} (?:by|at the discretion of) (?:the )?${someone})`,
  "u",
);

function byDecision(words: string, span: Span): Statement | undefined {
  const match = decides.exec(words);
  if (
    !match ||
    otherPrices.test(match[0]) ||
    /mutual|agreed (?:by|upon|between)|the parties agree|may not|written (?:agreement|consent) of both|resale|own prices|(?:interest|exchange) rate|formula|(?<!\p{L})index/iu.test(
      words,
    )
  )
    return undefined;
  if (/not (?:increase|change|adjust)/iu.test(match[0])) return undefined;
  return { kind: "unilateral", indices: [], span: partOf(match, span), strength: 0.8, ...priceIn(words) };
}

const rises = new RegExp(
  `${money}[^.;\\n]{0,90}? (?:shall|will|is to|are to|to)(?: automatically)?(?: be)? (?:increase|increased|escalate|escalated|adjusted|rise)(?!\\p{L})[^.;\\n]{0,140}|(?:annual|yearly) (?:increase|escalation|uplift|escalator) of[^.;\\n]{0,60}|${money}[^.;\\n]{0,70}? (?:shall|will|may) be (?:reviewed|renegotiated|revised|adjusted) (?:annually|each year|every|at the (?:beginning|end) of each|on each)`,
  "iu",
);

/** A rise that the contract fixes in advance (`three per cent each year`), or a yearly review. */
function escalated(words: string, span: Span): Statement | undefined {
  const match = rises.exec(words);
  if (
    !match ||
    otherPrices.test(words) ||
    /if |in the event|upon (?:renewal|default)|late|overdue|interest|not /iu.test(match[0])
  )
    return undefined;
  const yearly = /annual|each (?:\p{L}+ )?year|anniversar|every|per annum|per year|thereafter/iu.test(match[0]);
  const [rate] = findPercents(match[0], "en");
  if (!yearly) return undefined;
  return {
    kind: "revisable",
    indices: [],
    span: partOf(match, span),
    ...(rate && { fixedRise: rate.value }),
    strength: rate ? 0.78 : 0.55,
    ...priceIn(words),
  };
}

function priceIn(words: string): Pick<Statement, "price"> {
  const found = subject.exec(words)?.groups?.price;
  return found ? { price: found.replace(/^(?:all|its|such|our|each|any)(?= )/iu, "the").toLowerCase() } : {};
}

function partOf(match: RegExpExecArray, span: Span): Span {
  const start = span.start + match.index;
  return { start, end: Math.min(span.end, start + Math.min(match[0].length, 220)) };
}

const shortened = ({ start, end }: Span): Span => ({ start, end: Math.min(end, start + 280) });
