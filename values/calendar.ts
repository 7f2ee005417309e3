import type { IsoDate, Period } from "../schemas/value-types.ts";

/** A period in units that do not convert into each other; any may be negative in arithmetic. */
interface PeriodLength {
  readonly months: number;
  readonly days: number;
  readonly minutes: number;
}

/** The date, or nothing where the day does not exist or lies outside 1700–2199. */
export function isoDate(
  year: number | undefined,
  month: number | undefined,
  day: number | undefined,
): IsoDate | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (year < 1700 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return print(year, month, day);
}

/** The same day some periods later; the 31st clamps to the end of a shorter month, hours round up to whole days. */
export function addPeriod(date: IsoDate, period: Period, times = 1): IsoDate {
  const [year, month, day] = parts(date);
  const length = lengthOf(period);
  const monthIndex = year * 12 + (month - 1) + length.months * times;
  const [newYear, newMonth] = [Math.floor(monthIndex / 12), (monthIndex % 12) + 1];
  const clamped = Math.min(day, daysIn(newYear, newMonth));
  const days = (length.days + Math.ceil(length.minutes / (24 * 60))) * times;
  return addDays(print(newYear, newMonth, clamped), days);
}

/** The last day, inclusive, of a term: one year from 2025-01-01 ends 2025-12-31. */
export function lastDayOf(start: IsoDate, period: Period): IsoDate {
  return addDays(addPeriod(start, period), -1);
}

/** The date some days later, or earlier. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const moved = new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000);
  return moved.toISOString().slice(0, 10);
}

/** Negative, zero or positive as the first is shorter, equal or longer; nothing where months meet days and either could be. */
export function comparePeriods(a: Period, b: Period): number | undefined {
  const [shortest, longest] = [difference(a, b, 28, 31), difference(a, b, 31, 28)];
  if (shortest === 0 && longest === 0) return 0;
  return Math.sign(shortest) === Math.sign(longest) ? Math.sign(shortest) : undefined;
}

/** The sum of periods, whole years printed as years: P24M and P24M give P4Y. */
export function addPeriods(...periods: readonly Period[]): Period {
  const lengths = periods.map(lengthOf);
  const sum = (unit: keyof PeriodLength) => lengths.reduce((total, length) => total + length[unit], 0);
  return printPeriod({ months: sum("months"), days: sum("days"), minutes: sum("minutes") });
}

/** A period in months, days and minutes. */
function lengthOf(period: Period): PeriodLength {
  const [date = "", time = ""] = period.slice(1).split("T");
  const of = (part: string, unit: string) => Number(new RegExp(`(\\d+)${unit}`).exec(part)?.[1] ?? 0);
  return {
    months: of(date, "Y") * 12 + of(date, "M"),
    days: of(date, "W") * 7 + of(date, "D"),
    minutes: of(time, "H") * 60 + of(time, "M"),
  };
}

/** ISO 8601 of a length; `P0D` where it is nothing. */
function printPeriod({ months, days, minutes }: PeriodLength): Period {
  const unit = (count: number, letter: string) => (count > 0 ? `${count}${letter}` : "");
  const years = months % 12 === 0 ? unit(months / 12, "Y") : unit(months, "M");
  const time = minutes > 0 ? `T${unit(Math.floor(minutes / 60), "H")}${unit(minutes % 60, "M")}` : "";
  const printed = `P${years}${unit(days, "D")}${time}`;
  return printed === "P" ? "P0D" : printed;
}

function difference(a: Period, b: Period, daysPerMonthOfA: number, daysPerMonthOfB: number): number {
  const [first, second] = [lengthOf(a), lengthOf(b)];
  const common = Math.min(first.months, second.months);
  const minutes = (length: PeriodLength, daysPerMonth: number) =>
    ((length.months - common) * daysPerMonth + length.days) * 24 * 60 + length.minutes;
  return minutes(first, daysPerMonthOfA) - minutes(second, daysPerMonthOfB);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function parts(date: IsoDate): [number, number, number] {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return [year, month, day];
}

function print(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
