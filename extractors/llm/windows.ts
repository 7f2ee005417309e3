import type { Range } from "./passage.ts";
import type { CountTokens } from "./tokens.ts";

/** What two neighbouring windows share, so that a clause cut by one is whole in the other: a tenth of a window. */
const overlapShare = 10;
/** Windows are made of slices of so many characters or fewer; four tokens a character is the most there is. */
const longestSlice = 100;
/** The smallest window that any slice fits. */
export const leastWindow = 4 * longestSlice;

/**
 * A text, or a range of it, where it takes at most `room` tokens (`leastWindow` or more), else windows over it that overlap
 * by about a tenth. A window ends at the last blank line of its last tenth, else at a line end or a space. None where
 * there is no visible character.
 */
export function windowsOf(text: string, room: number, count: CountTokens, within?: Range): Range[] {
  const slices = slicesOf(text, count, within ?? { start: 0, end: text.length });
  const windows: Range[] = [];
  let first = 0;
  while (first < slices.length) {
    const after = wholeAfter(slices, first, room);
    const end = after === slices.length ? after : softEnd(slices, first, after, room);
    windows.push({ start: slices[first]?.start ?? 0, end: slices[end - 1]?.end ?? 0 });
    if (end === slices.length) break;
    first = Math.max(first + 1, stepBack(slices, end, room / overlapShare));
  }
  return windows.filter(({ start, end }) => /\S/u.test(text.slice(start, end)));
}

interface Slice extends Range {
  readonly tokens: number;
  readonly endsBlock: boolean;
}

function slicesOf(text: string, count: CountTokens, { start, end }: Range): Slice[] {
  const slices: Slice[] = [];
  for (let from = start; from < end; ) {
    const to = from + lengthOfSlice(text.slice(from, Math.min(end, from + longestSlice + 1)));
    const slice = text.slice(from, to);
    slices.push({ start: from, end: to, tokens: count(slice), endsBlock: /\n[^\S\n]*\n\s*$|\f\s*$/u.test(slice) });
    from = to;
  }
  return slices;
}

/** How much of the text's next characters makes a slice: up to its last line end or space, never half a character. */
function lengthOfSlice(ahead: string): number {
  if (ahead.length <= longestSlice) return ahead.length;
  for (const boundary of [/\n\s*\n(?=\S)|\f/gu, /\n/gu, /\s/gu]) {
    const last = [...ahead.slice(0, longestSlice).matchAll(boundary)].at(-1);
    if (last) return last.index + last[0].length;
  }
  return ahead.slice(0, longestSlice).isWellFormed() ? longestSlice : longestSlice - 1;
}

/** The first slice that no longer fits a window. */
function wholeAfter(slices: readonly Slice[], first: number, room: number): number {
  let after = first;
  for (let used = 0; after < slices.length; after += 1) {
    used += slices[after]?.tokens ?? 0;
    if (used > room && after > first) break;
  }
  return after;
}

function softEnd(slices: readonly Slice[], first: number, after: number, room: number): number {
  const from = Math.max(first + 1, stepBack(slices, after, room / overlapShare));
  const last = slices.slice(from, after).findLastIndex((slice) => slice.endsBlock);
  return last === -1 ? after : from + last + 1;
}

/** The first slice of those in front of one that take at most so many tokens; one at least. */
function stepBack(slices: readonly Slice[], before: number, tokens: number): number {
  let index = before;
  for (let used = 0; index > 0; index -= 1) {
    used += slices[index - 1]?.tokens ?? 0;
    if (used > tokens && index < before) break;
  }
  return index;
}
