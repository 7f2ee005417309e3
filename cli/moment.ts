import { z } from "zod";
import { UsageError } from "../lib/errors.ts";

const Day = z.iso.date();
const Moment = z.iso.datetime({ offset: true, local: true });

/** The moment that somebody means by a day (its start, here) or by a date with a time. Throws `UsageError` for other text. */
export function momentOf(text: string, option: string): Date {
  // A day alone would be taken for one that starts in Greenwich.
  const given = Day.safeParse(text).success ? `${text}T00:00:00` : text;
  if (!Moment.safeParse(given).success) {
    throw new UsageError(
      "DATE_UNREADABLE",
      `Expected ${option} as 2026-01-31 or 2026-01-31T08:00:00Z, found "${text}"; write the year first.`,
    );
  }
  return new Date(given);
}
