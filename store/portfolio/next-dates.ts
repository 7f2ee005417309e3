import type { NoticesValue } from "../../schemas/fields/notices.ts";
import type { RenewalValue } from "../../schemas/fields/renewal.ts";
import type { RecordFields } from "../../schemas/record.ts";
import type { DateOrRule, EventKind } from "../../schemas/value-types.ts";
import { ordinaryDate, shiftDate } from "./calendar.ts";
import { mainNotice, soundValues } from "./line-values.ts";

/**
 * When the contract ends and by when notice must be given, as far as that is plain: an end that is stated, or a start and
 * a duration. Only to tell which contract to look at first.
 */
export function nextDates(fields: RecordFields): { nextEnd?: string | undefined; nextNotice?: string | undefined } {
  const nextEnd = endOf(fields);
  if (nextEnd === undefined) return {};
  const notice = noticeAgainstEnd(fields);
  if (notice?.deadline !== undefined) {
    const inYear = `${nextEnd.slice(0, 4)}${notice.deadline.slice(1)}`;
    const isBefore = inYear <= nextEnd;
    return { nextEnd, nextNotice: isBefore ? plainDay(inYear) : shiftDate(inYear, "P1Y", -1) };
  }
  return { nextEnd, nextNotice: notice?.period && shiftDate(nextEnd, notice.period, -1) };
}

/** The notice that counts back from the end: against renewal, or of termination where the contract goes on by itself. */
function noticeAgainstEnd(fields: RecordFields): NoticesValue | undefined {
  const notice = mainNotice(fields);
  const goesOn = soundValues<RenewalValue>(fields, "renewal").some(({ mode }) => mode === "tacit");
  return notice?.purpose === "nonRenewal" || goesOn ? notice : undefined;
}

/** The last day: as stated, else of the duration from its start: one year from 1 January ends on 31 December. */
function endOf(fields: RecordFields): string | undefined {
  const stated = dayOf(fields, "endDate");
  if (stated !== undefined) return stated;
  const start = startOf(fields);
  const [duration] = soundValues<{ period: string }>(fields, "duration");
  const after = start === undefined || !duration ? undefined : shiftDate(start, duration.period, 1);
  // From the 31st to a month without one: its last day is the end (article 641 of the French code of civil procedure).
  const isClamped =
    start !== undefined && after !== undefined && after.slice(8) < start.slice(8) && !/D$/.test(duration?.period ?? "");
  return after && !isClamped ? shiftDate(after, "P1D", -1) : after;
}

/** The start as stated, or the day of the event that it is said to be, where that is known; else the signature. */
function startOf(fields: RecordFields): string | undefined {
  const [start] = soundValues<DateOrRule>(fields, "effectiveDate");
  if (start?.kind === "date") return plainDay(start.date);
  const of =
    start === undefined ? "signatureDate" : start.offset === undefined ? eventFields[start.event.kind] : undefined;
  const days = of === undefined ? [] : soundValues<string>(fields, of);
  const last = days.toSorted().at(-1);
  return last && plainDay(last);
}

const eventFields: Partial<Record<EventKind, string>> = {
  signature: "signatureDate",
  lastSignature: "signatureDate",
  notification: "notificationDate",
};

function dayOf(fields: RecordFields, key: string): string | undefined {
  const stated = soundValues<DateOrRule>(fields, key).find(({ kind }) => kind === "date");
  return stated?.kind === "date" ? plainDay(stated.date) : undefined;
}

const plainDay = (date: string): string | undefined => ordinaryDate(new Date(`${date}T00:00:00Z`));
