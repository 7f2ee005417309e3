import { mayMatch } from "../lib/pattern-guard.ts";

/** Languages with a lexicon. */
export type Language = "fr" | "en";

/** Why a value needs a second look: words and figures that differ, a currency sign read as `¿`. */
export type Note = "contradiction" | "damagedSymbol";

/** A value and its place in the text it was read from (UTF-16 offsets, end exclusive). */
export interface Found<Value> {
  readonly value: Value;
  readonly start: number;
  readonly end: number;
  /** What the same words may also mean; never contains `value`. */
  readonly otherReadings?: readonly Value[];
  readonly note?: Note;
}

/** The text with typographic spaces, apostrophes and dashes made plain, one code unit for one: offsets stay valid. */
export function plain(text: string): string {
  if (!typographic.test(text)) return text;
  return text
    .replaceAll(/[\u00a0\u2007\u2009\u202f]/g, " ")
    .replaceAll(/[\u2018\u2019\u02bc]/g, "'")
    .replaceAll(/[\u2010-\u2014\u2212]/g, "-");
}

const typographic = /[\u00a0\u02bc\u2007\u2009-\u2014\u2018\u2019\u202f\u2212]/;

/** The value where it fills the whole text, spaces around it aside. */
export function whole<Value>(text: string, found: readonly Found<Value>[]): Value | undefined {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return found.find((item) => item.start === start && item.end === end)?.value;
}

/** Every match of a pattern that `read` accepts, in order. */
export function findAll<Value>(
  text: string,
  pattern: RegExp,
  read: (
    groups: Readonly<Record<string, string | undefined>>,
    match: RegExpExecArray,
  ) => Omit<Found<Value>, "start" | "end"> | undefined,
): Found<Value>[] {
  const found: Found<Value>[] = [];
  if (!mayMatch(pattern, text)) return found;
  let from = 0;
  for (;;) {
    // Not `matchAll`, which makes a new expression at each call; readers may be called again by what they read.
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (!match) return found;
    const end = match.index + match[0].length;
    from = match[0] === "" ? end + 1 : end;
    const reading = read(match.groups ?? {}, match);
    if (reading) found.push({ ...reading, start: match.index, end });
  }
}

/** Matches of several patterns in order of place; where two overlap, the longer one, and on a tie the earlier pattern's. */
export function merge<Value>(...lists: readonly (readonly Found<Value>[])[]): Found<Value>[] {
  const sorted = lists.flat().sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Found<Value>[] = [];
  for (const item of sorted) {
    const last = kept.at(-1);
    if (!last || item.start >= last.end) kept.push(item);
    else if (item.end - item.start > last.end - last.start) kept[kept.length - 1] = item;
  }
  return kept;
}

/** Alternatives of a regular expression, longest first, so that none hides another. */
export function anyOf(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|");
}
