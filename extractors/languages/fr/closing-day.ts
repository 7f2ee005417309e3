import type { IsoDate } from "../../../schemas/value-types.ts";
import { addDays, addPeriod } from "../../../values/calendar.ts";
import { findDates } from "../../../values/dates.ts";

const closing = "(?:fin|cl[ôo]ture|issue|expiration|terme|dernier jour)";
const ofYear = new RegExp(
  `^ ?(?:(?:[àa]|avec|au) (?:la |l'|le )?|(?:la |l')?)?${closing} (?:de |d')(?:l'|le )?(?:ann[ée]e|exercice)(?: (?:civile|budg[ée]taire|comptable))? (?<year>20\\d{2})(?![\\d/-])`,
  "iu",
);
const ofMonth = new RegExp(
  `^ ?(?:(?:[àa]|au) (?:la |l'|le )?|(?:la |l')?)?${closing} (?:(?:du|de) mois (?:de |d'))?(?:de |d')?(?<month>\\p{L}{3,9} 20\\d{2})(?!\\d)`,
  "iu",
);

/** The last day that words open with: `à la clôture de l'exercice 2027`, `fin juin 2026`, `à la fin du mois de mai 2028`. */
export function closingDayIn(words: string): { readonly date: IsoDate; readonly end: number } | undefined {
  const year = ofYear.exec(words);
  if (year) return { date: `${year.groups?.year}-12-31`, end: year[0].length };
  const month = ofMonth.exec(words);
  const [first] = month ? findDates(`1er ${month.groups?.month}`, "fr") : [];
  return month && first ? { date: addDays(addPeriod(first.value, "P1M"), -1), end: month[0].length } : undefined;
}
