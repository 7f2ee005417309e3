import type { RecordFields } from "../../schemas/record.ts";
import type { DateOrRule } from "../../schemas/value-types.ts";
import { ordinaryDate, shiftDate } from "./calendar.ts";
import { mainNotice, soundValues } from "./line-values.ts";

/**
 * When the contract ends and by when notice must be given, as far as that is plain: an end that is stated, or a start and
 * a duration. Only to tell which contract to look at first.
 */
export function nextDates(fields: RecordFields): { nextEnd?: string | undefined; nextNotice?: string | undefined } {
  const nextEnd = endOf(fields);
  if (nextEnd === undefined) return {};
  const notice = mainNotice(fields);
  if (notice?.deadline !== undefined) {
    const inYear = `${nextEnd.slice(0, 4)}${notice.deadline.slice(1)}`;
    const isBefore = inYear <= nextEnd;
    return { nextEnd, nextNotice: isBefore ? plainDay(inYear) : shiftDate(inYear, "P1Y", -1) };
  }
  return { nextEnd, nextNotice: notice?.period && shiftDate(nextEnd, notice.period, -1) };
}

function endOf(fields: RecordFields): string | undefined {
  const stated = dayOf(fields, "endDate");
  if (stated !== undefined) return stated;
  const [signature] = soundValues<string>(fields, "signatureDate");
  const start = dayOf(fields, "effectiveDate") ?? (signature && plainDay(signature));
  const [duration] = soundValues<{ period: string }>(fields, "duration");
  return start === undefined || !duration ? undefined : shiftDate(start, duration.period, 1);
}

function dayOf(fields: RecordFields, key: string): string | undefined {
  const stated = soundValues<DateOrRule>(fields, key).find(({ kind }) => kind === "date");
  return stated?.kind === "date" ? plainDay(stated.date) : undefined;
}

const plainDay = (date: string): string | undefined => ordinaryDate(new Date(`${date}T00:00:00Z`));
