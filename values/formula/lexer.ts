import { readIndexSymbol } from "../indices.ts";
import { plain } from "../read.ts";
import { lexNumber } from "./lex-number.ts";
import { lexPhrase } from "./lex-phrase.ts";
import { lexSymbol } from "./lex-symbol.ts";
import { sharedName } from "./marks.ts";
import { endsFactor, type Lexeme, matchAt, type Token } from "./tokens.ts";

/** The pieces of what stands after an equals sign, up to where it can be no formula any more. */
export interface Lexed {
  readonly tokens: readonly Token[];
  /** A sign stands last, before words: what was read is a part of something longer. */
  readonly cutShort: boolean;
}

const spaces = /\s*/uy;
const signs: Readonly<Record<string, string>> = {
  "+": "+",
  "-": "-",
  "*": "*",
  "/": "/",
  "÷": "/",
  "∕": "/",
  "⁄": "/",
};
const sign = /[-+*/×·∙•⋅∗✕÷∕⁄]/uy;
const bar = /[-_]{2,}/y;
/** A point between factors, apart from both or from none: `0,85 . S`, `P0.(…)`. */
const productPoint = /(?<= )\.(?= [\p{L}\d([])|(?<=[\p{L}\d)\]])\.(?=[\p{Lu}([])/uy;
/** Units and what a scan or a typist leaves between signs. */
const ignored =
  /(?:€|euros?(?!\p{L}))(?:\s?\/\s?[\p{L}²³]{1,6}(?=[\s*+)-]|$))?|\(€\)|\(euros?\)|["«»“”¹²³⁴⁵]|<\/?[^<>]{1,20}>/iuy;
/** What is said of a symbol after the formula: `S : indice …`, `S étant …`. */
const definition =
  /\s*:|["»]? (?:et|and|[àa]) |["»]? ?(?:,? ?(?:[ée]tant|d[ée]signe|repr[ée]sente|correspond|est|sont|is|are|being|means|denotes|represents)(?!\p{L}))/iuy;

/** Reads tokens from `from` on, at most to `limit`. */
export function lex(raw: string, from: number, limit: number): Lexed {
  const text = plain(raw.slice(from, Math.min(raw.length, limit)));
  const tokens: Token[] = [];
  let [at, line, stopped] = [0, 0, false];
  while (at < text.length) {
    const space = matchAt(spaces, text, at)?.[0] ?? "";
    at += space.length;
    line += space.split(/[\n\f]/).length - 1;
    const opensLine = /[\n\f]/.test(space);
    const last = tokens.at(-1);
    const skipped = matchAt(ignored, text, at);
    if (skipped) {
      at += skipped[0].length;
      continue;
    }
    const found = at < text.length && !(opensLine && opensItem(text, at)) ? tokenAt(text, at, tokens) : undefined;
    if (!found) {
      stopped = at < text.length;
      break;
    }
    if (found.kind === "symbol" && isDefined(text, found.end, last?.kind === "sign" && text[last.start - from] !== "*"))
      break;
    const gap = opensLine ? 0 : space.length;
    tokens.push({ kind: found.kind, text: found.text, start: from + at, end: from + found.end, line, gap });
    at = found.end;
  }
  return trimmed(withBases(tokens), raw, stopped || at < text.length);
}

/** `S : indice …`; `P3 = …` is the next formula. A symbol that a sign joins to the formula is defined where it stands. */
function isDefined(text: string, at: number, joined: boolean): boolean {
  return /^\s*=/.test(text.slice(at, at + 40)) || (!joined && matchAt(definition, text, at) !== undefined);
}

/** `SMIC au 1er janvier N / SMIC au 1er janvier 2024`: of an index named twice in words, the divisor is the base. */
function withBases(tokens: readonly Token[]): Token[] {
  return tokens.map((token, at) => {
    const [index, over] = [tokens[at - 2], tokens[at - 1]];
    const inWords = token.end - token.start > token.text.length + 4;
    const isBase = inWords && token.kind === "symbol" && over?.text === "/" && index?.text === token.text;
    return isBase ? { ...token, text: `${token.text}_0` } : token;
  });
}

/** A sign at the end is a footnote's asterisk, or stands before words that are no formula. */
function trimmed(tokens: Token[], raw: string, stopped: boolean): Lexed {
  let cutShort = false;
  for (let last = tokens.at(-1); last && (last.kind === "sign" || last.kind === "open"); last = tokens.at(-1)) {
    cutShort ||= stopped && last.kind === "sign" && raw[last.start] !== "*";
    tokens.pop();
  }
  return { tokens, cutShort };
}

type Kinded = Lexeme & Pick<Token, "kind">;

function tokenAt(text: string, at: number, tokens: readonly Token[]): Kinded | undefined {
  const character = text.charAt(at);
  const last = tokens.at(-1);
  if (/[([{]/.test(character)) return { kind: "open", text: "(", end: at + 1 };
  if (/[)\]}]/.test(character)) return { kind: "close", text: ")", end: at + 1 };
  const drawn = matchAt(bar, text, at);
  if (drawn) return { kind: "bar", text: drawn[0], end: at + drawn[0].length };
  const factorBefore = endsFactor(last);
  const number = lexNumber(text, at, !factorBefore);
  if (number) return { kind: "number", ...number };
  const operator = matchAt(sign, text, at) ?? matchAt(productPoint, text, at);
  if (operator) return { kind: "sign", text: signs[operator[0]] ?? "*", end: at + operator[0].length };
  if (/[xX]/.test(character) && isProduct(text, at, factorBefore)) return { kind: "sign", text: "*", end: at + 1 };
  const words = lexPhrase(text, at, "operand");
  if (words) return { kind: "symbol", ...words };
  const symbol = lexSymbol(text, at);
  const isHalf = symbol && /^\s?\//.test(text.slice(symbol.end, symbol.end + 2));
  const isUnder = symbol && tokens.some((token) => token.kind === "symbol" && sharedName(token.text, symbol.text));
  return symbol && (isHalf || isUnder || isSymbolLike(symbol.text, text.slice(at, symbol.end), last))
    ? { kind: "symbol", ...symbol }
    : undefined;
}

/** `x` is a sign where it stands alone, or between a factor and a name, figure or bracket. */
function isProduct(text: string, at: number, factorBefore: boolean): boolean {
  const next = text.charAt(at + 1);
  if (next === "" || /[\s([]/.test(next)) return true;
  return factorBefore && /[-_\d\p{Lu}OolI]/u.test(next);
}

const prose = new Set(
  "le la les il un une si où ou et en de du au ce dans avec soit pour par sur the of is to and in if at on no as or by".split(
    " ",
  ),
);

/** A name short or marked enough to stand in a formula; words of a sentence are not. */
export function isSymbolLike(name: string, written: string, last?: Token): boolean {
  const joined = last === undefined || last.kind === "sign" || last.kind === "open";
  if (joined && /^\p{Lu}\p{Ll}$/u.test(written)) return true;
  if (written !== written.toUpperCase() && prose.has(written.toLowerCase())) return false;
  if (/^\p{Ll}{2,}'?$/u.test(name)) return joined && /^\p{Ll}[0oi1n]$/u.test(name);
  return (
    written.length <= 4 ||
    /\d/.test(name) ||
    (/\p{Lu}.*\p{Lu}/u.test(name) && name.length <= 14) ||
    readIndexSymbol(name) !== undefined ||
    readIndexSymbol(name.replace(/[_0oO]+$/, "")) !== undefined ||
    /^\p{L}{1,8}_?[0noO]$/u.test(name)
  );
}

/** A bullet, or the number of a clause: `- P2 : prix révisé`, `8.2 Prix P3`. */
function opensItem(text: string, at: number): boolean {
  return /^(?:-(?!-)|\d[\d.]*[.)]?(?: -)? \p{L}{3})/u.test(text.slice(at, at + 16));
}
