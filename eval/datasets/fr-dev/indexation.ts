import { sameDecimal } from "../../../schemas/fields/equality.ts";
import type { IndexationValue } from "../../../schemas/fields/indexation.ts";
import { readNormalized } from "../../../values/formula/read-formula.ts";
import type { GoldItem } from "../../gold.ts";
import { quotesOverlap } from "../../scorers/quotes.ts";
import { sameExpression, sameIndexName } from "../../scorers/same-indexation.ts";
import type { FrDevLabels, IndexationLabel } from "./labels.ts";

/** Revision clauses as labelled, and the words that say that prices are firm or change by simple decision. */
export function goldIndexation(labels: FrDevLabels): GoldItem[] {
  const firm = labels.priceRevision === "none" ? labels.quotes.priceRevision : undefined;
  return [
    ...labels.indexation.map(clause),
    ...(firm ? [ofMode("fixed", firm, false)] : []),
    ...(labels.quotes.fixedPrice ? [ofMode("fixed", labels.quotes.fixedPrice, true)] : []),
    ...(labels.priceChange ? [ofMode("unilateral", labels.priceChange.quote, false)] : []),
    ...(labels.acceptable.indexation ?? []).map(({ quote }) => ({ ...ofMode("revisable", quote, true) })),
  ];
}

/**
 * A clause is right when its indices are, and, where it has a formula, the weights and fixed part of that. A label without
 * a known index is right by its passage.
 */
function clause(label: IndexationLabel): GoldItem {
  const { terms, quote, optional } = label;
  return {
    value: { mode: "revisable", indices: terms.map(({ index }) => ({ name: index })) },
    quote,
    optional,
    accepts: ({ value, quotes }) => {
      const found = value as IndexationValue;
      if (found.mode === "fixed" || found.mode === "unilateral") return false;
      if (terms.length === 0) return quotes.some((one) => quotesOverlap(one, quote));
      return sameIndices(label, found) && sameFormula(label, found);
    },
  };
}

function ofMode(mode: IndexationValue["mode"], quote: string, optional: boolean): GoldItem {
  return {
    value: { mode, indices: [] },
    quote,
    optional,
    accepts: ({ value, quotes }) =>
      (value as IndexationValue).mode === mode &&
      (mode !== "revisable" || quotes.some((one) => quotesOverlap(one, quote))),
  };
}

/** The same indices, whichever of them the clause names twice. */
function sameIndices({ terms }: IndexationLabel, { indices }: IndexationValue): boolean {
  const names = ({ name, symbol }: IndexationValue["indices"][number]) =>
    symbol === undefined ? [name] : [name, symbol];
  const isOf = (one: IndexationValue["indices"][number], index: string) =>
    names(one).some((name) => sameIndexName(name, index));
  return (
    terms.every(({ index }) => indices.some((one) => isOf(one, index))) &&
    indices.every((one) => terms.some(({ index }) => isOf(one, index)))
  );
}

/** The label's own reading, or its weights and its fixed part: people name the symbols of words in their own way. */
function sameFormula(label: IndexationLabel, { formula }: IndexationValue): boolean {
  if (!formula) return !label.formula?.includes("=");
  const reading = label.normalized ? readNormalized(label.normalized) : undefined;
  return (reading && sameExpression(reading.expression, formula.expression)) || sameWeights(label, formula);
}

function sameWeights({ terms, fixed }: IndexationLabel, formula: NonNullable<IndexationValue["formula"]>): boolean {
  const weights = terms.flatMap(({ weight }) => (weight === null ? [] : [String(weight)])).sort();
  const found = formula.terms.map(({ weight }) => weight).sort();
  if (weights.length < terms.length) return true;
  const sameFixed = fixed === null || fixed === undefined || sameDecimal(formula.fixedPart, String(fixed));
  return sameFixed && weights.length === found.length && weights.every((one, at) => sameDecimal(one, found[at] ?? ""));
}
