import { readIndexSymbol } from "../indices.ts";
import { type Found, plain } from "../read.ts";
import { sharedName } from "./marks.ts";
import { type DoubtfulFormula, type FormulaReading, readFormula } from "./read-formula.ts";

/** A price formula in a text: as written, line breaks included, and as read. */
export interface FormulaPlace {
  readonly written: string;
  readonly reading: FormulaReading | DoubtfulFormula;
}

/**
 * Every price formula of a text, as read or as the normalised view has it. From each equals sign the place runs over what
 * may belong to a formula; only what `readFormula` reads is kept.
 */
export function findFormulas(text: string): Found<FormulaPlace>[] {
  const source = plain(text);
  const found: Found<FormulaPlace>[] = [];
  for (const match of source.matchAll(/=/g)) {
    if (match.index < (found.at(-1)?.end ?? 0)) continue;
    const place = placeInWords(source, match.index) ?? placeInSymbols(source, match.index);
    const written = place && text.slice(place.start, place.end);
    const reading = written && readFormula(written);
    if (reading) found.push({ value: { written, reading }, ...place });
  }
  return found;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

const longestFormula = 600;
const left =
  /["«] ?[\p{L}][\p{L}\d'_]{0,11} ?["»]\s*$|(?<![\p{L}\d])[\p{L}][\p{L}\d'_°]{0,11}(?: ?\([\p{L}\d]\)| [nr1])?\s*$/u;
const symbol = /[\p{L}][\p{L}\d'_°]*(?:-\p{L}{2}[\p{L}\d'_°]*)*(?: ?\([nmtro0i]\))?/uy;
const tokens =
  /\d+(?:[ .,]\d+)*[ ]?%?|<sub>[^<]{1,8}<\/sub>|(?:€|euros?(?!\p{L}))(?:\/[\p{L}²³]{1,6})?|\(€\)|-{2,}|[-+*/×·∙•⋅÷()[\]{}"«»]/iuy;

function placeInSymbols(text: string, equals: number): Place | undefined {
  const before = text.slice(Math.max(0, equals - 40), equals);
  const result = left.exec(before);
  if (!result) return undefined;
  const start = equals - (before.length - result.index);
  const end = endOf(text, equals + 1, start + longestFormula);
  const hasBars = /-{3}|-- |[xX×*·]\s*[+)\]}]/.test(text.slice(equals, end));
  const fromNumerators = hasBars ? startOfNumerators(text, start) : start;
  return end > equals + 3 ? { start: fromNumerators, end } : undefined;
}

/** Where formula signs stop; a name that no sign joins is taken only if it pairs with a symbol seen. */
function endOf(text: string, from: number, limit: number): number {
  const seen: string[] = [];
  let dashes = false;
  let joined = true;
  let end = from;
  let at = from;
  while (at < Math.min(limit, text.length)) {
    const space = /\s*/uy;
    space.lastIndex = at;
    at += space.exec(text)?.[0].length ?? 0;
    const word = matchAt(symbol, text, at);
    if (word !== undefined) {
      const loose = !joined && !/^[xX]$/.test(word);
      if (!isSymbolLike(word, joined) || isDefined(text, at + word.length)) break;
      if (
        loose &&
        !isLooseMark(text, at) &&
        !dashes &&
        !standsOverOrUnder(word, nextWord(text, at + word.length), seen)
      )
        break;
      seen.push(word);
      joined = /^[xX]$/.test(word);
      at += word.length;
      end = at;
      continue;
    }
    const token = matchAt(tokens, text, at);
    if (token === undefined || startsBullet(text, at) || startsClause(text, at)) break;
    dashes ||=
      /^-{2,}$/.test(token) || (/^[+)\]}]$/.test(token) && /[xX×*·]\s*$/.test(text.slice(Math.max(0, at - 30), at)));
    joined = !/^[)\]}]$/.test(token);
    at += token.length;
    if (!/^[-+*/×·∙•⋅÷=([{]$/.test(token)) end = at;
  }
  return end;
}

/** `P0 : prix initial`, `S = indice`: the list of symbols after the formula. */
function isDefined(text: string, at: number): boolean {
  return /^\s*[:=]/.test(text.slice(at, at + 30));
}

/** A symbol that no sign joins belongs to the formula as part of a name, or as the other half of a ratio. */
function standsOverOrUnder(word: string, next: string, seen: readonly string[]): boolean {
  if (seen.includes(word)) return false;
  if (continuesName(seen.at(-1), word)) return true;
  return seen.some((other) => [word, word + next].some((name) => sharedName(other, name) ?? sharedName(name, other)));
}

function nextWord(text: string, at: number): string {
  return matchAt(symbol, text, at + 1) ?? "";
}

/** A subscript printed as a letter of its own: `S n / S o`. */
function isLooseMark(text: string, at: number): boolean {
  return /^[nmtrioO]\s*(?:[-+*/×·)\]}]|x\s|$)/u.test(text.slice(at, at + 8));
}

