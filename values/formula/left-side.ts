import { plain } from "../read.ts";
import { lexPhrase, mayHavePhrase } from "./lex-phrase.ts";
import { lexSymbol } from "./lex-symbol.ts";
import { isSymbolLike, lex } from "./lexer.ts";
import { matchAt, type Token } from "./tokens.ts";

/** What a formula computes, and where it begins. */
export interface LeftSide {
  /** Offset of its first character. */
  readonly start: number;
  /** In the strict language. */
  readonly result: string;
  /** Of `P/P0 = …`, the base that multiplies everything. */
  readonly over?: Token;
}

const reach = 90;
const overBase = /\s*\/\s*/uy;
const openingQuote = /["«“] ?$/u;
const ending = / ?["»”]? *$/u;

/** What stands before an equals sign: a symbol, a ratio of symbols, or a price in words. */
export function leftSide(raw: string, equals: number): LeftSide | undefined {
  const from = Math.max(0, equals - reach);
  const text = plain(raw.slice(from, equals));
  const end = text.length - (ending.exec(text.slice(-8))?.[0].length ?? 0);
  const starts = [...text.matchAll(/(?<![\p{L}\d'°_])\p{L}/gu)].map(({ index }) => index);
  for (const start of starts.slice(-6)) {
    const symbol = lexSymbol(text.slice(0, end), start);
    if (!symbol || !isSymbolLike(symbol.text, text.slice(start, symbol.end))) continue;
    if (symbol.end === end)
      return { start: from + start - (openingQuote.exec(text.slice(0, start))?.[0].length ?? 0), result: symbol.text };
    const slash = matchAt(overBase, text, symbol.end);
    const base = slash && lexSymbol(text.slice(0, end), symbol.end + slash[0].length);
    if (slash && base?.end === end) {
      const at = from + symbol.end + slash[0].length;
      const over: Token = { kind: "symbol", text: base.text, start: at, end: from + end, line: 0, gap: 0 };
      return { start: from + start, result: symbol.text, over };
    }
  }
  for (const start of mayHavePhrase(text) ? starts : []) {
    const words = lexPhrase(text.slice(0, end), start, "result");
    if (words?.end === end) return { start: from + start, result: words.text };
  }
  return undefined;
}

/** The symbols that stand before a formula: numerators, where its fractions are drawn. */
export function symbolsAbove(raw: string, start: number): readonly Token[] {
  const from = Math.max(0, start - 200);
  const before = plain(raw.slice(from, start));
  const words = [...before.matchAll(/[^\s]+/gu)];
  const prose = words.findLastIndex(([word]) => !isAlone(word));
  const first = words[prose + 1];
  return first ? lex(raw, from + first.index, start).tokens : [];
}

/** A word of a line of numerators: a symbol, a mark of its own, or a bar. */
function isAlone(word: string): boolean {
  return (/^\p{L}[\p{L}\d'°₀_-]{0,14}(?:\(\p{L}\))?$/u.test(word) && isSymbolLike(word, word)) || /^-+$/.test(word);
}
