import { partedBy, type Range } from "./passage.ts";
import type { CountTokens } from "./tokens.ts";
import type { Unit } from "./units.ts";
import { windowsOf } from "./windows.ts";

/** What stands between two chosen neighbours goes with them, if it is no longer: a page number, a running header. */
const mostBetween = 120;

/**
 * Packs chosen units of a text, in its order, into passages of at most `room` tokens (`leastWindow` or more). Neighbours
 * make one part; a part that begins inside a clause has the clause's heading in front of it.
 */
export function packUnits(text: string, units: readonly Unit[], room: number, count: CountTokens): Range[][] {
  const gap = count(partedBy);
  const passages: Range[][] = [];
  let parts: Range[] = [];
  let used = 0;
  const costOf = ({ start, end }: Range) => count(text.slice(start, end));

  const close = () => {
    if (parts.length > 0) passages.push(parts);
    parts = [];
    used = 0;
  };
  /** Adds what follows the last part to it, or a part of its own; false where it does not fit. */
  const add = (range: Range, tokens: number, isNext: boolean): boolean => {
    const last = parts.at(-1);
    const cost = isNext && last ? tokens + costOf({ start: last.end, end: range.start }) : tokens + gap;
    if (used + cost > room) return false;
    if (isNext && last) parts[parts.length - 1] = { start: last.start, end: range.end };
    else parts.push({ start: range.start, end: range.end });
    used += cost;
    return true;
  };

  for (const unit of units) {
    const last = parts.at(-1);
    const isNext = last !== undefined && unit.start >= last.end && unit.start - last.end <= mostBetween;
    if (isNext && add(unit, unit.tokens, true)) continue;
    const { heading } = unit;
    const isHeaded = heading && !parts.some((part) => part.start <= heading.start && heading.start < part.end);
    const needed = unit.tokens + gap + (isHeaded ? heading.tokens + gap : 0);
    if (used + needed > room) close();
    if (heading && (isHeaded || parts.length === 0)) add(heading, heading.tokens, false);
    if (add(unit, unit.tokens, false)) continue;
    close();
    for (const window of windowsOf(text, room, count, unit)) passages.push([window]);
  }
  close();
  return passages;
}
