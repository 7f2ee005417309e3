import { readIndexSymbol } from "../indices.ts";

/**
 * How a current and a base symbol of one index differ: the base carries `0`, `o`, `O`, a number or a date after an underscore,
 * `1` or `i`; the current value carries nothing, a prime, `1`, `n`, `m`, `t`, `r`, or a letter I read for 1. `_nm1` is n−1.
 */
const baseMark = /(?:_[\p{L}\d]{1,6}|[0oO])$/u;
const weakBaseMark = /[1i]$/;
const currentMark = /(?:_[nmtr1](?:m\d)?|[1nNmtrfIi'])$/;

/** The name without its base mark, or nothing where it has none: `P2` of `P20`. */
export function withoutBaseMark(symbol: string): string | undefined {
  const name = symbol.replace(baseMark, "");
  return name !== symbol && name !== "" ? name : undefined;
}

/** The name of the index whose current value is `current` and base value is `base`; nothing where they do not belong together. */
export function sharedName(current: string, base: string): string | undefined {
  if (current === base) return undefined;
  const baseName = withoutBaseMark(base);
  const years = [current, base].map((symbol) => /^(.*?)_?((?:19|20)\d\d)$/.exec(symbol));
  if (years[0]?.[1] && years[0][1] === years[1]?.[1] && (years[0][2] ?? "") > (years[1][2] ?? "")) return years[0][1];
  const lowerCaseMarked = current.replace(/[nmtri]$/, "");
  if (lowerCaseMarked !== current && lowerCaseMarked === baseName) return lowerCaseMarked;
  const known = readIndexSymbol(current) !== undefined;
  if (baseName === current) return current;
  if (known && baseName && baseName.length >= 2 && sameStart(current, baseName)) return current;
  if (current === `${base}'`) return base;
  const stem = current.replace(currentMark, "");
  if (stem !== current && stem !== "" && stem === baseName) return stem;
  if (weakBaseMark.test(base) && base.slice(0, -1) === current) return current;
  return undefined;
}

function sameStart(name: string, start: string): boolean {
  const bare = (text: string) => text.toLowerCase().replaceAll(/[-_]/g, "");
  return bare(name).startsWith(bare(start));
}
