import type { Period } from "../../schemas/value-types.ts";

/** The time between days of the year that are evenly spread over it, by their months (1 for January): `[1, 7]` are `P6M`. */
export function monthsBetween(months: readonly (number | undefined)[]): Period | undefined {
  const [first] = months;
  const gap = 12 / months.length;
  if (first === undefined || months.length < 2 || !Number.isInteger(gap)) return undefined;
  const isEven = months.every((month, index) => month === ((first - 1 + index * gap) % 12) + 1);
  return isEven ? `P${gap}M` : undefined;
}
