import { type Passage, passageOf, type Range } from "./passage.ts";

/** What two neighbouring windows share, so that a clause cut by one is whole in the other: a tenth of a window. */
const overlapShare = 10;

/**
 * The whole text where it takes at most `longest` characters, else windows over it that overlap by a tenth. A window
 * ends at the last blank line, line end or space of its last tenth. Text without a visible character gives none.
 */
export function passagesOf(text: string, longest: number): Passage[] {
  if (text.trim() === "") return [];
  const windows: Range[] = [];
  const overlap = Math.floor(longest / overlapShare);
  let start = 0;
  while (start < text.length) {
    const end =
      text.length - start <= longest ? text.length : softEnd(text, start + longest - overlap, start + longest);
    windows.push({ start, end });
    if (end === text.length) break;
    start = softStart(text, end - overlap, end);
  }
  return windows.map((window) => passageOf(text, [window])).filter((passage) => passage.text.trim() !== "");
}

/** The best place to cut in [from, to): behind a blank line, a line end or a space, in this order. */
function softEnd(text: string, from: number, to: number): number {
  const tail = text.slice(from, to);
  for (const boundary of [/\n\s*\n|\f/g, /\n/g, /\s/g]) {
    const last = [...tail.matchAll(boundary)].at(-1);
    if (last) return from + last.index + last[0].length;
  }
  return wholeCharacter(text, to);
}

/** The first word that starts in [from, to), so that no window begins inside a word. */
function softStart(text: string, from: number, to: number): number {
  const space = text.slice(from, to).search(/\s/);
  return space === -1 ? wholeCharacter(text, from) : from + space + 1;
}

/** Moved back by one where it would cut a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}
