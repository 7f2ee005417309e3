import type { IndexationValue } from "../../../schemas/fields/indexation.ts";
import type { Span } from "../rule.ts";

/** What a sentence says of how a price moves. */
export interface Statement {
  readonly kind: "indexed" | "fixed" | "unilateral" | "revisable";
  readonly span: Span;
  readonly price?: string;
  readonly indices: IndexationValue["indices"];
  /** A rise agreed in advance, in per cent. */
  readonly fixedRise?: string;
  /** `day rates`, `retail prices`: stands beside what the clause says of prices in general. */
  readonly ofOnePrice?: boolean;
  readonly strength: number;
}

/** Source of a regular expression for what a contract calls its price. */
export const noun =
  "(?:prices?|pricing|fees?|charges?|rents?|rentals?|rates?|tariffs?|amounts? payable|contract sum|subscription|royalt(?:y|ies)|premiums?|compensation|consideration|payments?|retainer|salary|costs?)";
export const money = `(?<!\\p{L})${noun}(?!\\p{L})`;
const subject = new RegExp(
  `(?<!\\p{L})(?<price>(?:the|all|its|such|our|each|any) (?:(?!(?:shall|will|may|are|is|of|the|or|and|by|in|to|on|anniversary|year|consumer|retail|percentage|change|right)(?!\\p{L}))[\\p{L}-]+ ){0,3}?${noun})(?!\\p{L}| ind)`,
  "iu",
);
/** Prices that others pay or that are no price: interest, exchange and tax rates, shares, coverage. */
export const otherPrices =
  /interest|exchange rate|tax rate|(?<!\p{L})taxes|share|stock|insurance|(?<!\p{L})option|number of|volume|forecast|salary of|liability|damages|purchase order|quantit|coverage|resale price|retail price(?!s? index)|list price to|customs|tariff rate|burden/iu;

/** The price that a sentence is about: `the fees`. */
export function priceIn(words: string): Pick<Statement, "price"> {
  const found = subject.exec(words)?.groups?.price;
  return found ? { price: found.replace(/^(?:all|its|such|our|each|any)(?= )/iu, "the").toLowerCase() } : {};
}

/** The words of a match, as a place in the document. */
export function partOf(match: RegExpExecArray, span: Span): Span {
  const start = span.start + match.index;
  return { start, end: Math.min(span.end, start + Math.min(match[0].length, 220)) };
}

/** A place cut to what a reader takes in. */
export const shortened = ({ start, end }: Span): Span => ({ start, end: Math.min(end, start + 280) });
