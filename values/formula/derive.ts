import { Decimal as Exact } from "decimal.js";
import type { Expression, FormulaSymbol, FormulaTerm } from "../../schemas/expression.ts";
import { readIndexSymbol } from "../indices.ts";
import { isWeight } from "./strict.ts";

/** What a price formula comes to: the part that does not move, and one weighted ratio an index. */
export interface DerivedFormula {
  readonly fixedPart: string;
  readonly terms: FormulaTerm[];
  /**
   * Whether it can be a revision: every part multiplies the same price, and weights that are all numbers and all weigh
   * ratios sum to 1.
   */
  readonly balanced: boolean;
  /** Whether one ratio multiplies another; rare, and never what a repair should make. */
  readonly multipliesRatios: boolean;
  /** Whether indices stand alone, over no base: whole formulas may say so, torn ones seem to. */
  readonly hasLevels: boolean;
}

/** Whether a symbol stands for a price index: one that is published, or that the text around calls one. */
export type IsIndex = (symbol: string) => boolean;

const isPublished: IsIndex = (symbol) => readIndexSymbol(symbol) !== undefined;

/** No contract weighs as many; products of sums grow without bound. */
const mostParts = 100;

/** One product of the expanded sum. */
interface Part {
  readonly coefficient: Exact;
  /** Letters that the contract leaves as weights. */
  readonly weights: readonly string[];
  /** Indices over their base. */
  readonly ratios: readonly string[];
  /** Known indices that stand alone (`0,0259 × FOL`). */
  readonly levels: readonly string[];
  /** Base symbols outside a ratio: the price that is revised. */
  readonly prices: readonly string[];
}

/** Multiplies out nested weights; nothing where the expression is no weighted sum of ratios. */
export function derive(expression: Expression, isIndex: IsIndex = isPublished): DerivedFormula | undefined {
  const parts = expand(expression, isIndex);
  if (!parts) return undefined;
  const moving = parts.filter((part) => part.ratios.length + part.levels.length > 0);
  const terms = grouped(moving, (part) => [...part.ratios, ...part.levels].join(" × ")).map(([index, members]) => ({
    index,
    weight: sum(members),
  }));
  const fixed = parts.filter((part) => part.ratios.length + part.levels.length === 0);
  return {
    fixedPart: sum(fixed),
    terms,
    balanced: isBalanced(parts) && !addsFixedParts(expression),
    hasLevels: parts.some(({ levels }) => levels.length > 0),
    multipliesRatios: parts.some(({ ratios }) => ratios.length > 1),
  };
}

function expand(expression: Expression, isIndex: IsIndex): Part[] | undefined {
  switch (expression.type) {
    case "number":
      return [part({ coefficient: new Exact(expression.value) })];
    case "symbol":
      return [symbolPart(expression, isIndex)];
    case "negate":
      return scaled(expand(expression.operand, isIndex), -1);
    case "add":
    case "subtract": {
      const [left, right] = [expand(expression.left, isIndex), expand(expression.right, isIndex)];
      const signed = scaled(right, expression.type === "add" ? 1 : -1);
      return left && signed && [...left, ...signed];
    }
    case "multiply": {
      const [left, right] = [expand(expression.left, isIndex), expand(expression.right, isIndex)];
      if (!left || !right || left.length * right.length > mostParts) return undefined;
      return left.flatMap((a) => right.map((b) => times(a, b)));
    }
    case "divide":
      return quotient(expression.left, expression.right, isIndex);
  }
}

function quotient(left: Expression, right: Expression, isIndex: IsIndex): Part[] | undefined {
  if (right.type === "symbol" && (left.type === "add" || left.type === "subtract")) {
    const [first, second] = [quotient(left.left, right, isIndex), quotient(left.right, right, isIndex)];
    const signed = scaled(second, left.type === "add" ? 1 : -1);
    return first && signed && [...first, ...signed];
  }
  if (left.type === "symbol" && right.type === "symbol") {
    if (left.name === right.name && left.at === "base" && right.at === "base") return [part({})];
    return left.at === "current" && right.at === "base" ? [part({ ratios: [left.name] })] : undefined;
  }
  if (right.type !== "number" || Number(right.value) === 0) return undefined;
  if (left.type === "symbol" && isIndex(left.name)) return [part({ ratios: [left.name] })];
  return expand(left, isIndex)?.map((item) => ({ ...item, coefficient: item.coefficient.div(right.value) }));
}

