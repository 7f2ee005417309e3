import type { IndexationValue } from "../../../schemas/fields/indexation.ts";
import { type FormulaReading, isDoubtful } from "../../../values/formula/read-formula.ts";
import { findIndices, readIndexSymbol } from "../../../values/indices.ts";
import { oncePerDocument } from "../once-per-document.ts";
import { type FormulaInView, formulasIn } from "../price-formulas.ts";
import { type DocumentRule, defineFieldRules, type RuleReading, type Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { indexationCorpus } from "./indexation.corpus.ts";
import type { Statement } from "./indexation-price.ts";
import { revisionWords, termsIn } from "./indexation-terms.ts";
import { statementsIn } from "./indexation-words.ts";

type Reading = RuleReading<IndexationValue> & { readonly span: Span };
type Source = "formula" | Statement["kind"];

function rule(phrase: string, source: Source): DocumentRule<IndexationValue> {
  return {
    name: `en/indexation/${phrase}`,
    strength: 0.8,
    readDocument: (document) =>
      indexationsOf(document).flatMap(([from, reading]) => (from === source ? [reading] : [])),
  };
}

/** Everything a document says of how its prices move; a general word yields to a revision that the document spells out. */
const indexationsOf = oncePerDocument((document): readonly (readonly [Source, Reading])[] => {
  const formulas = formulasIn(document).flatMap((formula) => readFormulaAt(document, formula));
  const statements = oncePerClause(document, statementsIn(document));
  const spelledOut = statements.filter(
    ({ kind, span }) => kind === "indexed" && !formulas.some((formula) => sameClause(document, formula.span, span)),
  );
  const detailed = formulas.length + spelledOut.length > 0;
  const general = statements.filter(
    ({ kind, span, ofOnePrice }) =>
      kind !== "indexed" &&
      !(
        detailed &&
        !ofOnePrice &&
        [...formulas, ...spelledOut].some((other) => sameClause(document, other.span, span) || kind === "revisable")
      ),
  );
  const found: (readonly [Source, Reading])[] = [
    ...formulas.map((reading) => ["formula", reading] as const),
    ...[...spelledOut, ...general].map((item) => [item.kind, readStatement(document, item)] as const),
  ];
  return found;
});

function readFormulaAt(document: RuleDocument, { reading, written, span }: FormulaInView): Reading[] {
  const around = passageOf(document, span);
  if (!revisionWords.test(around) && !/(?<!\p{L})(?:index|indices|CPI|RPI)(?!\p{L})/iu.test(around)) return [];
  const [first, ...others] = isDoubtful(reading) ? reading.candidates : [reading];
  const value = (one: FormulaReading): IndexationValue => ({
    mode: "revisable",
    price: one.result,
    formula: {
      written,
      normalized: one.normalized,
      result: one.result,
      expression: one.expression,
      fixedPart: one.fixedPart,
      terms: one.terms,
    },
    indices: one.terms.map(({ index }) => indexNamed(index, around)),
    ...termsIn(around),
  });
  return [
    {
      value: value(first),
      span,
      ...(others.length > 0 && { otherReadings: others.map(value) }),
      strength: others.length > 0 ? 0.72 : 0.88,
    },
  ];
}

/** What the legend or the symbol itself says of an index in a formula. */
function indexNamed(symbol: string, around: string): IndexationValue["indices"][number] {
  const legend = new RegExp(
    `(?<![\\p{L}\\d])${symbol.replaceAll(/[^\p{L}\d]/gu, ".")}[0o1n]?"? ?(?:=|:|is|means|being|-)+ ?(?<text>[^;\\n]{5,120})`,
    "u",
  ).exec(around)?.groups?.text;
  const [inLegend] = findIndices(`index ${legend ?? ""}`);
  const named = [...new Map(findIndices(around).map(({ value }) => [value.name, value])).values()];
  const known = readIndexSymbol(symbol) ?? inLegend?.value ?? (named.length === 1 ? named[0] : undefined);
  return {
    symbol,
    name: known?.name ?? symbol,
    ...(known?.publisher && { publisher: known.publisher }),
    ...(known?.series && { series: known.series }),
  };
}

function readStatement(document: RuleDocument, item: Statement): Reading {
  const terms = termsOf(document, item);
  const mode = item.kind === "indexed" ? "revisable" : item.kind;
  return {
    value: {
      mode,
      ...(item.price && { price: item.price }),
      indices: item.indices,
      ...(item.fixedRise && { fixedRise: item.fixedRise }),
      ...terms,
    },
    span: item.span,
    strength: item.strength,
  };
}

/** What one party may decide is bounded by its own sentence; a revision, by the clause around it. */
function termsOf(document: RuleDocument, { kind, span }: Statement) {
  if (kind === "fixed") return {};
  if (kind !== "unilateral") return termsIn(passageOf(document, span));
  const [sentence = ""] = document.view.slice(span.start, span.end + 160).split(/(?<=\p{Ll})\. /u);
  return termsIn(sentence);
}

/** The sentences around a place in its clause. */
function passageOf(document: RuleDocument, { start, end }: Span): string {
  const clause = document.clauseAt(start);
  return document.view.slice(Math.max(clause.start, start - 700), Math.min(Math.max(clause.end, end), end + 1200));
}

function sameClause(document: RuleDocument, a: Span, b: Span): boolean {
  return document.clauseAt(a.start) === document.clauseAt(b.start) && Math.abs(a.start - b.start) < 2500;
}

/** Further sentences of one clause on the same indices say more of the same revision. */
function oncePerClause(document: RuleDocument, statements: readonly Statement[]): Statement[] {
  const kept: Statement[] = [];
  for (const item of statements) {
    const names = item.indices.map(({ name }) => name).join();
    const before = kept.find(
      (other) =>
        other.kind === item.kind &&
        (item.kind !== "indexed" || other.indices.map(({ name }) => name).join() === names) &&
        sameClause(document, other.span, item.span),
    );
    if (!before) kept.push(item);
    else if (item.strength > before.strength) kept[kept.indexOf(before)] = item;
  }
  return kept;
}

export const indexationRules = defineFieldRules<IndexationValue>({
  field: "indexation",
  language: "en",
  cue: /(?<!\p{L})(?:index(?:ed|ation)?|CPI|RPI|go(?:es)? up by|consumer price|inflation|escalat\p{L}+|price (?:increase|adjustment|revision|review)s?|fixed price|firm price|annual (?:increment|hike)|yearly (?:increment|hike)|locked|frozen)(?!\p{L})|(?:increas|adjust|revis|amend|alter|chang|modif|vary|rais|rises?|uplift|enhanc|updat)\p{L}* [^.]{0,40}(?:prices?|fees?|rates?|rent|charges)(?!\p{L})|(?<!\p{L})(?:prices?|pricing|fees?|rates?|rent|charges)(?!\p{L})[^.]{0,60} (?:change|changed|rise|rises|increased?|enhanced|revised|reviewed|varied|altered|adjusted|uplifted)(?!\p{L})/iu,
  rules: [
    rule("adjusted by the formula <formula>", "formula"),
    rule("adjusted in line with <index>", "indexed"),
    rule("prices are fixed", "fixed"),
    rule("the supplier may increase its prices", "unilateral"),
    rule("prices increase by <percent> each year", "revisable"),
  ],
  corpus: indexationCorpus,
});
