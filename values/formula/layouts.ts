import { sharedName } from "./marks.ts";
import { isLoose, isWeight } from "./strict.ts";
import { endsFactor, startsFactor, type Token } from "./tokens.ts";

/** More loose symbols than any real fraction has; beyond, a text is no formula. */
const mostSymbols = 10;
const mostCuts = 8;
/** Names printed in two words, of those over or under one formula. */
const mostJoined = 2;
/** Symbols after a fraction that may begin what follows it. */
const mostAfter = 3;

/** The tokens up to where a formula may end, longest first: all of them, and up to each neighbour that no sign joins. */
export function asItStands(tokens: readonly Token[]): Token[][] {
  const cuts = tokens.flatMap((_, index) => (mayEndBefore(tokens, index) ? [index] : []));
  return [tokens.length, ...cuts.slice(0, mostCuts).reverse()].map((end) => tokens.slice(0, end));
}

function mayEndBefore(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at]];
  if (!before || !after || !endsFactor(before) || !startsFactor(after)) return false;
  return after.line > before.line || isLoose(tokens, at);
}

/** Whether anything in it can move: some symbol besides weights, among at least three pieces. */
export function mayMove(tokens: readonly Token[]): boolean {
  return tokens.length > 2 && tokens.some(({ kind, text }) => kind === "bar" || (kind === "symbol" && !isWeight(text)));
}

/**
 * One-line readings of a formula that lies on several lines: fractions filled from the symbols above and after, or symbols
 * left over put under, or over, those of the formula's line. Only current and base values of one index are paired.
 */
export function unstacked(above: readonly Token[], tokens: readonly Token[]): Token[][] {
  const breaks = above.length > 0 ? tokens.findIndex(({ line }) => line > 0) : -1;
  const ofLines = breaks > 0 ? split(above, tokens, breaks) : [];
  if (ofLines.length > 0) return ofLines;
  const from = startOfRest(tokens);
  for (let end = tokens.length; end >= Math.max(from, tokens.length - mostAfter); end -= 1) {
    const found = end === from && end < tokens.length ? [] : split(above, tokens.slice(0, end), from);
    if (found.length > 0) return found;
  }
  return [];
}

function split(above: readonly Token[], tokens: readonly Token[], from: number): Token[][] {
  const [body, rest] = [tokens.slice(0, from), tokens.slice(from)];
  if (Math.max(above.length, rest.length) > mostSymbols * 2) return [];
  const drawn = filled(body, holesOf(body), above, rest);
  if (drawn.length > 0) return drawn;
  if (rest.length === 0 || rest.length > mostSymbols || rest.some(({ kind }) => kind !== "symbol")) return [];
  const places = body.flatMap((token, index) => (token.kind === "symbol" ? [index] : []));
  return places.length > mostSymbols ? [] : matched(body, places, rest);
}

/** Numbers over which the lines that follow are printed: the whole fraction bar is lost, and nothing proves the pairs. */
export function overNumbers(tokens: readonly Token[]): Token[] | undefined {
  const from = tokens.findIndex((token) => token.line > 0);
  const [body, rest] = [tokens.slice(0, from), tokens.slice(from)];
  const numbers = body.filter(({ kind }) => kind === "number");
  const lines = [...new Set(rest.map(({ line }) => line))].map((line) => rest.filter((token) => token.line === line));
  if (from < 1 || numbers.length === 0 || numbers.length !== lines.length) return undefined;
  if (body.some(({ kind }) => kind === "symbol") || rest.some(({ kind }) => kind !== "symbol" && kind !== "number"))
    return undefined;
  return body.flatMap((token) =>
    token.kind === "number" ? [open, ...(lines.shift() ?? []), over, token, close] : [token],
  );
}

/** Where the symbols begin that no sign joins to the formula: to its end there are symbols only. */
function startOfRest(tokens: readonly Token[]): number {
  const last = tokens.findLastIndex(({ kind }) => kind !== "symbol");
  for (let at = last + 1; at < tokens.length; at += 1) {
    if (mayEndBefore(tokens, at)) return at;
  }
  return last + 1 < tokens.length && tokens[last]?.kind === "bar" ? last + 1 : tokens.length;
}

interface Hole {
  /** Of the token before which the fraction stood. */
  readonly at: number;
  /** Tokens that the fraction replaces: a bar of dashes, or none. */
  readonly width: 0 | 1;
}

