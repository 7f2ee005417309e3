import type { IsoDate } from "../schemas/value-types.ts";
import { isoDate } from "./calendar.ts";
import { englishDay, englishMonths, frenchMonths, monthOf, ordinalWords } from "./months.ts";
import { numberWordsPattern, readNumberWords } from "./number-words.ts";
import { anyOf, type Found, findAll, type Language, merge, plain, whole } from "./read.ts";

/**
 * Every calendar date of a text. Numeric dates are day first in French; in English `01/02/2025` is read month first
 * with the other order in `otherReadings`. A date that does not exist (31 February) gives nothing.
 */
export function findDates(text: string, language: Language): Found<IsoDate>[] {
  const source = plain(text);
  const inWords = language === "fr" ? frenchDates(source) : englishDates(source);
  const dated = merge(isoDates(source), inWords, numericDates(source, language));
  return merge(dated, withYearOf(source, dated, language));
}

/** The date that the whole text gives. */
export function readDate(text: string, language: Language): IsoDate | undefined {
  return whole(text, findDates(text, language));
}

const yearFirst =
  /(?<![\d/.-])(?<year>\d{4})(?<separator>[-/.])(?<month>\d{1,2})\k<separator>(?<day>\d{1,2})(?![\d/-]|\.\d)/g;

function isoDates(text: string): Found<IsoDate>[] {
  return findAll(text, yearFirst, ({ year, month, day }) => found(isoDate(Number(year), Number(month), Number(day))));
}

const numeric =
  /(?<![\p{L}\d][./-]?|\d )(?<first>\d{1,2})(?:er)?(?<gap> ?)(?<separator>[/.-])\k<gap>(?<second>\d{1,2})\k<gap>\k<separator>\k<gap>(?<year>\d{4}|\d{2})(?![\p{L}\d]|[/.,-]\d| \d{2}(?!\p{L}|:\d{2}))/gu;
/** A digit a box, as forms ask for: `2 6 / 0 1 / 2 0 2 6`. */
const inBoxes =
  /(?<![\p{L}\d]|\d )(?<first>\d \d) ?(?<separator>[/.-]) ?(?<second>\d \d) ?\k<separator> ?(?<year>\d \d \d \d)(?!\p{L}| ?\d)/gu;
/** `1.2.25` after one of these, or opening a line, is the number of a clause or of a version. */
const numbered =
  /(?:^|\n|\b(?:articles?|art\.?|clauses?|sections?|paragraphe?s?|annexes?|version|v\.?|et|and|n°) ?|[§°] ?)$/iu;

function numericDates(text: string, language: Language): Found<IsoDate>[] {
  const printed = findAll(text, numeric, ({ first, second, separator, year }, match) => {
    if (
      separator !== "/" &&
      year?.length === 2 &&
      numbered.test(text.slice(Math.max(0, match.index - 20), match.index))
    )
      return undefined;
    if (language === "en" && separator === "." && year?.length === 2) return undefined;
    const fullYear = year?.length === 2 ? expandYear(Number(year)) : Number(year);
    return inOrder(fullYear, Number(first), Number(second), language);
  });
  const boxed = findAll(text, inBoxes, ({ first, second, year }) => {
    const [a, b, c] = [first, second, year].map((digits) => Number(digits?.replaceAll(" ", "")));
    return inOrder(c ?? 0, a ?? 0, b ?? 0, language);
  });
  return merge(printed, boxed);
}

/** A day and a month in the order of the language; in English the other order is kept beside. */
function inOrder(year: number, first: number, second: number, language: Language) {
  const dayFirst = isoDate(year, second, first);
  if (language === "fr") return found(dayFirst);
  const monthFirst = isoDate(year, first, second);
  if (monthFirst && dayFirst && monthFirst !== dayFirst) return { value: monthFirst, otherReadings: [dayFirst] };
  return found(monthFirst ?? dayFirst);
}

/** The first of the month as printed and as recognition reads it: `1er`, `1 er`, `1°`, `ler`. */
const firstOfMonth = "1 {0,2}er|1°|1e|ler|premier";
const frenchDayPattern = `(?<day>${firstOfMonth}|\\d{1,2}|${numberWordsPattern("fr")})`;

const frenchPattern = new RegExp(
  `(?<![\\p{L}\\d.,/])${frenchDayPattern}(?:[ -]| (?:jour )?du mois (?:de |d'))(?<month>${anyOf(frenchMonths.keys())})(?!\\p{L})\\.?,?[ -]?` +
    `(?:(?:de )?l'an(?:n[ée]e)? )?(?:(?<year>\\d{4})(?!\\d)|(?<words>${numberWordsPattern("fr")}))`,
  "giu",
);

/** `L'an deux mille vingt-cinq, le trois mars`, as notaries and bailiffs write. */
const notarialPattern = new RegExp(
  `(?<!\\p{L})l'an (?:(?<year>\\d{4})|(?<words>${numberWordsPattern("fr")})),? (?:et )?le ${frenchDayPattern} (?<month>${anyOf(frenchMonths.keys())})(?!\\p{L})`,
  "giu",
);

