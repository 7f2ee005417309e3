import type { Expression, FormulaTerm } from "../../schemas/expression.ts";
import { readIndexSymbol } from "../indices.ts";
import { derive } from "./derive.ts";
import { parseFormula } from "./grammar.ts";
import { asItStands, unstacked } from "./layouts.ts";
import { normalizeFormula } from "./normalize.ts";
import { printFormula } from "./print.ts";
import { balanceBrackets, repairs } from "./repairs.ts";
import { hyphenated, resolveSymbols } from "./resolve.ts";
import { readFormulaInWords } from "./words.ts";

/** A price formula read: the tree, its print, and what derives from it. */
export interface FormulaReading {
  readonly result: string;
  readonly expression: Expression;
  /** `P = P0 * (0.15 + 0.85 * (S / S0))` */
  readonly normalized: string;
  readonly fixedPart: string;
  readonly terms: FormulaTerm[];
}

/** Readings among which only a person can choose: several that would do, or one that breaks a constraint. */
export interface DoubtfulFormula {
  readonly candidates: readonly [FormulaReading, ...FormulaReading[]];
}

/** More would help nobody choose. */
const mostCandidates = 3;

type Attempt = FormulaReading & { readonly meetsConstraints: boolean };

/**
 * Reads a price formula as written, line breaks kept where they tell numerators from denominators. A reading must be a sum
 * of weighted ratios, each the current value of one index over its base value, with weights that sum to 1. What is damaged is
 * repaired only if exactly one reading meets that. Nothing where the text is no price formula.
 */
export function readFormula(raw: string): FormulaReading | DoubtfulFormula | undefined {
  if (raw.length > 2000 || !raw.includes("=")) return undefined;
  const inWords = readFormulaInWords(raw);
  if (inWords) return asReading(attemptAt(printFormula(inWords.result, inWords.expression), inWords));
  const normalized = normalizeFormula(raw);
  const plainTexts = asItStands(normalized).map(balanceBrackets);
  const texts = [...plainTexts, ...unstacked(normalized).map(balanceBrackets)];
  const tried: Attempt[] = [];
  for (const some of [plainTexts, texts, texts.flatMap(repairs)]) {
    const attempts = distinct(some.map(attempt));
    const good = attempts.filter((reading) => reading.meetsConstraints);
    if (good.length > 0) return decide(good);
    tried.push(...attempts);
  }
  return doubtful(distinct(tried).slice(0, mostCandidates));
}

/** Reads what `printFormula` prints, exactly. */
export function readNormalized(text: string): { result: string; expression: Expression } | undefined {
  const parsed = parseFormula(text);
  return parsed && { result: hyphenated(parsed.result), expression: fromPrint(parsed.expression) };
}

/** Whether a reading needs a person. */
export function isDoubtful(reading: FormulaReading | DoubtfulFormula): reading is DoubtfulFormula {
  return "candidates" in reading;
}

function attempt(text: string): Attempt | undefined {
  const parsed = parseFormula(text);
  if (!parsed) return undefined;
  const { result, expression, sound } = resolveSymbols(parsed);
  return attemptAt(printFormula(result, expression), { result, expression }, sound);
}

function attemptAt(
  normalized: string,
  formula: { result: string; expression: Expression },
  sound = true,
): Attempt | undefined {
  const derived = derive(formula.expression);
  if (!derived || derived.terms.length === 0) return undefined;
  const { fixedPart, terms, balanced } = derived;
  return { ...formula, normalized, fixedPart, terms, meetsConstraints: sound && balanced };
}

function distinct(attempts: readonly (Attempt | undefined)[]): Attempt[] {
  return [...new Map(attempts.flatMap((item) => (item ? [[item.normalized, item] as const] : []))).values()];
}

function decide(readings: readonly Attempt[]): FormulaReading | DoubtfulFormula | undefined {
  return readings.length === 1 ? asReading(readings[0]) : doubtful(readings);
}

function doubtful(readings: readonly Attempt[]): DoubtfulFormula | undefined {
  const [first, ...others] = readings.flatMap((item) => asReading(item) ?? []);
  return first && { candidates: [first, ...others] };
}

function asReading(item: Attempt | undefined): FormulaReading | undefined {
  if (!item) return undefined;
  const { result, expression, normalized, fixedPart, terms } = item;
  return { result, expression, normalized, fixedPart, terms };
}

function fromPrint(expression: Expression): Expression {
  switch (expression.type) {
    case "number":
      return expression;
    case "symbol":
      return symbolFromPrint(expression.name);
    case "negate":
      return { type: "negate", operand: fromPrint(expression.operand) };
    default:
      return { ...expression, left: fromPrint(expression.left), right: fromPrint(expression.right) };
  }
}

function symbolFromPrint(printed: string): Expression {
  const base = printed.endsWith("_0")
    ? printed.slice(0, -2)
    : /[^\d]0$/.test(printed) && !readIndexSymbol(printed)
      ? printed.slice(0, -1)
      : undefined;
  return base === undefined
    ? { type: "symbol", name: hyphenated(printed), at: "current" }
    : { type: "symbol", name: hyphenated(base), at: "base" };
}
