import { findIndices, readIndexSymbol } from "../../../values/indices.ts";
import type { NormalView } from "../../structure/normal-view.ts";
import type { Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { sentenceAround } from "../run-rules.ts";
import { byDecision, byLimitedDecision, escalated, unchanged, withoutIndex } from "./indexation-moves.ts";
import { money, otherPrices, priceIn, type Statement, shortened } from "./indexation-price.ts";
import { revisionWords } from "./indexation-terms.ts";

const cue =
  /index|CPI|RPI|inflation|cost of living|increas|adjust|escalat|uplift|fixed|firm|subject to change|revis|chang|modif|rais|go(?:es)? up|(?<!\p{L})rises?(?!\p{L})|constant|review|amend|alter|(?<!\p{L})var(?:y|ied)(?!\p{L})|updat|enhanc|increment|locked|frozen/iu;

/** Every statement on how prices move, in order. */
export function statementsIn(document: RuleDocument): readonly Statement[] {
  const { paragraphs, slice } = document.view;
  return paragraphs.flatMap((paragraph) => {
    if (!cue.test(slice(paragraph.start, paragraph.end))) return [];
    const { heading } = document.clauseAt(paragraph.start);
    return [...sentencesOf(document.view, paragraph)].flatMap(
      (span) => statementOf(slice(span.start, span.end), span, heading) ?? [],
    );
  });
}

function* sentencesOf(view: NormalView, paragraph: Span): Generator<Span> {
  for (let at = paragraph.start; at < paragraph.end; ) {
    const { start, end } = sentenceAround(view, at, paragraph);
    yield { start, end: Math.max(end, at + 1) };
    at = Math.max(end, at + 1);
  }
}

function statementOf(words: string, span: Span, heading: string): Statement | undefined {
  if (!cue.test(words) || words.length > 2500) return undefined;
  const statement =
    withoutIndex(words, span) ??
    byLimitedDecision(words, span) ??
    indexed(words, span, heading) ??
    firstOf(unchanged(words, span), byDecision(words, span)) ??
    escalated(words, span);
  return statement && isUnticked(words.slice(0, statement.span.end - span.start)) ? undefined : statement;
}

/** `☐ Rent will not be increased`: a choice of the form that nobody made. */
const isUnticked = (words: string) => words.lastIndexOf("☐") > words.lastIndexOf("☒");

/** Of two things that one sentence says, the one it begins with: what follows is its exception. */
function firstOf(one: Statement | undefined, other: Statement | undefined): Statement | undefined {
  return one && other && other.span.start < one.span.start ? other : (one ?? other);
}

/** Measures that are called no index: `the change in the monthly average for scrap`, `with the average diesel price`. */
const measure =
  /(?:(?:change|movement|increase|variation)s? in|(?:varies|vary|varied|adjusted|linked|rise and fall)(?: \p{L}+)? (?:with|to|by reference to|according to)) (?:the )?(?<name>(?!index|CPI|RPI)[^,;.()\n]{3,70}?(?:(?:monthly|weekly|daily|annual) average|quotations?|settlement price|(?:diesel|fuel|gas|gasoline|electricity|power|oil|steel|scrap|copper|alumini?um|resin|paper|grain|commodity) prices?)(?: (?:for|of) [^,;()\n]{3,50})?)/iu;

const named =
  /(?<!\p{L})(?:index|indices|CPI(?:-[UW])?|CPIH|RPI|RPIX|PPI|ECI|LIBOR index|inflation|cost of living)(?!\p{L})/u;
const moved =
  /(?:increas|adjust|escalat|index(?:ed|ation|-linked)|uplift|revis|var(?:y|ied|iation)|rais|(?<!\p{L})rises?(?!\p{L})|chang|review|reflect|in line with|in proportion|multipl|based (?:up)?on)/iu;
const describedIndex =
  /(?:the|an?|of) (?<name>(?:(?:[\p{Lu}][\p{L}&.-]+|of|for|and|the|all|price|cost|wage|labou?r|construction|building) ){1,7}(?:index|Index))(?!\p{L})/u;

function indexed(words: string, span: Span, heading: string): Statement | undefined {
  if (!named.test(words) && !/index/iu.test(words) && !measure.test(words)) return undefined;
  if (
    !moved.test(words) ||
    (!new RegExp(money, "iu").test(words) &&
      !/(?:price|fee|rent|charge|index|cpi|rpi)/iu.test(heading) &&
      !revisionWords.test(words))
  )
    return undefined;
  if (
    /(?:ceases? to (?:be )?(?:published|exist)|discontinu|(?:index|CPI|RPI|series|it)(?!\p{L})[^.;:"]{0,60}replaced by|substitut|no longer published|rebased|(?:is|are) (?:hereby )?deleted)/iu.test(
      words,
    ) &&
    !/(?:shall|will) be (?:increased|adjusted|reviewed) (?:annually|each|on|by|with effect)/iu.test(words)
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
    /(?:inflation|cost of living) (?:rate|index)/iu.exec(words)?.[0] ??
    describedIndex.exec(words)?.groups?.name ??
    measure.exec(words)?.groups?.name;
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
