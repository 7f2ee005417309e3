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
  return merge(isoDates(source), inWords, numericDates(source, language));
}

/** The date that the whole text gives. */
export function readDate(text: string, language: Language): IsoDate | undefined {
  return whole(text, findDates(text, language));
}

function isoDates(text: string): Found<IsoDate>[] {
  return findAll(text, /(?<![\d/.-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])/g, ({ year, month, day }) =>
    found(isoDate(Number(year), Number(month), Number(day))),
  );
}

const numeric =
  /(?<![\p{L}\d][./-]?|\d )(?<first>\d{1,2})(?<gap> ?)(?<separator>[/.-])\k<gap>(?<second>\d{1,2})\k<gap>\k<separator>\k<gap>(?<year>\d{4}|\d{2})(?![\p{L}\d]|[/.,-]\d| \d{2}(?!\p{L}))/gu;
/** `1.2.25` after one of these, or opening a line, is the number of a clause or of a version. */
const numbered =
  /(?:^|\n|\b(?:articles?|art\.?|clauses?|sections?|paragraphe?s?|annexes?|version|v\.?|et|and|n°) ?|[§°] ?)$/iu;

function numericDates(text: string, language: Language): Found<IsoDate>[] {
  return findAll(text, numeric, ({ first, second, separator, year }, match) => {
    if (
      separator !== "/" &&
      year?.length === 2 &&
      numbered.test(text.slice(Math.max(0, match.index - 20), match.index))
    )
      return undefined;
    if (language === "en" && separator === "." && year?.length === 2) return undefined;
    const fullYear = year?.length === 2 ? expandYear(Number(year)) : Number(year);
    const dayFirst = isoDate(fullYear, Number(second), Number(first));
    if (language === "fr") return found(dayFirst);
    const monthFirst = isoDate(fullYear, Number(first), Number(second));
    if (monthFirst && dayFirst && monthFirst !== dayFirst) return { value: monthFirst, otherReadings: [dayFirst] };
    return found(monthFirst ?? dayFirst);
  });
}

const frenchPattern = new RegExp(
  `(?<![\\p{L}\\d.,/])(?<day>1 ?er|premier|\\d{1,2}|${numberWordsPattern("fr")}) (?<month>${anyOf(frenchMonths.keys())})(?!\\p{L})\\.?,? ?` +
    `(?:de l'an |l'an )?(?:(?<year>\\d{4})(?!\\d)|(?<words>${numberWordsPattern("fr")}))`,
  "giu",
);

function frenchDates(text: string): Found<IsoDate>[] {
  return findAll(text, frenchPattern, ({ day = "", month = "", year, words }) => {
    const dayNumber = /^(1 ?er|premier)$/i.test(day) ? 1 : figuresOrWords(day, "fr");
    return found(
      isoDate(year ? Number(year) : readNumberWords(words ?? "", "fr"), monthOf(month, frenchMonths), dayNumber),
    );
  });
}

const englishYear = `(?:(?<year>\\d{4})(?!\\d)|(?<words>${numberWordsPattern("en")}))`;
const englishMonth = `(?<month>${anyOf(englishMonths.keys())})(?!\\p{L})\\.?`;
const englishDayPattern = `(?<day>\\d{1,2} ?(?:st|nd|rd|th)?(?!\\p{L})|${anyOf(ordinalWords.keys())})`;
const monthFirstPattern = new RegExp(
  `(?<!\\p{L})${englishMonth} (?:the )?${englishDayPattern}(?: day)?(?:, ?| of | in the year | )${englishYear}`,
  "giu",
);
const dayFirstPattern = new RegExp(
  `(?<![\\p{L}\\d.,/])${englishDayPattern}(?: day)?(?: of| in)?[ -]${englishMonth}(?:, ?| of | in the year | |-)${englishYear}`,
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
