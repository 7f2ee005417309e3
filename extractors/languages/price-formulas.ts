import { lowerBound } from "../../lib/lower-bound.ts";
import { type FormulaPlace, findFormulas } from "../../values/formula/find-formulas.ts";
import { isDoubtful } from "../../values/formula/read-formula.ts";
import type { Found } from "../../values/read.ts";
import type { Span } from "./rule.ts";
import type { RuleDocument } from "./rule-document.ts";

/** A formula with its place in the view. */
export interface FormulaInView extends FormulaPlace {
  readonly span: Span;
}

/**
 * The price formulas of a document, in order. They are looked for in the text as read, whose line breaks tell numerators
 * from denominators, and in the view, which joins what a page end tore apart; of two readings of one place the surer stays.
 */
export function formulasIn(document: RuleDocument): readonly FormulaInView[] {
  const { view, source } = document;
  const asRead = findFormulas(source.text).map(({ value, start, end }) => ({
    ...value,
    span: { start: viewOffset(document, start), end: viewOffset(document, end) },
  }));
  const inView = findFormulas(view.text).map(inPlace);
  const kept: FormulaInView[] = [];
  for (const formula of [...asRead.filter(inFlow), ...inView]) {
    const rival = kept.findIndex(({ span }) => span.start < formula.span.end && formula.span.start < span.end);
    if (rival < 0) kept.push(formula);
    else if (isDoubtful(kept[rival]?.reading ?? formula.reading) && !isDoubtful(formula.reading)) kept[rival] = formula;
  }
  return kept.toSorted((a, b) => a.span.start - b.span.start);
}

function inPlace({ value, start, end }: Found<FormulaPlace>): FormulaInView {
  return { ...value, span: { start, end } };
}

/** A formula in a running header, or in text that the view leaves out, has no place in it. */
function inFlow({ span }: FormulaInView): boolean {
  return span.end > span.start;
}

/** The first offset of the view whose source is at or after an offset of the text as read. */
function viewOffset({ view }: RuleDocument, offset: number): number {
  return lowerBound(view.text.length, (at) => view.toSource(at, at + 1).start >= offset);
}
