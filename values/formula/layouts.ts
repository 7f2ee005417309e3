import { sharedName } from "./marks.ts";
import { placeholder } from "./normalize.ts";

const name = /[\p{L}][\p{L}\d_']*(?:-[\p{L}]{2}[\p{L}\d_']*)*/gu;
/** More loose symbols than any real fraction has; beyond, a text is no formula. */
const mostSymbols = 10;

/** The normalised formula on one line: all of it, and up to the first line break or symbol that no sign joins to it. */
export function asItStands(normalized: string): string[] {
  const joined = firstFormula(oneLine(normalized));
  return joined.includes(placeholder) ? [] : [joined, looseEnds(joined).formula];
}

/**
 * The one-line readings of a formula that lies on several lines: fractions drawn in dashes filled from the symbols around,
 * or symbols left over put under, or over, those of the formula's line. Only current and base values of one index are paired.
 */
export function unstacked(normalized: string): string[] {
  const joined = oneLine(normalized);
  if (joined.includes(placeholder)) return filledPlaceholders(joined);
  return [...stackedFractions(normalized), ...filledPlaceholders(withHoles(normalized))];
}

/** A fraction whose bar was drawn leaves a multiplication without its second factor: `0.60 * + 0.25 * )`. */
function withHoles(text: string): string {
  return oneLine(text.replaceAll(/\*[ \t]*(?=[+)-]|\n|$)/g, `* ${placeholder} `));
}

function filledPlaceholders(text: string): string[] {
  const count = text.split(placeholder).length - 1;
  if (count === 0) return [];
  const equals = text.indexOf("=");
  const last = Math.max(text.lastIndexOf(placeholder), text.lastIndexOf(")"));
  const before = symbolsOf(text.slice(0, equals));
  const result = before.at(-1);
  if (!result) return [];
  const body = text.slice(equals + 1, last + 1);
  return pairings(before.slice(0, -1), symbolsOf(text.slice(last + 1)), count).map((pairs) => {
    let next = 0;
    const filled = body.replaceAll(placeholder, () => {
      const [current, base] = pairs[next] ?? [];
      next += 1;
      return `(${current} / ${base})`;
    });
    return `${result} = ${filled}`;
  });
}

/** Numerators and denominators in equal number, from words that may have to be joined (`Psd C`). */
function pairings(numerators: readonly string[], denominators: readonly string[], count: number): [string, string][][] {
  if (Math.max(numerators.length, denominators.length) > mostSymbols) return [];
  return partitions(numerators, count).flatMap((currents) =>
    partitions(denominators, count)
      .map((bases) => currents.map((current, index): [string, string] => [current, bases[index] ?? ""]))
      .filter((pairs) => pairs.every(([current, base]) => sharedName(current, base) !== undefined)),
  );
}

/** Every way to join neighbours into exactly `count` words. */
function partitions(words: readonly string[], count: number): string[][] {
  if (count === 0) return words.length === 0 ? [[]] : [];
  const found: string[][] = [];
  for (let size = 1; size <= words.length - count + 1; size += 1) {
    for (const rest of partitions(words.slice(size), count - 1)) found.push([words.slice(0, size).join(""), ...rest]);
  }
  return found;
}

function stackedFractions(text: string): string[] {
  const lines = text
    .split(/[\n\f]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const main = lines.findIndex((line) => line.includes("="));
  const again = lines.findIndex((line, index) => index > main && line.includes("="));
  const around = [...lines.slice(0, main), ...lines.slice(main + 1, again < 0 ? undefined : again)];
  if (main < 0 || around.some((line) => !onlySymbols(line))) return [];
  const { before, formula, after } = looseEnds(firstFormula(lines[main] ?? ""));
  const extras = [...before, ...around.flatMap(symbolsOf), ...after];
  const places = [...formula.matchAll(name)].filter((match) => match.index > formula.indexOf("="));
  if (extras.length === 0 || Math.max(extras.length, places.length) > mostSymbols) return [];
  return matched(formula, places, extras);
}

/** The first of formulas run together: `K = 0.5 * A0 A K = 0.5`. */
function firstFormula(line: string): string {
  const second = line.indexOf("=", line.indexOf("=") + 1);
  return second < 0 ? line : line.slice(0, second).replace(/\s*[\p{L}\d_']+\s*$/u, "");
}

/** Symbols at both ends of a line that no sign joins to it: what stood over or under the line. */
function looseEnds(line: string): { before: string[]; formula: string; after: string[] } {
  const equals = line.indexOf("=");
  const left = symbolsOf(line.slice(0, equals));
  const words = line
    .slice(equals + 1)
    .trim()
    .split(/\s+/);
  const lastSign = words.findLastIndex((word) => !onlySymbols(word));
  const first = lastSign + 1 + (/[=*/+(-]$/.test(words[lastSign] ?? "=") ? 1 : 0);
  return {
    before: left.slice(0, -1),
    formula: `${left.at(-1) ?? ""} = ${words.slice(0, first).join(" ")}`,
    after: words.slice(first),
  };
}

/** Every way to set the loose symbols, in order, over or under symbols of the line. */
function matched(formula: string, places: readonly RegExpExecArray[], extras: readonly string[]): string[] {
  const [extra, ...others] = extras;
  if (extra === undefined) return [formula];
  return places.flatMap((place, index) => {
    const inLine = place[0];
    const ratio = sharedName(inLine, extra)
      ? `(${inLine} / ${extra})`
      : sharedName(extra, inLine)
        ? `(${extra} / ${inLine})`
        : undefined;
    if (!ratio) return [];
    const rest = matched(formula, places.slice(index + 1), others);
    return rest.map((line) => line.slice(0, place.index) + ratio + line.slice(place.index + inLine.length));
  });
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

function symbolsOf(text: string): string[] {
  return [...text.matchAll(name)].map((match) => match[0]);
}

function onlySymbols(line: string): boolean {
  return line.replaceAll(name, "").trim() === "";
}