function frenchDates(text: string): Found<IsoDate>[] {
  const read = ({ day = "", month = "", year, words }: Readonly<Record<string, string | undefined>>) =>
    found(
      isoDate(year ? Number(year) : readNumberWords(words ?? "", "fr"), monthOf(month, frenchMonths), frenchDay(day)),
    );
  return merge(findAll(text, frenchPattern, read), findAll(text, notarialPattern, read));
}

const endsOfElision: Record<Language, RegExp> = {
  fr: new RegExp(
    `(?<![\\p{L}\\d])(?:(?<day>${firstOfMonth}|\\d{1,2}) (?<month>${anyOf(frenchMonths.keys())})|(?<=(?:du|entre le|les) )(?<only>${firstOfMonth}|\\d{1,2}))(?: inclus)? (?:au|et le|et au|et|jusqu'au) $`,
    "iu",
  ),
  en: new RegExp(
    `(?<![\\p{L}\\d])(?:(?<month>${anyOf(englishMonths.keys())}) (?<day>\\d{1,2}(?:st|nd|rd|th)?)|(?<dayFirst>\\d{1,2}(?:st|nd|rd|th)?)(?: of)? (?<monthAfter>${anyOf(englishMonths.keys())})),? (?:to|through|until|till|and|-|up to)(?: and including| the)? $`,
    "iu",
  ),
};

/** `du 1er octobre au 31 mars 2026`: the first day takes its year from the second, which it precedes. */
function withYearOf(text: string, dates: readonly Found<IsoDate>[], language: Language): Found<IsoDate>[] {
  return dates.flatMap((end) => {
    const before = text.slice(Math.max(0, end.start - 45), end.start);
    const match = endsOfElision[language].exec(before);
    const { only, dayFirst = only ?? "", monthAfter = "", day = dayFirst, month = monthAfter } = match?.groups ?? {};
    if (only) return dayOfSameMonth(end, only, end.start - before.length + (match?.index ?? 0));
    const year = Number(end.value.slice(0, 4));
    const [dayNumber, months] = language === "fr" ? [frenchDay(day), frenchMonths] : [englishDay(day), englishMonths];
    const sameYear = isoDate(year, monthOf(month, months), dayNumber);
    const value = sameYear && sameYear > end.value ? isoDate(year - 1, monthOf(month, months), dayNumber) : sameYear;
    if (!match || !value) return [];
    const start = end.start - before.length + match.index;
    return [{ value, start, end: start + day.length + 1 + month.length }];
  });
}

/** `du 3 au 7 mars 2025`: the first day takes month and year from the second. */
function dayOfSameMonth(end: Found<IsoDate>, day: string, start: number): Found<IsoDate>[] {
  const value = isoDate(Number(end.value.slice(0, 4)), Number(end.value.slice(5, 7)), frenchDay(day));
  return value && value < end.value ? [{ value, start, end: start + day.length }] : [];
}

const firstDay = new RegExp(`^(?:${firstOfMonth})$`, "iu");

function frenchDay(day: string): number | undefined {
  return firstDay.test(day) ? 1 : figuresOrWords(day, "fr");
}

const englishYear = `(?:(?<year>\\d{4})(?!\\d)|(?<words>${numberWordsPattern("en")}))`;
const englishMonth = `(?<month>${anyOf(englishMonths.keys())})(?!\\p{L})\\.?`;
const englishDayPattern = `(?<day>\\d{1,2}(?: ?(?:s ?t|n ?d|r ?d|t ?h))?(?!\\p{L})|(?:${anyOf(ordinalWords.keys())})(?!\\p{L}))(?: \\(\\d{1,2}(?:st|nd|rd|th)?\\))?`;
const monthFirstPattern = new RegExp(
  `(?<!\\p{L})${englishMonth} (?:the )?${englishDayPattern}(?: day)?(?: ?, ?| of | in the year | )${englishYear}`,
  "giu",
);
const dayFirstPattern = new RegExp(
  `(?<![\\p{L}\\d.,/])${englishDayPattern}(?: day)?(?: of the month)?(?: of| in)?[ -]${englishMonth}(?: ?, ?|,? of |,? in the year(?: of)? | |-)${englishYear}`,
  "giu",
);

function englishDates(text: string): Found<IsoDate>[] {
  const read = ({ day = "", month = "", year, words }: Readonly<Record<string, string | undefined>>) =>
    found(
      isoDate(year ? Number(year) : englishYearInWords(words ?? ""), monthOf(month, englishMonths), englishDay(day)),
    );
  return merge(findAll(text, monthFirstPattern, read), findAll(text, dayFirstPattern, read));
}

/** `two thousand twenty-five`, `nineteen ninety-eight`. */
function englishYearInWords(words: string): number | undefined {
  const [century = "", ...rest] = words.trim().split(/[ -]/);
  const whole = readNumberWords(words, "en");
  if (whole !== undefined) return whole;
  const [hundreds, years] = [readNumberWords(century, "en"), readNumberWords(rest.join(" "), "en")];
  return hundreds !== undefined && years !== undefined && years < 100 ? hundreds * 100 + years : undefined;
}

function figuresOrWords(text: string, language: Language): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : readNumberWords(text, language);
}

/** Contracts are of our time: 70–99 are the 1970s to 1990s. */
function expandYear(twoDigits: number): number {
  return twoDigits < 70 ? 2000 + twoDigits : 1900 + twoDigits;
}

function found(value: IsoDate | undefined) {
  return value === undefined ? undefined : { value };
}
