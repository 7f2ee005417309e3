import type { Expression, FormulaSymbol } from "../../schemas/expression.ts";
import { readIndexSymbol } from "../indices.ts";
import type { ParsedFormula } from "./grammar.ts";
import { sharedName, withoutBaseMark } from "./marks.ts";

/** A formula whose symbols say which value they stand for. `sound` is false where a ratio is not current over base of one index. */
export interface ResolvedFormula extends ParsedFormula {
  readonly sound: boolean;
}

type Meaning = Pick<FormulaSymbol, "name" | "at">;

/** Tells base from current values: first from the ratios, then from the price on both sides of the equals sign. */
export function resolveSymbols({ result, expression }: ParsedFormula): ResolvedFormula {
  const meanings = new Map<string, Meaning>();
  let sound = true;
  const agree = (symbol: string, meaning: Meaning) => {
    const known = meanings.get(symbol);
    if (known && (known.name !== hyphenated(meaning.name) || known.at !== meaning.at)) sound = false;
    meanings.set(symbol, { ...meaning, name: hyphenated(meaning.name) });
  };

  for (const [current, base] of ratiosOf(expression)) {
    const name = sharedName(current, base);
    if (name === undefined) sound = false;
    agree(current, { name: name ?? current, at: "current" });
    agree(base, { name: name ?? withoutBaseMark(base) ?? base, at: "base" });
  }

  let resultName = result;
  for (const symbol of symbolsOf(expression)) {
    if (meanings.has(symbol)) continue;
    const price = isWeight(symbol) ? undefined : sharedName(result, symbol);
    if (price !== undefined) resultName = price;
    const name = price ?? (readIndexSymbol(symbol) || isWeight(symbol) ? undefined : withoutBaseMark(symbol));
    agree(symbol, name === undefined ? { name: symbol, at: "current" } : { name, at: "base" });
  }
  return { result: hyphenated(resultName), expression: renamed(expression, meanings), sound };
}

/** Printing writes `ICHT_IME` for `ICHT-IME`: a known index gets its hyphen back. */
export function hyphenated(name: string): string {
  return name.includes("_") ? (readIndexSymbol(name)?.name ?? name) : name;
}

/** Every symbol over symbol, as written; in `(S - S0) / S0` too. */
function ratiosOf(expression: Expression): [current: string, base: string][] {
  if (expression.type === "divide" && expression.right.type === "symbol") {
    const base = expression.right.name;
    const symbols = summands(expression.left).map((term) => (term.type === "symbol" ? term.name : undefined));
    if (symbols.every((name) => name !== undefined)) {
      return symbols.filter((name) => name !== base || symbols.length === 1).map((name) => [name, base]);
    }
  }
  return childrenOf(expression).flatMap(ratiosOf);
}

function summands(expression: Expression): Expression[] {
  const isSum = expression.type === "add" || expression.type === "subtract";
  return isSum ? [...summands(expression.left), ...summands(expression.right)] : [expression];
}

function symbolsOf(expression: Expression): Set<string> {
  if (expression.type === "symbol") return new Set([expression.name]);
  return new Set(childrenOf(expression).flatMap((child) => [...symbolsOf(child)]));
}

/** `a`, `b'`: a weight that the contract leaves as a letter. */
function isWeight(symbol: string): boolean {
  return /^\p{Ll}'?$/u.test(symbol);
}

function childrenOf(expression: Expression): Expression[] {
  if (expression.type === "negate") return [expression.operand];
  return "left" in expression ? [expression.left, expression.right] : [];
}

function renamed(expression: Expression, meanings: ReadonlyMap<string, Meaning>): Expression {
  if (expression.type === "symbol") return { type: "symbol", ...(meanings.get(expression.name) ?? expression) };
  if (expression.type === "negate") return { type: "negate", operand: renamed(expression.operand, meanings) };
  if (expression.type === "number") return expression;
  return { ...expression, left: renamed(expression.left, meanings), right: renamed(expression.right, meanings) };
}