/** Places of fractions that were drawn: dashes, a product without its second factor, or a gap after a weight. */
function holesOf(body: readonly Token[]): Hole[] {
  const sure: Hole[] = [];
  const gaps: Hole[] = [];
  for (let at = 0; at <= body.length; at += 1) {
    const [before, token] = [body[at - 1], body[at]];
    if (token?.kind === "bar") sure.push({ at, width: 1 });
    if (startsFactor(token) || !before || before.kind === "bar") continue;
    const endsTerm = token === undefined || token.kind === "close" || /[+-]/.test(token.text);
    if (before.text === "*" && endsTerm) sure.push({ at, width: 0 });
    else if (before.kind === "open" && token?.kind === "close") sure.push({ at, width: 0 });
    else if (isCoefficient(before) && endsTerm && (token?.gap ?? 3) > 2) gaps.push({ at, width: 0 });
  }
  return sure.length > 0 ? sure : gaps;
}

function isCoefficient({ kind, text }: Token): boolean {
  return kind === "number" || (kind === "symbol" && isWeight(text));
}

const made = { start: -1, end: -1, line: 0, gap: 0 };
const open: Token = { kind: "open", text: "(", ...made };
const close: Token = { kind: "close", text: ")", ...made };
const over: Token = { kind: "sign", text: "/", ...made };

function filled(
  body: readonly Token[],
  holes: readonly Hole[],
  above: readonly Token[],
  rest: readonly Token[],
): Token[][] {
  const count = holes.length;
  if (count === 0) return [];
  const splits: (readonly [readonly Token[], readonly Token[]])[] = [[above, rest]];
  if (above.length === 0 && rest.length === 2 * count) {
    splits.push([rest.slice(0, count), rest.slice(count)]);
    splits.push([rest.filter((_, index) => index % 2 === 0), rest.filter((_, index) => index % 2 === 1)]);
  }
  return splits.flatMap(([currents, bases]) =>
    pairings(currents, bases, count).map((pairs) =>
      [...body, undefined].flatMap((token, at) => {
        const hole = holes.findIndex((one) => one.at === at);
        const pair = pairs[hole];
        const kept = token && holes[hole]?.width !== 1 ? [token] : [];
        return pair ? [open, pair[0], over, pair[1], close, ...kept] : kept;
      }),
    ),
  );
}

/** Numerators and denominators in equal number, from words that may have to be joined (`Psd C`). */
function pairings(above: readonly Token[], below: readonly Token[], count: number): [Token, Token][][] {
  if (Math.max(above.length, below.length) > Math.min(mostSymbols, count + mostJoined)) return [];
  return partitions(above, count).flatMap((currents) =>
    partitions(below, count)
      .map((bases) => currents.map((current, index): [Token, Token] => [current, bases[index] ?? current]))
      .filter((pairs) => pairs.every(([current, base]) => sharedName(current.text, base.text) !== undefined)),
  );
}

/** Every way to join neighbours into exactly `count` words. */
function partitions(words: readonly Token[], count: number): Token[][] {
  if (count === 0) return words.length === 0 ? [[]] : [];
  const found: Token[][] = [];
  for (let size = 1; size <= words.length - count + 1; size += 1) {
    for (const rest of partitions(words.slice(size), count - 1)) found.push([joined(words.slice(0, size)), ...rest]);
  }
  return found;
}

function joined(words: readonly Token[]): Token {
  const [first = open] = words;
  return { ...first, text: words.map(({ text }) => text).join(""), end: words.at(-1)?.end ?? first.end };
}

/** Every way to set the loose symbols, in order, over or under symbols of the line. */
function matched(body: readonly Token[], places: readonly number[], rest: readonly Token[]): Token[][] {
  const [extra, ...others] = rest;
  if (!extra) return [[...body]];
  return places.flatMap((place, index) => {
    const inLine = body[place];
    const ratio = inLine && ratioOf(inLine, extra);
    if (!ratio) return [];
    const remaining = matched(body, places.slice(index + 1), others);
    return remaining.map((tokens) => [...tokens.slice(0, place), ...ratio, ...tokens.slice(place + 1)]);
  });
}

function ratioOf(inLine: Token, extra: Token): Token[] | undefined {
  if (sharedName(inLine.text, extra.text)) return [open, inLine, over, extra, close];
  return sharedName(extra.text, inLine.text) ? [open, extra, over, inLine, close] : undefined;
}