/** `Psd` before `C0`, `BT` before `40`: one name in two words. */
function continuesName(previous: string | undefined, word: string): boolean {
  return previous !== undefined && readIndexSymbol(previous + word.replace(/[0oO]$/, "")) !== undefined;
}

/** A dash that opens a line is a bullet, not a minus. */
function startsBullet(text: string, at: number): boolean {
  return text[at] === "-" && text[at + 1] !== "-" && /[\n\f]\s*$/.test(text.slice(Math.max(0, at - 40), at));
}

/** A number that opens a line before words is the number of a clause: `8.2 Prix P3`. */
function startsClause(text: string, at: number): boolean {
  return (
    /^\d[\d.]*[.)]?(?: -)? \p{L}{3}/u.test(text.slice(at, at + 16)) &&
    /[\n\f]\s*$/.test(text.slice(Math.max(0, at - 40), at))
  );
}

/** The symbols over a fraction bar stand before the formula's own line. */
function startOfNumerators(text: string, start: number): number {
  const before = /(?:(?<![\p{L}\d])[\p{L}][\p{L}\d']{0,5}[\s-]+){1,8}$/u.exec(
    text.slice(Math.max(0, start - 200), start),
  );
  if (!before) return start;
  const words = [...before[0].matchAll(/[\p{L}][\p{L}\d']*/gu)];
  const kept = words.findLastIndex((word) => !isSymbolLike(word[0]));
  const first = words[kept + 1];
  return first ? start - before[0].length + first.index : start;
}

function placeInWords(text: string, equals: number): Place | undefined {
  const before = /(?<!\p{L})(?:loyer|redevance|prix|tarif|rent|price|fee)(?: [\p{L}']{1,16}){0,4}\s*$/iu.exec(
    text.slice(Math.max(0, equals - 80), equals),
  );
  if (!before) return undefined;
  const after =
    /^[^.;:=]{10,200}?(?:indice|index)[^.;:=]{1,80}?(?:indice|index)(?: (?:de|d'|du|of|at|à) ?[\p{L}]{2,20}| [\p{L}]{2,12}){0,2}/iu.exec(
      text.slice(equals + 1, equals + 320),
    );
  return after
    ? { start: equals - (Math.min(80, equals) - before.index), end: equals + 1 + after[0].length }
    : undefined;
}

const prose = new Set([
  "le",
  "la",
  "les",
  "il",
  "un",
  "une",
  "si",
  "où",
  "ou",
  "et",
  "en",
  "de",
  "du",
  "au",
  "ce",
  "dans",
  "avec",
  "soit",
  "the",
  "of",
  "is",
  "to",
  "and",
  "in",
  "if",
  "at",
  "on",
  "no",
  "as",
]);

/** A name short or marked enough to stand in a formula; words of a sentence are not. */
function isSymbolLike(word: string, joined = false): boolean {
  if (joined && /^\p{Lu}\p{Ll}$/u.test(word)) return true;
  if (word !== word.toUpperCase() && prose.has(word.toLowerCase())) return false;
  if (/^\p{Ll}{2,}'?$/u.test(word)) return false;
  return (
    word.length <= 4 ||
    /\d/.test(word) ||
    (/\p{Lu}.*\p{Lu}/u.test(word) && word.length <= 14) ||
    readIndexSymbol(word) !== undefined
  );
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
