import type { IsoDate } from "../../../schemas/value-types.ts";
import { addDays, addPeriod } from "../../../values/calendar.ts";
import { findDates } from "../../../values/dates.ts";

const closing =
  "^[\\s,:]*(?:(?:at|on|with|until|to|by)\\s)?(?:midnight (?:at|on) )?(?:the )?(?:very )?(?:end|close|last day|conclusion|expiry) of (?:the )?";
const ofYear = new RegExp(`${closing}(?:(?:calendar |financial )?year )?(?<year>20\\d{2})(?![\\d/-])`, "iu");
const ofQuarter = new RegExp(
  `${closing}(?:Q ?(?<figure>[1-4])|(?<word>first|second|third|fourth) quarter),? (?:of )?(?<year>20\\d{2})(?!\\d)`,
  "iu",
);
const ofMonth = new RegExp(`${closing}(?:month of )?(?<month>\\p{L}{3,9}),? (?<year>20\\d{2})(?!\\d)`, "iu");
const lastOfMonth = /^[\s,:]*(?:(?:on|until|to|through)\s)?(?<month>\p{L}{3,9}),? (?<year>20\d{2})(?! ?\d)/iu;
const quarters = ["03-31", "06-30", "09-30", "12-31"];
const counts = ["first", "second", "third", "fourth"];

/** The last day that words open with: `the end of 2026`, `the close of Q2 2027`, `the last day of June 2026`. */
export function closingDayIn(words: string): { readonly date: IsoDate; readonly end: number } | undefined {
  const year = ofYear.exec(words);
  if (year) return { date: `${year.groups?.year}-12-31`, end: year[0].length };
  const quarter = ofQuarter.exec(words);
  const { figure, word = "" } = quarter?.groups ?? {};
  const day = quarters[figure ? Number(figure) - 1 : counts.indexOf(word.toLowerCase())];
  if (quarter && day) return { date: `${quarter.groups?.year}-${day}`, end: quarter[0].length };
  const month = ofMonth.exec(words) ?? lastOfMonth.exec(words);
  const [first] = month ? findDates(`1 ${month.groups?.month} ${month.groups?.year}`, "en") : [];
  return month && first ? { date: addDays(addPeriod(first.value, "P1M"), -1), end: month[0].length } : undefined;
}
