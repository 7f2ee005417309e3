import { Decimal as Exact } from "decimal.js";
import type { Decimal } from "../schemas/value-types.ts";
import type { Language } from "./read.ts";

/**
 * Source of a regular expression for a number in figures with its separators: `12 500,00`, `1,250.00`, `0,007 76`.
 * Linear, no groups; pass the match to `readDecimal`.
 */
export const figuresPattern =
  "(?<![\\d\\p{L}]|\\d[.,])(?:\\d{1,2}(?:,\\d{2}){1,3},\\d{3}(?![\\d,])(?:\\.\\d{1,2}(?!\\d))?|\\d{1,3}(?:[ .,']\\d{3}){1,4}(?!\\d)(?:[.,]\\d{1,8}(?!\\d))?|\\d{1,12}(?:[.,](?:\\d{3}(?: \\d{3}(?!\\d)){0,2}(?: \\d{1,2}(?!\\d))?|\\d{1,8})(?!\\d))?)";

/** A number in figures, and its other reading where a lone separator before three digits may mean either. */
export interface ReadDecimal {
  readonly value: Decimal;
  readonly otherReading?: Decimal;
}

/** Indian groups, of two digits above the thousands: `1,50,000`, `4,50,00,000.00`. */
const lakhs = /^\d{1,2}(?:,\d{2}){1,3},\d{3}(?:\.\d{1,2})?$/;

/**
 * Reads figures. Where comma and point both occur the last is the decimal mark. A lone one before exactly three digits
 * groups thousands where that is the language's habit (`12.500` in French), else it is a decimal mark with a doubt.
 */
export function readDecimal(text: string, language: Language): ReadDecimal | undefined {
  const compact = text.replaceAll(/[ ']/g, "");
  if (!/^\d+(?:[.,]\d+)*$/.test(compact)) return undefined;
  if (lakhs.test(compact)) return { value: trimmed(compact.replaceAll(",", "")) };
  const marks = compact.replaceAll(/\d/g, "");
  const last = marks.at(-1);
  if (last === undefined) return { value: trimmed(compact) };
  const decimalAt = compact.lastIndexOf(last);
  const asDecimal = trimmed(`${digits(compact.slice(0, decimalAt))}.${compact.slice(decimalAt + 1)}`);
  const asGroups = trimmed(digits(compact));
  if (new Set(marks).size > 1) return marks.indexOf(last) === marks.length - 1 ? { value: asDecimal } : undefined;
  if (marks.length > 1) return /^\d{1,3}(?:[.,]\d{3})+$/.test(compact) ? { value: asGroups } : undefined;
  const mayGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(compact) && !/[ ']/.test(text.trim());
  if (!mayGroup) return { value: asDecimal };
  return last === (language === "fr" ? "." : ",") ? { value: asGroups } : { value: asDecimal, otherReading: asGroups };
}

/** A decimal times a power of ten, exactly. */
export function shift(value: Decimal, tens: number): Decimal {
  return new Exact(value).times(new Exact(10).pow(tens)).toFixed();
}

/** An amount of money as records keep it: two decimals at least, more where the text gives more. */
export function asAmount(value: Decimal): Decimal {
  const exact = new Exact(value);
  return exact.decimalPlaces() <= 2 ? exact.toFixed(2) : exact.toFixed();
}

function digits(text: string): string {
  return text.replaceAll(/[.,]/g, "");
}

function trimmed(decimal: string): Decimal {
  return decimal.replace(/^0+(?=\d)/, "");
}