function symbolPart(symbol: FormulaSymbol, isIndex: IsIndex): Part {
  if (symbol.at === "base") return part({ prices: [symbol.name] });
  return isIndex(symbol.name) ? part({ levels: [symbol.name] }) : part({ weights: [symbol.name] });
}

function part(given: Partial<Part>): Part {
  return { coefficient: new Exact(1), weights: [], ratios: [], levels: [], prices: [], ...given };
}

function times(a: Part, b: Part): Part {
  return {
    coefficient: a.coefficient.times(b.coefficient),
    weights: [...a.weights, ...b.weights],
    ratios: [...a.ratios, ...b.ratios],
    levels: [...a.levels, ...b.levels],
    prices: [...a.prices, ...b.prices],
  };
}

function scaled(parts: Part[] | undefined, by: number): Part[] | undefined {
  return parts?.map((item) => ({ ...item, coefficient: item.coefficient.times(by) }));
}

/** `0.85`, `a`, `0.9*a'`, `0.1 + a`. */
function sum(parts: readonly Part[]): string {
  const sums = grouped(parts, (item) => item.weights.join("*"))
    .map(([letters, members]) => ({
      letters,
      total: members.reduce((total, item) => total.plus(item.coefficient), new Exact(0)),
    }))
    .filter(({ total }) => !total.isZero());
  if (sums.length === 0) return "0";
  return sums
    .map(({ letters, total }) =>
      letters === "" ? total.toFixed() : total.eq(1) ? letters : `${total.toFixed()}*${letters}`,
    )
    .join(" + ");
}

function isBalanced(parts: readonly Part[]): boolean {
  if (parts.some(({ coefficient }) => coefficient.isZero())) return false;
  const price = (item: Part) => [...item.prices].sort().join("*");
  if (new Set(parts.map(price)).size > 1 || parts.some((item) => item.prices.length > 1)) return false;
  const levels = parts.filter((item) => item.levels.length > 0);
  if (levels.length > 0) {
    return (
      levels.every(isWeightedLevel) &&
      isMargin(
        parts.filter((item) => item.levels.length === 0),
        levels,
      )
    );
  }
  if (parts.some(({ weights }) => weights.some((name) => !isWeight(name)))) return false;
  if (parts.some((item) => item.weights.length > 0)) return true;
  return parts.reduce((total, item) => total.plus(item.coefficient), new Exact(0)).eq(1);
}

/** `0.0259 × FOL`, and no more. */
function isWeightedLevel({ levels, prices, ratios, weights }: Part): boolean {
  return levels.length === 1 && prices.length + ratios.length + weights.length === 0;
}

/** `3.15 + PEG`: a margin over an index; where the numbers sum to 1, a ratio has lost its base. */
function isMargin(fixed: readonly Part[], levels: readonly Part[]): boolean {
  const total = [...fixed, ...levels].reduce((all, { coefficient }) => all.plus(coefficient), new Exact(0));
  const plain = fixed.every(({ prices, ratios, weights }) => prices.length + ratios.length + weights.length === 0);
  return plain && fixed.length < 2 && (fixed.length === 0 || !total.eq(1));
}

/** `(0.15 + 0.85) × S/S0`: nobody adds two parts that do not move; a bracket is misplaced. */
function addsFixedParts(expression: Expression): boolean {
  if (expression.type === "number" || expression.type === "symbol") return false;
  if (expression.type === "negate") return addsFixedParts(expression.operand);
  if (expression.type === "add" && added(expression).filter(isFixed).length > 1) return true;
  return addsFixedParts(expression.left) || addsFixedParts(expression.right);
}

function added(expression: Expression): Expression[] {
  if (expression.type === "add") return [...added(expression.left), ...added(expression.right)];
  return expression.type === "subtract" ? added(expression.left) : [expression];
}

function isFixed(expression: Expression): boolean {
  if (expression.type === "number") return true;
  if (expression.type === "symbol") return isWeight(expression.name);
  if (expression.type === "negate") return isFixed(expression.operand);
  return isFixed(expression.left) && isFixed(expression.right);
}

function grouped(parts: readonly Part[], key: (item: Part) => string): [string, Part[]][] {
  const groups = new Map<string, Part[]>();
  for (const item of parts) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups];
}
