import type { AppliesTo } from "../../../schemas/applies-to.ts";
import type { IndexationValue } from "../../../schemas/fields/indexation.ts";
import { printFormula } from "../../../values/formula/print.ts";
import { type FormulaReading, isDoubtful } from "../../../values/formula/read-formula.ts";
import { renameSymbol } from "../../../values/formula/rename.ts";
import { findIndices } from "../../../values/indices.ts";
import { oncePerDocument } from "../once-per-document.ts";
import { type FormulaInView, formulasIn } from "../price-formulas.ts";
import { type DocumentRule, defineFieldRules, type RuleReading, type Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { indexationCorpus } from "./indexation.corpus.ts";
import { baseRuleIn, currentRuleIn, indicesOf } from "./indexation-legend.ts";
import { priceIn, type Statement } from "./indexation-price.ts";
import { passageOf, revisionWords, termsIn } from "./indexation-terms.ts";
import { statementsIn } from "./indexation-words.ts";
import { priceCategoryIn } from "./price-category.ts";
import { scopeOf } from "./time-words.ts";

type Reading = RuleReading<IndexationValue> & { readonly span: Span };
type Source = "formula" | Statement["kind"];

function rule(phrase: string, ...sources: readonly Source[]): DocumentRule<IndexationValue> {
  return {
    name: `fr/indexation/${phrase}`,
    strength: 0.8,
    readDocument: (document) =>
      indexationsOf(document).flatMap(([source, reading]) => (sources.includes(source) ? [reading] : [])),
  };
}

/** Everything a document says of how its prices move; a firm price yields to a revision that the document spells out. */
const indexationsOf = oncePerDocument((document): readonly (readonly [Source, Reading])[] => {
  const formulas = formulasIn(document).flatMap((formula, index, all) =>
    readFormulaAt(document, formula, all[index + 1]),
  );
  const statements = statementsIn(document);
  const spelledOut = statements.filter(
    ({ kind, span, indices }) => kind === "indexed" && !covered(document, span, indices, formulas),
  );
  const once = formulas.filter(({ value }) => value?.mode === "adjustable");
  const adjusted = statements.filter(
    ({ kind, span, indices }) => kind === "adjustable" && indices.length > 0 && !covered(document, span, indices, once),
  );
  const detailed = formulas.length + spelledOut.length + adjusted.length > 0;
  const found: (readonly [Source, Reading])[] = [
    ...formulas.map((reading) => ["formula", reading] as const),
    ...oncePerClause(document, [...spelledOut, ...adjusted]).map(
      (item) => [item.kind, readStatement(document, item)] as const,
    ),
  ];
  const categories = new Set(formulas.flatMap(({ appliesTo }) => appliesTo?.priceCategory ?? []));
  for (const item of statements) {
    if (item.kind === "indexed" || item.indices.length > 0) continue;
    const general = item.kind === "revisable" || item.kind === "fixed" || item.kind === "adjustable";
    if (general && detailed && !item.appliesTo && !item.ofOtherPrices) continue;
    if (item.kind === "revisable" && categories.has(item.appliesTo?.priceCategory ?? "")) continue;
    const rivals = statements.filter(({ kind, appliesTo, ofOtherPrices }) => {
      return (kind === "fixed" || kind === "unilateral") && !appliesTo && !ofOtherPrices;
    });
    if (item.kind === "revisable" && rivals.length > 0) continue;
    found.push([item.kind, readStatement(document, item)]);
  }
  return found;
});

function readFormulaAt(document: RuleDocument, formula: FormulaInView, next: FormulaInView | undefined): Reading[] {
  const passage = passageOf(document, formula.span);
  const { slice } = document.view;
  const until = Math.min(passage.end, next?.span.start ?? Number.POSITIVE_INFINITY);
  const after = slice(formula.span.end, until);
  const around = slice(passage.start, passage.end);
  if (!revisionWords.test(around) && !/indice|index/iu.test(around)) return [];
  const lead = slice(Math.max(passage.start, formula.span.start - 250), formula.span.start);
  if (isRepealed(lead, slice(formula.span.end, formula.span.end + 120))) return [];
  const [first, ...others] = isDoubtful(formula.reading) ? formula.reading.candidates : [formula.reading];
  const value = (reading: FormulaReading): IndexationValue => {
    const named = withIndexName(reading, around);
    const own = indicesOf(named, after, around);
    const found = own.places.length > 0 ? own : indicesOf(named, around);
    const indices = found.indices.map((index) => withCommonRules(index, around));
    const category = /^P[1-9]/.exec(named.result)?.[0];
    const price = category ?? priceIn(lead.slice(lead.search(/[^.\n]*[.\n]?\s*$/u))).price ?? named.result;
    return {
      mode: /actualis/iu.test(lead) && !/r[ée]vis|index(?:[ée]|ation)/iu.test(lead) ? "adjustable" : "revisable",
      price,
      formula: {
        written: formula.written,
        normalized: named.normalized,
        result: named.result,
        expression: named.expression,
        fixedPart: named.fixedPart,
        terms: named.terms,
      },
      indices,
      ...termsIn(around, price),
      ...termsIn(`${lead.slice(lead.lastIndexOf(". ") + 1)}\n${after}`, price),
    };
  };
  const read = value(first);
  const named = read.indices.filter((index) => index.publisher !== undefined).length;
  const appliesTo = scopeAt(document, formula.span, first, lead);
  return [
    {
      value: read,
      ...(appliesTo && { appliesTo }),
      span: formula.span,
      ...(others.length > 0 && { otherReadings: others.map(value) }),
      strength: others.length > 0 ? 0.75 : named === read.indices.length ? 0.92 : 0.86,
    },
  ];
}

/** A formula that an amendment quotes to take it out: `sa formule « … » cesse de s'appliquer`. */
function isRepealed(before: string, after: string): boolean {
  const own = before.slice(Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n")) + 1);
  return (
    /^[^.;\n]{0,60}(?:cess(?:e|ent|era|eront) (?:de |d')|(?:est|sont|sera) (?:supprim|abrog|remplac|annul)|n(?:e |')(?:est|sont|sera) plus)/iu.test(
      after,
    ) || /(?:ancienne formule|en lieu et place de|au lieu (?:et place )?de|abroge|supprime)[^.;:]{0,80}$/iu.test(own)
  );
}

/** What the clause says of all its indices, where the legend says nothing of this one. */
function withCommonRules(index: IndexationValue["indices"][number], around: string) {
  const base = index.base ?? baseRuleIn(around);
  const current = index.current ?? currentRuleIn(around);
  return { ...index, ...(base && { base }), ...(current && { current }) };
}

/** `Indice` in a formula in words is the index that the clause names, where it names one. */
function withIndexName(reading: FormulaReading, around: string): FormulaReading {
  const unnamed = reading.terms.find(({ index }) => /^(?:indice|index)$/iu.test(index))?.index;
  const names = [...new Set(findIndices(around).map(({ value }) => value.name))];
  const [name] = names;
  if (!unnamed || !name || names.length > 1) return reading;
  const expression = renameSymbol(reading.expression, unnamed, name);
  return {
    ...reading,
    expression,
    normalized: printFormula(reading.result, expression),
    terms: reading.terms.map((term) => (term.index === unnamed ? { ...term, index: name } : term)),
  };
}

/** `P2 = P20 × …` is the formula of the category P2; else the heading or the words before may name one, a lot or a tranche. */
function scopeAt(
  document: RuleDocument,
  { start }: Span,
  { result, expression }: FormulaReading,
  lead: string,
): AppliesTo | undefined {
  const ofPrice = /^P[1-5]/.exec(result)?.[0];
  if (ofPrice && JSON.stringify(expression).includes(`"name":"${result}","at":"base"`))
    return { priceCategory: ofPrice };
  const { heading, path } = document.clauseAt(start);
  const before = lead.split("\n").slice(-3).join(" ");
  const unitPrices = /bordereau|(?<!\p{L})BPU(?!\p{L})/iu;
  if (unitPrices.test(heading) || unitPrices.test(before.slice(-120)))
    return { priceCategory: "bordereau des prix unitaires" };
  return priceCategoryIn(heading) ?? scopeOf(before) ?? priceCategoryIn(before) ?? scopeOf(path.join(" / "));
}

/** Whether a formula in the same clause, or on the same indices, says it already. */
function covered(
  document: RuleDocument,
  span: Span,
  indices: IndexationValue["indices"],
  formulas: readonly Reading[],
): boolean {
  return formulas.some((formula) => {
    const passage = passageOf(document, formula.span);
    if (passage.start > span.start || span.start >= passage.end) return false;
    const names = new Set(formula.value?.indices.map(({ name }) => name));
    return (
      indices.every(({ name, publisher }) => names.has(name) || publisher === undefined) ||
      document.clauseAt(span.start) === document.clauseAt(formula.span.start)
    );
  });
}

/** Further sentences of one clause on the same indices say more of the same revision. */
function oncePerClause(document: RuleDocument, statements: readonly Statement[]): Statement[] {
  const first = new Map<string, Statement>();
  for (const item of statements) {
    const key = JSON.stringify([
      document.clauseAt(item.span.start).start,
      item.kind,
      item.appliesTo,
      item.indices.map(({ name }) => name),
    ]);
    const before = first.get(key);
    if (!before || item.strength > before.strength) first.set(key, item);
  }
  return [...first.values()];
}

const modes = {
  indexed: "revisable",
  revisable: "revisable",
  fixed: "fixed",
  adjustable: "adjustable",
  unilateral: "unilateral",
} as const;

function readStatement(document: RuleDocument, item: Statement): Reading {
  const { slice } = document.view;
  const clause = document.clauseAt(item.span.start);
  const passage = slice(
    Math.max(clause.start, item.span.start - 1200),
    Math.min(Math.max(clause.end, item.span.end), item.span.end + 2000),
  );
  const terms = item.kind === "fixed" || item.kind === "unilateral" ? {} : termsIn(passage);
  return {
    value: {
      mode: modes[item.kind],
      ...(item.price && { price: item.price }),
      indices: withRules(item.indices, passage),
      ...(item.fixedRise && { fixedRise: item.fixedRise }),
      ...terms,
    },
    ...(item.appliesTo && { appliesTo: item.appliesTo }),
    span: item.span,
    strength: item.strength,
  };
}

/** Base and current value, where the clause is about one index only. */
function withRules(indices: IndexationValue["indices"], passage: string): IndexationValue["indices"] {
  const [only, second] = indices;
  if (!only || second) return indices;
  const [base, current] = [baseRuleIn(passage), currentRuleIn(passage)];
  return [{ ...only, ...(base && { base }), ...(current && { current }) }];
}

export const indexationRules = defineFieldRules<IndexationValue>({
  field: "indexation",
  language: "fr",
  cue: /r[ée]vis(?:ion|[ée]e?s?|able)|index|indice|actualis|prix (?:sont |est )?fermes?|(?:modifi|[ée]volu|ajust)[^.]{0,40}(?:prix|tarif)/iu,
  rules: [
    rule("révision par la formule <formule>", "formula"),
    rule("indexé sur <indice>", "indexed"),
    rule("prix fermes", "fixed"),
    rule("prix fermes et actualisables", "adjustable"),
    rule("le prestataire peut réviser ses tarifs", "unilateral"),
    rule("prix révisables", "revisable"),
  ],
  corpus: indexationCorpus,
});
