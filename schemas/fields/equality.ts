import { isDeepStrictEqual } from "node:util";
import type { Money, Period } from "../value-types.ts";

/** Lower case, no accents, no punctuation, single spaces: how names and titles are compared. */
export function foldText(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Equal once folded. */
export function sameText(a: string | undefined, b: string | undefined): boolean {
  return foldText(a ?? "") === foldText(b ?? "");
}

/** Equal once folded, or one contains the other whole (a name with or without its acronym, a court with its town). */
export function overlappingText(a: string, b: string): boolean {
  const [foldedA, foldedB] = [` ${foldText(a)} `, ` ${foldText(b)} `];
  return foldedA.trim() !== "" && foldedB.trim() !== "" && (foldedA.includes(foldedB) || foldedB.includes(foldedA));
}

/** One address in more words or fewer: `9, rue des Armateurs, 44000 Nantes`, `9 rue des Armateurs à Nantes (Loire-Atlantique)`. */
export function sameAddress(a: string, b: string): boolean {
  const [ofA, ofB] = [addressWords(a), addressWords(b)];
  const [shorter, longer] = ofA.length < ofB.length ? [ofA, ofB] : [ofB, ofA];
  return /^\d+ (?:\S+ ){2}\S/u.test(shorter) && `${longer} `.startsWith(`${shorter} `);
}

/** An address without its postcode and the small words before a town. */
const addressWords = (address: string) =>
  foldText(address)
    .replaceAll(/ (?:a|au|in|at|cedex|\d{5}|\d{2} \d{3})(?= )/gu, "")
    .trim();

/** Equal lengths: `P24M` and `P2Y`, `P1W` and `P7D`; days and months never convert into each other. */
export function samePeriod(a: Period | undefined, b: Period | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return isDeepStrictEqual(lengthOf(a), lengthOf(b));
}

/** Equal amounts in the same currency: `12500` and `12500.00`. */
export function sameMoney(a: Money | undefined, b: Money | undefined): boolean {
  if (!a || !b) return a === b;
  return a.currency === b.currency && sameDecimal(a.value, b.value);
}

/** Equal for amounts that are the same. */
export function plainMoney({ value, currency }: Money): string {
  return `${trimZeros(value)} ${currency}`;
}

/** Equal decimal strings whatever their zeros. */
export function sameDecimal(a: string, b: string): boolean {
  return trimZeros(a) === trimZeros(b);
}

/** Deep equality with text folded and periods compared by length; the default for values with several parts. */
export function sameParts(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(fold(a), fold(b));
}

function lengthOf(period: Period): { months: number; days: number; minutes: number } {
  const [date = "", time = ""] = period.slice(1).split("T");
  const of = (part: string, unit: string) => Number(new RegExp(`(\\d+)${unit}`).exec(part)?.[1] ?? 0);
  return {
    months: of(date, "Y") * 12 + of(date, "M"),
    days: of(date, "W") * 7 + of(date, "D"),
    minutes: of(time, "H") * 60 + of(time, "M"),
  };
}

function trimZeros(decimal: string): string {
  const trimmed = /^-?0/.test(decimal) ? decimal.replace(/^(-?)0+(?=\d)/, "$1") : decimal;
  return trimmed.includes(".") ? trimmed.replace(/\.?0+$/, "") : trimmed;
}

function fold(value: unknown): unknown {
  if (typeof value === "string") {
    if (/^P\d/.test(value) || /^PT\d/.test(value)) return lengthOf(value);
    if (/^-?\d+(\.\d+)?$/.test(value)) return trimZeros(value);
    return foldText(value);
  }
  if (Array.isArray(value)) return value.map(fold);
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, part]) => part !== undefined)
        .map(([key, part]) => [key, fold(part)]),
    );
  }
  return value;
}
