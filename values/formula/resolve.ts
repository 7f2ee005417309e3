import type { Expression, FormulaSymbol } from "../../schemas/expression.ts";
import { readIndexSymbol } from "../indices.ts";
import type { IsIndex } from "./derive.ts";
import type { ParsedFormula } from "./grammar.ts";
import { sharedName, withoutBaseMark } from "./marks.ts";
import { isWeight } from "./strict.ts";

/** What the text around a formula says of its symbols. */
export interface Declared {
  /** Whether two symbols are the current and the base value of an index. */
  readonly isDeclaredRatio: (current: string, base: string) => boolean;
  /** Whether a symbol is an index. */
  readonly isIndex: IsIndex;
  /** Whether a symbol is the price before its revision. */
  readonly isPrice: (symbol: string) => boolean;
}

const undeclared: Declared = { isDeclaredRatio: () => false, isIndex: () => false, isPrice: () => false };

/**
 * A formula whose symbols say which value they stand for. `sound` is false where a ratio is not current over base of one
 * index, and where a symbol is neither an index, nor a weight, nor the price.
 */
export interface ResolvedFormula extends ParsedFormula {
  readonly sound: boolean;
}

type Meaning = Pick<FormulaSymbol, "name" | "at">;

/** Tells base from current values: first from the ratios, then from the price on both sides of the equals sign. */
export function resolveSymbols(
  { result, expression }: ParsedFormula,
  { isDeclaredRatio, isIndex, isPrice }: Declared = undeclared,
): ResolvedFormula {
  const meanings = new Map<string, Meaning>();
  let sound = true;
  const agree = (symbol: string, meaning: Meaning) => {
    const known = meanings.get(symbol);
    if (known && (known.name !== hyphenated(meaning.name) || known.at !== meaning.at)) sound = false;
    meanings.set(symbol, { ...meaning, name: hyphenated(meaning.name) });
  };

  for (const { less, base } of differencesOf(expression)) {
    agree(less, { name: withoutBaseMark(base) ?? base, at: "base" });
  }
  for (const [current, base] of ratiosOf(expression)) {
    const name = sharedName(current, base);
    if (name === undefined && !isDeclaredRatio(current, base) && !replaces(current, base)) sound = false;
    agree(current, { name: name ?? current, at: "current" });
    agree(base, { name: name ?? withoutBaseMark(base) ?? base, at: "base" });
  }

  let resultName = result;
  for (const symbol of symbolsOf(expression)) {
    if (meanings.has(symbol)) continue;
    const price = isWeight(symbol) ? undefined : sharedName(result, symbol);
    if (price !== undefined) resultName = price;
    const level = isWeight(symbol) ? undefined : indexOfCurrent(symbol);
    if (price === undefined && level !== undefined) {
      agree(symbol, { name: level, at: "current" });
      continue;
    }
    const declared = isPrice(symbol) && symbol !== result ? symbol : undefined;
    const name =
      price ?? declared ?? (readIndexSymbol(symbol) || isWeight(symbol) ? undefined : withoutBaseMark(symbol));
    if (name === undefined && !readIndexSymbol(symbol) && !isIndex(symbol) && !isWeight(symbol)) sound = false;
    agree(symbol, name === undefined ? { name: symbol, at: "current" } : { name, at: "base" });
  }
  return { result: hyphenated(resultName), expression: renamed(expression, meanings), sound };
}

/** `FM0ABE0000 / PPEI_0704`: an index over the base value of the one it took over from. */
function replaces(current: string, base: string): boolean {
  const former = readIndexSymbol(withoutBaseMark(base) ?? "")?.name;
  return former !== undefined && readIndexSymbol(current)?.replaces?.includes(former) === true;
}

/** `PEGm` is the current value of the index PEG, which stands alone. */
function indexOfCurrent(symbol: string): string | undefined {
  const name = symbol.replace(/_?[nmt]$/, "");
  return name !== symbol && name.length > 2 && readIndexSymbol(name) ? name : undefined;
}

/** Printing writes `ICHT_IME` for `ICHT-IME`: a known index gets its hyphens back. */
export function hyphenated(name: string): string {
  return readIndexSymbol(name) ? name.replaceAll("_", "-") : name;
}

/** Every symbol over symbol, as written; in `(S - S0) / S0` too. */
function ratiosOf(expression: Expression): [current: string, base: string][] {
  if (expression.type === "divide" && expression.right.type === "symbol") {
    const base = expression.right.name;
    const symbols = summands(expression.left).map((term) => (term.type === "symbol" ? term.name : undefined));
    if (symbols.every((name) => name !== undefined)) {
      const less = differencesOf(expression).map((difference) => difference.less);
      return symbols
        .filter((name) => (name !== base || symbols.length === 1) && !less.includes(name))
        .map((name) => [name, base]);
    }
  }
  return childrenOf(expression).flatMap(ratiosOf);
}

/** `(S - S0) / S0`: what is taken away is a base value, whatever its mark came out as. */
function differencesOf(expression: Expression): { less: string; base: string }[] {
  const found = childrenOf(expression).flatMap(differencesOf);
  if (expression.type !== "divide" || expression.left.type !== "subtract") return found;
  const [less, base] = [expression.left.right, expression.right];
  if (less.type !== "symbol" || base.type !== "symbol" || less.name === base.name) return found;
  return [...found, { less: less.name, base: base.name }];
}

function summands(expression: Expression): Expression[] {
  const isSum = expression.type === "add" || expression.type === "subtract";
  return isSum ? [...summands(expression.left), ...summands(expression.right)] : [expression];
}

function symbolsOf(expression: Expression): Set<string> {
  if (expression.type === "symbol") return new Set([expression.name]);
  return new Set(childrenOf(expression).flatMap((child) => [...symbolsOf(child)]));
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
