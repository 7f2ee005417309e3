import type { DurationValue } from "../../../schemas/fields/duration.ts";
import type { FieldValue } from "../../../schemas/record.ts";
import type { DateOrRule, IsoDate } from "../../../schemas/value-types.ts";
import { issueOf } from "../../../schemas/words/issues.ts";
import { addDays, addPeriod, lastDayOf } from "../../../values/calendar.ts";
import { type Check, valuesFor } from "./check.ts";

/** The contract cannot end before it starts, nor be signed after it ends. */
export const endAfterStart: Check = (fields) => {
  const ends = dated(valuesFor<DateOrRule>(fields, "endDate"));
  const starts = dated(valuesFor<DateOrRule>(fields, "effectiveDate"));
  return ends.flatMap((end) =>
    starts
      .filter((start) => end.date < start.date)
      .map((start) => ({
        ...issueOf("END_BEFORE_START", "error", {
          details: { end: end.date, start: start.date },
          field: "endDate",
        }),
        concerns: [end.item, start.item],
      })),
  );
};

/**
 * A stated duration, start and end must agree. French practice counts the first day, so that one year from 1 January
 * ends on 31 December; the day after is accepted too, since contracts write both.
 */
export const durationAgreesWithDates: Check = (fields) => {
  const [start] = dated(valuesFor<DateOrRule>(fields, "effectiveDate"));
  const [end] = dated(contractWide(valuesFor<DateOrRule>(fields, "endDate")));
  const [duration] = contractWide(valuesFor<DurationValue>(fields, "duration"));
  if (!start || !end || !duration || duration.value.period === "indefinite") return [];
  const last = lastDayOf(start.date, duration.value.period);
  const accepted: IsoDate[] = [last, addPeriod(start.date, duration.value.period), addDays(last, -1)];
  if (accepted.includes(end.date)) return [];
  return [
    {
      ...issueOf("DURATION_DISAGREES_WITH_DATES", "warning", {
        details: { duration: duration.value.period, start: start.date, computed: last, end: end.date },
        field: "duration",
      }),
      concerns: [start.item, end.item, duration],
    },
  ];
};

function dated(items: readonly (FieldValue<DateOrRule> & { value: DateOrRule })[]) {
  return items.flatMap((item) =>
    item.value.kind === "date" ? [{ item: item as FieldValue, date: item.value.date }] : [],
  );
}

function contractWide<Item extends FieldValue>(items: readonly Item[]): Item[] {
  return items.filter((item) => item.appliesTo === undefined);
}
