import type { Expression } from "../../schemas/expression.ts";
import { foldText, overlappingText } from "../../schemas/fields/equality.ts";
import type { IndexationValue } from "../../schemas/fields/indexation.ts";
import { sameFormula } from "../../schemas/same-formula.ts";
import { findIndices, readIndexSymbol } from "../../values/indices.ts";
import { sameWhenEvaluated } from "../formulas/equal.ts";
import { withPlainPrice } from "../formulas/plain-price.ts";

/** The same way of moving, the same indices, and formulas that come to the same whatever the values of the indices. */
export function sameIndexation(a: IndexationValue, b: IndexationValue): boolean {
  return a.mode === b.mode && sameTrees(a.formula, b.formula) && sameIndices(a.indices, b.indices);
}

function sameTrees(a: IndexationValue["formula"], b: IndexationValue["formula"]): boolean {
  if (!a || !b) return a === b;
  return sameFormula(a, b) || sameExpression(a.expression, b.expression);
}

/** Whether two trees come to the same whatever the values of their symbols, however these are hyphened. */
export function sameExpression(a: Expression, b: Expression): boolean {
  return sameWhenEvaluated(withPlainNames(withPlainPrice(a)), withPlainNames(withPlainPrice(b)));
}

/** `ICHT-IME` and `ICHTIME` are one symbol. */
function withPlainNames(expression: Expression): Expression {
  switch (expression.type) {
    case "number":
      return expression;
    case "symbol":
      return { ...expression, name: plainName(expression.name) };
    case "negate":
      return { ...expression, operand: withPlainNames(expression.operand) };
    default:
      return { ...expression, left: withPlainNames(expression.left), right: withPlainNames(expression.right) };
  }
}

type Indices = IndexationValue["indices"];

/** One to one, by name or by symbol. */
function sameIndices(a: Indices, b: Indices): boolean {
  if (a.length !== b.length) return false;
  const left = [...b];
  return a.every((index) => {
    const at = left.findIndex((other) =>
      names(index).some((one) => names(other).some((two) => sameIndexName(one, two))),
    );
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function names({ name, symbol }: Indices[number]): string[] {
  return symbol === undefined ? [name] : [name, symbol];
}

/** `TP 01` and `TP01` are one name, and `EL` is the one in `indice électricité … (EL)`. */
export function sameIndexName(a: string, b: string): boolean {
  return overlappingText(a, b) || plainName(a) === plainName(b) || isOneIndex(a, b);
}

/** `AWE` and `Average Weekly Earnings` are one index of the table. */
function isOneIndex(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => readIndexSymbol(name) ?? findIndices(`index ${name}`)[0]?.value);
  return one !== undefined && one.name === other?.name;
}

function plainName(name: string): string {
  return foldText(name).replaceAll(" ", "").toUpperCase();
}
