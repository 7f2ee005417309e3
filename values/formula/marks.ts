import { readIndexSymbol } from "../indices.ts";

/** What ends the name of a value at the base date: `0`, `o`, `O`, a number or date after an underscore, `ini`, `réf`. */
const baseMark = /(?:_[\p{L}\d]{1,6}|[0oO]|(?<=^\p{L}{1,5})_?(?:ini|init|r[ée]f|base|orig))$/u;
/** Signs of the base date that also stand for something else. */
const weakBaseMark = /_?[1iI]$/;
/** What ends the name of a current value, where it has a mark at all: `n`, `m`, `t`, `r`, `1`, a prime, a letter I read for 1. */
const currentMark =
  /(?:_(?:[nmtr1N]|\p{Ll}m\d)|[1nNmtrfIil']|(?<=^\p{L}{1,5})_?(?:rev|r[ée]v|act|actu|fin|new|nouv))$/u;

/** The name without its base mark, or nothing where it has none: `P2` of `P20`. */
export function withoutBaseMark(symbol: string): string | undefined {
  const unmarked = symbol.replace(/_?[0oO]$/, "");
  const name = unmarked !== symbol && readIndexSymbol(unmarked) ? unmarked : symbol.replace(baseMark, "");
  return name !== symbol && name !== "" ? name : undefined;
}

/** The name of the index whose current value is `current` and base value is `base`; nothing where they do not belong together. */
export function sharedName(current: string, base: string): string | undefined {
  if (current === base) return undefined;
  return (
    ofTwoYears(current, base) ??
    withStrongMark(current, base) ??
    (current === `${base}'` ? base : undefined) ??
    withWeakMark(current, base)
  );
}

/** `ILC2025 / ILC2024`, `I2 / I1`: the value after over the value before. */
function ofTwoYears(current: string, base: string): string | undefined {
  const [now, then] = [current, base].map((symbol) => /^(?<name>.*?)_?(?<year>(?:19|20)\d\d)$/.exec(symbol)?.groups);
  if (now?.name && now.name === then?.name && (now.year ?? "") > (then.year ?? "")) return now.name;
  const [after, before] = [current, base].map((symbol) => /^(?<name>\p{L}+)(?<number>[1-9])$/u.exec(symbol)?.groups);
  const follows = after?.name === before?.name && Number(after?.number) === Number(before?.number) + 1;
  return follows && !(readIndexSymbol(current) && readIndexSymbol(base)) ? after?.name : undefined;
}

function withStrongMark(current: string, base: string): string | undefined {
  const name = withoutBaseMark(base);
  if (name === undefined) return undefined;
  const stem = current.replace(currentMark, "");
  if (/[nmtri]$/.test(current) && stem === name) return stem;
  if (name === current) return current;
  if (readIndexSymbol(current) && name.length >= 2 && sameStart(current, name)) return current;
  return stem !== current && stem !== "" && stem === name ? stem : undefined;
}

/** `S/S1`, `Ir/Ii`: the base carries a mark that may be a part of a name. */
function withWeakMark(current: string, base: string): string | undefined {
  const name = base.replace(weakBaseMark, "");
  if (name === base || name === "" || readIndexSymbol(base)) return undefined;
  if (name === current) return current;
  const stem = current.replace(base.endsWith("I") ? /R$/ : currentMark, "");
  const mark = base.endsWith("i") ? /[iIl]$/ : /[1iIl]$/;
  return stem !== current && stem === name && !mark.test(current) ? stem : undefined;
}

function sameStart(name: string, start: string): boolean {
  const bare = (text: string) => text.toLowerCase().replaceAll(/[-_]/g, "");
  return bare(name).startsWith(bare(start));
}
