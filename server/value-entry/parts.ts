import type { Decimal, IsoDate, Money } from "../../schemas/value-types.ts";
import { Period } from "../../schemas/value-types.ts";
import { isoDate } from "../../values/calendar.ts";
import { findDates } from "../../values/dates.ts";
import { readDecimal } from "../../values/decimals.ts";
import { findFrequencies } from "../../values/frequencies.ts";
import { findMoney, type ReadMoney } from "../../values/money.ts";
import { findPercents } from "../../values/percent.ts";
import { findPeriods, type ReadPeriod } from "../../values/periods.ts";
import { type Found, findAll, type Language, merge } from "../../values/read.ts";
import { findYearlyDays } from "../../values/yearly-days.ts";
import { closingDates } from "./partial-dates.ts";
import { hasMinus, negatedDecimal, withSigns } from "./signs.ts";
import type { Part, Words } from "./words.ts";

/** Reads in the language of who types, then in the other: a French reader picks words of an English contract. */
function either<Value>(find: (text: string, language: Language) => readonly Found<Value>[]): Part<Value> {
  return (words) => all(find)(words)[0];
}

/** All of them, in order of place. */
export function all<Value>(find: (text: string, language: Language) => readonly Found<Value>[]) {
  return ({ text, language }: Words): readonly Found<Value>[] => {
    const found = find(text, language);
    return found.length > 0 ? found : find(text, language === "fr" ? "en" : "fr");
  };
}

/** People type the end of a month or year for its last day; a contract that says so is left to the readers of contracts. */
const datesOf = (text: string, language: Language) => merge(findDates(text, language), closingDates(text));
export const datesIn = all<IsoDate>(datesOf);
export const date: Part<IsoDate> = either<IsoDate>(datesOf);

const isoPeriod = /(?<![\p{L}\d])P(?=\d|T\d)(?:\d+[YMWD])*(?:T(?:\d+[HM])+)?(?![\p{L}\d])/gu;

/** A duration in words, or as exports have it (`P1Y`). */
function periodsOf(text: string, language: Language): Found<ReadPeriod>[] {
  const printed = findAll(text, isoPeriod, (_groups, match) =>
    Period.safeParse(match[0]).success ? { value: { period: match[0] } } : undefined,
  );
  // No length of time is negative: a minus is a slip of who typed it, which is not passed over.
  return merge(printed, findPeriods(text, language)).filter(({ start }) => !hasMinus(text, start));
}
export const period: Part<ReadPeriod> = either<ReadPeriod>(periodsOf);

const plainMoney = /(?<![\p{L}\d.,])(?<value>-?\d+(?:\.\d+)?) (?<currency>[A-Z]{3})(?![\p{L}\d])/gu;

/** How French prints foreign money (CLDR); as long as the codes. */
const frenchSigns: Readonly<Record<string, string>> = { "£GB": "GBP", $US: "USD", $CA: "CAD", $AU: "AUD" };

function moneyOf(text: string, language: Language): Found<ReadMoney>[] {
  // `12500.500 EUR` as exports print it has a decimal point in French too.
  const printed = findAll(text, plainMoney, ({ value = "", currency = "" }) =>
    /^(?:\d{4,}|\d+\.\d{2}|\d+\.\d{4,})(?:\.\d+)?$/.test(value) ? { value: { money: { value, currency } } } : undefined,
  );
  const read = withSigns(
    text,
    findMoney(
      text.replaceAll(/£GB|\$(?:US|CA|AU)/gu, (sign) => frenchSigns[sign] ?? sign),
      language,
    ),
    negatedMoney,
  );
  const whole = (item: Found<ReadMoney>) => read.find(({ start, end }) => start === item.start && end >= item.end);
  return [...read, ...printed.filter((item) => !whole(item) && !read.some((other) => overlaps(other, item)))].sort(
    (a, b) => a.start - b.start,
  );
}

function negatedMoney(read: ReadMoney): ReadMoney {
  return { ...read, money: { ...read.money, value: negatedDecimal(read.money.value) } };
}
export const moneyIn = all<ReadMoney>(moneyOf);
export const money: Part<ReadMoney> = either<ReadMoney>(moneyOf);
/** The sum alone, for fields that keep nothing else of it. */
export const sum: Part<Money> = (words) => {
  const found = money(words);
  return (
    found && { ...found, value: found.value.money, otherReadings: found.otherReadings?.map((one) => one.money) ?? [] }
  );
};

export const percent: Part<Decimal> = either<Decimal>((text, language) =>
  withSigns(text, findPercents(text, language), negatedDecimal),
);

/** A number without a unit. */
export const number: Part<Decimal> = ({ text, language }) => {
  const match = /(?<![\p{L}\d.,])-?\d[\d .,']*(?![\p{L}\d])/u.exec(text);
  const figures = match?.[0].replace(/[ .,']+$/u, "") ?? "";
  const read = readDecimal(figures.replace(/^-/, ""), language);
  if (!match || !read) return undefined;
  const sign = figures.startsWith("-") || hasMinus(text, match.index) ? "-" : "";
  return {
    value: sign + read.value,
    start: match.index,
    end: match.index + figures.length,
    ...(read.otherReading && { otherReadings: [sign + read.otherReading] }),
  };
};

/** How often: `chaque année`, `every P1Y`. */
export const frequency: Part<Period> = (words) => {
  const found = either(findFrequencies)(words);
  if (found) return { start: found.start, end: found.end, value: found.value.period };
  const every = /(?<![\p{L}])(?:every|tous les|toutes les) (?=P\d|PT\d)/u.exec(words.text);
  const printed =
    every &&
    findAll(words.text.slice(every.index + every[0].length), isoPeriod, (_groups, match) => ({ value: match[0] }))[0];
  if (!every || printed?.start !== 0) return undefined;
  return { value: printed.value, start: every.index, end: every.index + every[0].length + printed.end };
};

const isoYearlyDay = /(?<![\p{L}\d-])--(?<month>\d{2})-(?<day>\d{2})(?!\d)/gu;

/** A day of every year, `--09-30`. */
export const yearlyDay: Part<string> = (words) => {
  const printed = findAll(words.text, isoYearlyDay, ({ month, day }, match) =>
    isoDate(2024, Number(month), Number(day)) ? { value: match[0] } : undefined,
  )[0];
  return printed ?? either<string>(findYearlyDays)(words);
};

/** What a pattern matches, its group `value` where it has one, whole otherwise. */
export function pattern<Value>(form: RegExp, read: (text: string) => Value | undefined): Part<Value> {
  return ({ text }) => {
    const match = form.exec(text);
    const value = match && read(match.groups?.value ?? match[0]);
    return match && value !== null && value !== undefined
      ? { value, start: match.index, end: match.index + match[0].length }
      : undefined;
  };
}

function overlaps(a: Found<unknown>, b: Found<unknown>): boolean {
  return a.start < b.end && b.start < a.end;
}
