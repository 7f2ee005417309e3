import type { IsoDate } from "../../../schemas/value-types.ts";
import { addDays, addPeriod } from "../../../values/calendar.ts";
import { findDates } from "../../../values/dates.ts";

const closing = "(?:fin|cl[ôo]ture|issue|expiration|terme|dernier jour)";
const ofYear = new RegExp(
  `^ ?(?:(?:[àa]|avec|au) (?:la |l'|le )?|(?:la |l')?)?${closing} (?:(?:de |d')(?:l'|le )?(?:ann[ée]e|exercice)(?: (?:civile|budg[ée]taire|comptable))? )?(?<year>20\\d{2})(?![\\d/-])`,
  "iu",
);
const ofMonth = new RegExp(
  `^ ?(?:[àa] minuit,? )?(?:(?:[àa]|au) (?:la |l'|le )?|(?:la |l'|le )?)?${closing} (?:(?:du|de) mois (?:de |d'))?(?:de |d')?(?<month>\\p{L}{3,9} 20\\d{2})(?!\\d)`,
  "iu",
);

const ofPart =
  /^ ?(?:[àa] )?(?:la |l')(?:fin|issue|expiration) du (?<count>premier|deuxi[èe]me|second|troisi[èe]me|quatri[èe]me|dernier|1er|[2-4] ?e|T) ?(?<unit>semestre|trimestre) (?:de (?:l'ann[ée]e )?)?(?<year>20\d{2})(?!\d)/iu;
const quarters = ["03-31", "06-30", "09-30", "12-31"];

/** The last day of a quarter or half-year: `à l'issue du premier semestre 2027`. */
function endOfPart({ count = "", unit = "", year = "" }: Record<string, string | undefined>): IsoDate | undefined {
  const half = /^s/iu.test(unit);
  const order = [/^(?:p|1)/iu, /^(?:deu|s|2)/iu, /^(?:t|3)/iu, /^(?:q|4)/iu].findIndex((name) => name.test(count));
  const index = /^d(?!e)|^dern/iu.test(count) ? 3 : half ? order * 2 + 1 : order;
  const day = order < 0 && index !== 3 ? undefined : quarters[index];
  return day && `${year}-${day}`;
}

/** The last day that words open with: `à la clôture de l'exercice 2027`, `fin juin 2026`, `à la fin du mois de mai 2028`. */
export function closingDayIn(words: string): { readonly date: IsoDate; readonly end: number } | undefined {
  const year = ofYear.exec(words);
  if (year) return { date: `${year.groups?.year}-12-31`, end: year[0].length };
  const part = ofPart.exec(words);
  const partEnd = part?.groups && endOfPart(part.groups);
  if (part && partEnd) return { date: partEnd, end: part[0].length };
  const month = ofMonth.exec(words);
  const [first] = month ? findDates(`1er ${month.groups?.month}`, "fr") : [];
  return month && first ? { date: addDays(addPeriod(first.value, "P1M"), -1), end: month[0].length } : undefined;
}
