import type { Label } from "../../schemas/fields/field.ts";
import type { IsoDate } from "../../schemas/value-types.ts";
import { isoDate } from "../../values/calendar.ts";
import { englishMonths, frenchMonths, monthOf } from "../../values/months.ts";
import { anyOf, type Found, findAll } from "../../values/read.ts";
import type { Words } from "./words.ts";

const filler = "(?:[ ,]*(?:du mois|de l'ann[ée]e|l'ann[ée]e|ann[ée]e|de|d'|of|the|month|year)(?!\\p{L}))*";
const month = `(?<month>${anyOf(new Set([...frenchMonths.keys(), ...englishMonths.keys()]))})(?!\\p{L})\\.?`;
const closing = new RegExp(
  `(?<![\\p{L}\\d])(?:fin|year[- ]end|end)(?!\\p{L})${filler}(?: ?${month}${filler})?[ ,]*(?<year>(?:19|20|21)\\d{2})(?![\\p{L}\\d/-])`,
  "giu",
);

/** The last day of a month or year that somebody names as such: `fin 2027`, `end of March 2027`. */
export function closingDates(text: string): Found<IsoDate>[] {
  return findAll(text, closing, ({ month: name, year }) => {
    const number = name === undefined ? 12 : (monthOf(name, frenchMonths) ?? monthOf(name, englishMonths));
    if (number === undefined) return undefined;
    // Day 0 of a month is the last of the one before.
    const value = isoDate(Number(year), number, new Date(Date.UTC(Number(year), number, 0)).getUTCDate());
    return value === undefined ? undefined : { value };
  });
}

/** A year that no date was read of: `décembre 2027`, `début 2027`, `12/2027`; a reference such as 2027-014 has none. */
function yearAlone({ text }: Words): string | undefined {
  return /(?<![\p{L}\d-])(?:\d{1,2}[/.-])?(?<year>(?:19|20|21)\d{2})(?![\p{L}\d-]|[/.]\d)/u.exec(text)?.groups?.year;
}

/** Whether the words name a year where no day was read: who keeps an event of them would lose it. */
export function hasYearAlone(words: Words): boolean {
  return yearAlone(words) !== undefined;
}

/** What to type where a year stands without its day. */
export function dayMissing(words: Words): Label | undefined {
  const year = yearAlone(words);
  if (year === undefined) return undefined;
  return {
    fr: `Attendu : une date avec son jour ; tapez par exemple 31/12/${year}, ou fin ${year} pour le dernier jour de l'année.`,
    en: `Expected a date with its day; type for example December 31, ${year}, or end of ${year} for the last day of the year.`,
  };
}
