import { z } from "zod";
import { sameMoney, samePeriod } from "../../schemas/fields/equality.ts";
import type { Field } from "../../schemas/fields/field.ts";
import { Decimal, IsoDate, Money, Period } from "../../schemas/value-types.ts";
import { findDates } from "../../values/dates.ts";
import { figuresPattern, readDecimal } from "../../values/decimals.ts";
import { findFrequencies } from "../../values/frequencies.ts";
import { findMoney } from "../../values/money.ts";
import { numberWordsPattern, readNumberWords } from "../../values/number-words.ts";
import { findPercents } from "../../values/percent.ts";
import { findPeriods } from "../../values/periods.ts";
import { type Found, type Language, plain } from "../../values/read.ts";
import { findYearlyDays } from "../../values/yearly-days.ts";
import type { Locator } from "./locate.ts";

/**
 * Figures are looked for so far on either side of a quote, in characters: the rest of its row, the heading of its column, the
 * sentence that goes on. Labels of our fixtures quote the shortest words too, and four in ten say less than their value.
 */
const around = 300;

/** A quote in the passage that a model was asked about. */
export interface QuotedPassage {
  readonly passage: string;
  /** Looks for words in the passage. */
  readonly locator: Locator;
  readonly start: number;
  readonly end: number;
  readonly language: Language;
}

/**
 * Share of a value's parts that its quote states, 0–1, as our own readers read the quote and what stands around it: dates,
 * periods, money and numbers must be among those read there, words must stand in the passage. Words of the vocabulary (a
 * role, a purpose) say how the quote is understood and are not looked for; 1 for a value of nothing else.
 */
export function shareStated(field: Field, value: unknown, quoted: QuotedPassage): number {
  const parts = partsOf(value, vocabularyOf(field));
  if (parts.length === 0) return 1;
  return parts.filter(stating(quoted)).length / parts.length;
}

type Part = string | number | Money;

/** The parts of a value that a quote has to state. */
function partsOf(value: unknown, vocabulary: ReadonlySet<string>): Part[] {
  const money = Money.safeParse(value).data;
  if (money) return [money];
  if (typeof value === "number") return [value];
  if (typeof value === "string") return vocabulary.has(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((one) => partsOf(one, vocabulary));
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap((part) => partsOf(part, vocabulary));
}

const vocabularies = new WeakMap<Field, ReadonlySet<string>>();

/** The words that the schema of a field's values fixes. */
function vocabularyOf(field: Field): ReadonlySet<string> {
  const known = vocabularies.get(field);
  if (known) return known;
  const words = new Set(fixedWords(z.toJSONSchema(field.value, { io: "input" })));
  vocabularies.set(field, words);
  return words;
}

function fixedWords(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(fixedWords);
  if (node === null || typeof node !== "object") return [];
  return Object.entries(node).flatMap(([name, part]) => {
    const fixed = name === "const" ? [part] : name === "enum" && Array.isArray(part) ? part : undefined;
    return fixed ? fixed.filter((word) => typeof word === "string") : fixedWords(part);
  });
}

function stating({ passage, locator, start, end, language }: QuotedPassage): (part: Part) => boolean {
  const quote = passage.slice(Math.max(0, start - around), end + around);
  const dates = readingsOf(findDates(quote, language));
  const days = readingsOf(findYearlyDays(quote, language));
  const frequencies = readingsOf(findFrequencies(quote, language));
  const periods = [...readingsOf(findPeriods(quote, language)), ...frequencies].map(({ period }) => period);
  const money = readingsOf(findMoney(quote, language)).map((read) => read.money);
  const numbers = numbersIn(quote, language);
  const digits = quote.replaceAll(/\D/g, "");
  const hasNumber = (decimal: string) =>
    numbers.some((number) => Number(number) === Number(decimal)) ||
    (/^\d{8,}$/.test(decimal) && digits.includes(decimal));
  return (part) => {
    if (typeof part === "number") return hasNumber(String(part));
    if (typeof part === "object") return money.some((read) => sameMoney(read, part));
    if (IsoDate.safeParse(part).success) return dates.includes(part);
    if (/^--\d\d-\d\d$/.test(part)) return days.some((day) => day === part);
    if (Period.safeParse(part).success) return periods.some((period) => samePeriod(period, part));
    if (Decimal.safeParse(part).success) return hasNumber(part);
    if (part.startsWith("FREQ=")) return frequencies.some(({ rrule }) => rrule === part);
    return locator.locate(part).length > 0;
  };
}

function readingsOf<Value>(found: readonly Found<Value>[]): Value[] {
  return found.flatMap(({ value, otherReadings = [] }) => [value, ...otherReadings]);
}

/** Every number of a text, in figures or words, percentages and amounts as what they come to. */
function numbersIn(quote: string, language: Language): string[] {
  const text = plain(quote);
  const figures = Array.from(text.matchAll(new RegExp(figuresPattern, "gu")), ([read]) => readDecimal(read, language));
  const words = Array.from(text.matchAll(new RegExp(numberWordsPattern(language), "giu")), ([read]) =>
    readNumberWords(read, language),
  );
  return [
    ...figures.flatMap((read) => (read ? [read.value, ...(read.otherReading ? [read.otherReading] : [])] : [])),
    ...words.flatMap((number) => (number === undefined ? [] : [String(number)])),
    ...readingsOf(findPercents(quote, language)),
    ...readingsOf(findMoney(quote, language)).map((read) => read.money.value),
  ];
}
