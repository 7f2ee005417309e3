import type { Dashboard } from "../../schemas/api/dashboard.ts";

export interface Bar {
  readonly name: string;
  readonly value: number;
}

type Names = Readonly<Record<string, string>>;

/** Counts as bars: those with a name in its order, then the others under their key; without those that are none. */
export function namedBars(counts: Readonly<Record<string, number>>, names: Names): readonly Bar[] {
  const known = Object.keys(names).filter((key) => Object.hasOwn(counts, key));
  const others = Object.keys(counts).filter((key) => !Object.hasOwn(names, key));
  return [...known, ...others].map((key) => ({ name: names[key] ?? key, value: counts[key] ?? 0 }));
}

/** The latest thirty days up to `today` (`YYYY-MM-DD`), also those without a decision. */
export function daysOf(perDay: Dashboard["review"]["perDay"], today: string, days = 30): readonly Bar[] {
  const decisions = new Map(perDay.map(({ day, decisions: count }) => [day, count]));
  const last = Date.parse(`${today}T00:00:00Z`);
  return Array.from({ length: days }, (_, place) => {
    const day = new Date(last - (days - 1 - place) * 86_400_000).toISOString().slice(0, 10);
    return { name: day, value: decisions.get(day) ?? 0 };
  });
}

/** What most seconds go to, first; at most so many. */
export function longest(seconds: Readonly<Record<string, number>>, most: number): readonly Bar[] {
  return Object.entries(seconds)
    .map(([name, value]) => ({ name, value: Math.round(value * 10) / 10 }))
    .toSorted((a, b) => b.value - a.value)
    .slice(0, most);
}
