import { isoDate } from "./calendar.ts";
import { englishDay, englishMonths, frenchMonths, monthOf } from "./months.ts";
import { anyOf, type Found, findAll, type Language, plain } from "./read.ts";

/** A day of every year, `--09-30` (ISO 8601:2000, month and day). */
export type YearlyDay = `--${string}`;

const patterns: Record<Language, readonly RegExp[]> = {
  fr: [
    new RegExp(
      `(?<![\\p{L}\\d.,/-])(?<day>1 ?er|premier|\\d{1,2}) (?<month>${anyOf(frenchMonths.keys())})(?![\\p{L}\\d]|\\.? ?\\d{2}|,? (?:deux mil|mil ))`,
      "giu",
    ),
  ],
  en: [
    new RegExp(
      `(?<![\\p{L}\\d])(?<month>${anyOf(englishMonths.keys())}) (?<day>\\d{1,2}(?:st|nd|rd|th)?)(?![\\p{L}\\d]|,? \\d{4}|,? (?:two thousand|twenty))`,
      "giu",
    ),
    new RegExp(
      `(?<![\\p{L}\\d.,/-])(?<day>\\d{1,2}(?:st|nd|rd|th)?)(?: day)?(?: of)? (?<month>${anyOf(englishMonths.keys())})(?![\\p{L}\\d]|,? \\d{2}|,? (?:two thousand|twenty))`,
      "giu",
    ),
  ],
};

/** Every day that a text gives without its year: `le 30 septembre`, `by January 31st`. 29 February counts. */
export function findYearlyDays(text: string, language: Language): Found<YearlyDay>[] {
  const months = language === "fr" ? frenchMonths : englishMonths;
  const source = plain(text);
  return patterns[language].flatMap((pattern) =>
    findAll(source, pattern, ({ day = "", month = "" }) => {
      const number = /^(?:1 ?er|premier)$/iu.test(day) ? 1 : englishDay(day);
      const inLeapYear = isoDate(2024, monthOf(month, months), number);
      return inLeapYear ? { value: `--${inLeapYear.slice(5)}` as const } : undefined;
    }),
  );
}
