import type { IsoDate } from "../schemas/value-types.ts";
import { addDays, addPeriod, isoDate } from "./calendar.ts";
import { englishMonths, frenchMonths, monthOf } from "./months.ts";
import { anyOf, type Found, findAll, type Language, merge, plain } from "./read.ts";

/** A stretch of the calendar by its first and its last day. */
export interface CalendarSpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const quarterNames: Record<Language, string> = {
  fr: "(?:[TQ] ?[1-4]|[1-4] ?(?:er|e|[èe]me) trimestre)",
  en: "(?:Q ?[1-4]|[1-4] ?(?:st|nd|rd|th) quarter)",
};
const between: Record<Language, string> = {
  fr: "(?: ?(?:[àa]|au|jusqu'[àa]|jusqu'au|-|>) ?(?:fin )?)",
  en: "(?: ?(?:to|through|until|till|-|and) ?(?:the )?(?:end of )?)",
};
const years: Record<Language, string> = {
  fr: "(?:(?:(?:ann[ée]es?|exercices?) (?:civile|budg[ée]taire|comptable)s?|ann[ée]es?|exercices) )",
  en: "(?:(?:calendar|financial|budget|whole|full) years? )",
};
const monthNames = { fr: frenchMonths, en: englishMonths };

/** Stretches named by whole months, quarters or years: `d'avril à octobre 2025`, `Q1 2026 to Q4 2027`, `l'année civile 2026`. */
export function findCalendarSpans(text: string, language: Language): Found<CalendarSpan>[] {
  const source = plain(text);
  const { months, quarters, wholeYears } = patterns[language];
  return merge(
    findAll(source, months, ({ first = "", firstYear, last = "", lastYear = "" }) => {
      const [from, to] = [monthOf(first, monthNames[language]), monthOf(last, monthNames[language])];
      const endYear = Number(lastYear);
      const startYear = firstYear ? Number(firstYear) : from && to && from > to ? endYear - 1 : endYear;
      return span(startYear, from, endYear, to, 1);
    }),
    findAll(source, quarters, ({ first = "", firstYear, last = "", lastYear = "" }) => {
      const [from, to] = [first, last].map((name) => Number(/[1-4]/.exec(name)?.[0]) * 3 - 2);
      return span(Number(firstYear ?? lastYear), from, Number(lastYear), to, 3);
    }),
    findAll(source, wholeYears, ({ firstYear = "", lastYear }, match) => {
      const several = /^[^\d]*s (?=\d)/u.test(match[0]);
      return lastYear && !several ? undefined : span(Number(firstYear), 1, Number(lastYear ?? firstYear), 10, 3);
    }),
  );
}

const patterns = { fr: patternsOf("fr"), en: patternsOf("en") };

function patternsOf(language: Language) {
  const month = anyOf(monthNames[language].keys());
  const outside = "(?<![\\p{L}\\d]|\\d (?:of )?|1er )";
  const to = between[language];
  const quarter = quarterNames[language];
  return {
    months: new RegExp(
      `${outside}(?<first>${month})(?: (?<firstYear>20\\d{2}))?${to}(?<last>${month}) (?<lastYear>20\\d{2})(?![\\d/-])`,
      "giu",
    ),
    quarters: new RegExp(
      `${outside}(?<first>${quarter})(?:,? (?:de )?(?<firstYear>20\\d{2}))?${to}(?<last>${quarter}),? (?:de )?(?<lastYear>20\\d{2})(?![\\d/-])`,
      "giu",
    ),
    wholeYears: new RegExp(
      `(?<!\\p{L})${years[language]}(?<firstYear>20\\d{2})(?:(?:${to}| et | and )(?<lastYear>20\\d{2}))?(?![\\d/-])`,
      "giu",
    ),
  };
}

/** From the first day of a month to the last of another, which may be the first of a quarter's three. */
function span(startYear: number, first: number | undefined, endYear: number, last: number | undefined, months: 1 | 3) {
  const from = isoDate(startYear, first, 1);
  const lastMonth = isoDate(endYear, last, 1);
  if (!from || !lastMonth || from > lastMonth) return undefined;
  return { value: { from, to: addDays(addPeriod(lastMonth, `P${months}M`), -1) } };
}
