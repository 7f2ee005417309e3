import type { Expression, FormulaTerm } from "../../schemas/expression.ts";
import { sameFormula } from "../../schemas/same-formula.ts";
import { readIndexSymbol } from "../indices.ts";
import { bracketRepairs, isBalanced } from "./brackets.ts";
import { derive } from "./derive.ts";
import { parseFormula } from "./grammar.ts";
import { asItStands, mayMove, overNumbers, unstacked } from "./layouts.ts";
import { type LeftSide, leftSide, symbolsAbove } from "./left-side.ts";
import { type Legend, lazyLegend, withoutSplices } from "./legend.ts";
import { lex } from "./lexer.ts";
import { printFormula } from "./print.ts";
import { hyphenated, resolveSymbols } from "./resolve.ts";
import { strictText, withoutFootnote } from "./strict.ts";
import type { Token } from "./tokens.ts";

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

/** A formula in a text: the range of what was read, end exclusive, and the reading. */
export interface FormulaAt {
  readonly start: number;
  readonly end: number;
  readonly reading: FormulaReading | DoubtfulFormula;
}

/** More would help nobody choose. */
const mostCandidates = 3;
const longestFormula = 600;
const reachBack = 400;
const reachOn = 1500;

interface Attempt extends FormulaReading {
  readonly meetsConstraints: boolean;
  readonly multipliesRatios: boolean;
  readonly hasLevels: boolean;
  readonly tokens: readonly Token[];
}

/**
 * Reads a price formula as written, line breaks kept where they tell numerators from denominators. `around` is the text it
 * stands in. See `readFormulaAt`.
 */
export function readFormula(raw: string, around = raw): FormulaReading | DoubtfulFormula | undefined {
  if (raw.length > 2000) return undefined;
  const equals = raw.indexOf("=");
  return equals < 0 ? readTariff(raw) : readFormulaAt(raw, equals, { around })?.reading;
}

/** `35,34 + (9,96 x puissance en kVA)`: a price that follows a quantity has no ratio that could prove the reading. */
function readTariff(raw: string): DoubtfulFormula | undefined {
  const { tokens } = lex(raw, 0, longestFormula);
  const text = strictText("Prix", tokens);
  const parsed = text === undefined ? undefined : parseFormula(text);
  const derived = parsed && derive(parsed.expression);
  if (!parsed || !derived || !tokens.some(({ kind }) => kind === "symbol") || tokens.length < 3) return undefined;
  const { fixedPart, terms } = derived;
  return { candidates: [{ ...parsed, normalized: printFormula(parsed.result, parsed.expression), fixedPart, terms }] };
}

/** How far `readFormulaAt` goes. */
export interface ReadingLimits {
  /** The text the formula stands in; default: the characters before and after it. */
  readonly around?: string;
  /** Whether damage is repaired: thousands of formulas in one text are none, and are not worth it. Default: yes. */
  readonly repair?: boolean;
}

/**
 * Reads the price formula around an equals sign. A reading must be a sum of weighted ratios, each the current value of one
 * index over its base value, with weights that sum to 1. What is damaged is repaired only if exactly one reading meets
 * that; else the readings are for a person to choose from. Nothing where the text is no price formula.
 */
export function readFormulaAt(text: string, equals: number, limits: ReadingLimits = {}): FormulaAt | undefined {
  const left = leftSide(text, equals);
  if (!left) return undefined;
  const { tokens: lexed, cutShort } = lex(text, equals + 1, left.start + longestFormula);
  const tokens = withoutFootnote(lexed);
  if (!mayMove(tokens)) return undefined;
  const legend = lazyLegend(() => limits.around ?? text.slice(Math.max(0, left.start - reachBack), equals + reachOn));
  const read = (candidate: readonly Token[]) => attempt(left, candidate, legend) ?? [];
  const plain = asItStands(tokens);
  const tried: Attempt[] = plain.filter(isBalanced).flatMap(read);
  const whole = tried.find((one) => one.meetsConstraints && (!one.hasLevels || one.tokens.length === tokens.length));
  if (whole && !cutShort) return at(left.start, equals, [whole], false);

  const repair = limits.repair ?? true;
  const stacks = repair ? unstacked(symbolsAbove(text, left.start), tokens) : [];
  const damaged = repair ? [...plain.slice(0, 4), ...stacks.slice(0, 4)] : [];
  for (const candidates of [stacks.filter(isBalanced), damaged.flatMap(bracketRepairs)]) {
    const attempts = candidates.flatMap(read);
    const good = attempts.filter((one) => one.meetsConstraints && !one.multipliesRatios && !one.hasLevels);
    const chosen = distinct(good);
    if (chosen.length > 0 && !cutShort) return at(left.start, equals, chosen, chosen.length > 1);
    tried.push(...good, ...attempts);
  }
  const unproved = overNumbers(tokens);
  const offered = distinct([...(unproved ? [read(unproved)].flat() : []), ...tried]);
  return offered.length > 0 ? at(left.start, equals, offered, true) : undefined;
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

function attempt(left: LeftSide, tokens: readonly Token[], legend: Legend): Attempt | undefined {
  const text = strictText(left.result, left.over ? underBase(left.over, tokens) : tokens);
  const parsed = text === undefined ? undefined : parseFormula(text);
  if (!parsed) return undefined;
  const { result, expression, sound } = resolveSymbols(parsed, legend);
  const isIndex = (symbol: string) => readIndexSymbol(symbol) !== undefined || legend.isIndex(symbol);
  const derived = derive(expression, isIndex);
  if (!derived || derived.terms.length === 0 || expression.type === "symbol") return undefined;
  const balanced =
    derived.balanced || derive(withoutSplices(unpriced(expression), legend.splices), isIndex)?.balanced === true;
  const { fixedPart, terms, multipliesRatios, hasLevels } = derived;
  const normalized = printFormula(result, expression);
  return {
    result,
    expression,
    normalized,
    fixedPart,
    terms,
    tokens,
    multipliesRatios,
    hasLevels,
    meetsConstraints: sound && balanced,
  };
}

/** `100 × (0.15 + 0.85 × S/S0)`: a price of the first day that is given as a sum of money, which no weight can be. */
function unpriced(expression: Expression): Expression {
  const isPrice =
    expression.type === "multiply" && expression.left.type === "number" && Number(expression.left.value) > 2;
  return isPrice ? expression.right : expression;
}

/** `P/P0 = …` says `P = P0 × (…)`. */
function underBase(over: Token, tokens: readonly Token[]): Token[] {
  const piece = (kind: Token["kind"], text: string): Token => ({ ...over, kind, text });
  return [over, piece("sign", "*"), piece("open", "("), ...tokens, piece("close", ")")];
}

function at(start: number, equals: number, readings: readonly Attempt[], doubtful: boolean): FormulaAt | undefined {
  const places = readings.flatMap(({ tokens }) => tokens.filter((token) => token.start >= 0));
  const range = {
    start: Math.min(start, ...places.map((token) => token.start)),
    end: Math.max(equals + 1, ...places.map((token) => token.end)),
  };
  const [first, ...others] = readings.map(asReading);
  if (!first) return undefined;
  return { ...range, reading: doubtful ? { candidates: [first, ...others] } : first };
}

/** The first readings that differ, no more than a person would look at. */
function distinct(attempts: readonly Attempt[]): Attempt[] {
  const kept: Attempt[] = [];
  for (const item of attempts) {
    if (kept.length < mostCandidates && !kept.some((other) => sameFormula(item, other))) kept.push(item);
  }
  return kept;
}

function asReading({ result, expression, normalized, fixedPart, terms }: Attempt): FormulaReading {
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
