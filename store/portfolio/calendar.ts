/**
 * An ISO date a period later, or earlier; undefined where the period is not one of days, weeks, months and years. A day
 * that the month does not have becomes its last. Good enough to tell what is near; `terms/` computes what binds.
 */
export function shiftDate(date: string, period: string, direction: 1 | -1): string | undefined {
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(period)?.slice(1).map(Number);
  if (!parts) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0] = parts.map((part) => (Number.isNaN(part) ? 0 : part));
  const start = new Date(`${date}T00:00:00Z`);
  const month = start.getUTCMonth() + direction * (years * 12 + months);
  const lastDay = new Date(Date.UTC(start.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const day = Math.min(start.getUTCDate(), lastDay) + direction * (weeks * 7 + days);
  return ordinaryDate(new Date(Date.UTC(start.getUTCFullYear(), month, day)));
}

/** As an ISO date; undefined outside the years that contracts live in. */
export function ordinaryDate(day: Date): string | undefined {
  const year = day.getUTCFullYear();
  return year >= 1900 && year < 3000 ? day.toISOString().slice(0, 10) : undefined;
}
