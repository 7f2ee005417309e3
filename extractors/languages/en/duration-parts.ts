import type { DurationValue } from "../../../schemas/fields/duration.ts";
import type { Period } from "../../../schemas/value-types.ts";
import { addPeriod, lastDayOf } from "../../../values/calendar.ts";
import { findDates } from "../../../values/dates.ts";

/** Where words and figures differ, the one that leads from the first date after them to the second. */
export function periodOfDates(words: string, readings: readonly Period[]): Period | undefined {
  const [from, to] = findDates(words, "en").map((date) => date.value);
  if (from === undefined || to === undefined) return undefined;
  return readings.find((reading) => [lastDayOf(from, reading), addPeriod(from, reading)].includes(to));
}

/** The part of a term during which nobody may leave: here the whole of it. */
export function firmPart(head: string, tail: string, whole: string): Pick<DurationValue, "firmPeriod"> {
  const firm =
    /(?:non-cancell?able|firm|minimum|fixed|committed|guaranteed)(?! (?:price|fee))(?!\p{L})/iu.test(head) ||
    /^,? (?:non-cancell?able|firm|which (?:may|shall|can)not be (?:terminated|cancell?ed))/iu.test(tail);
  return firm ? { firmPeriod: whole } : {};
}
