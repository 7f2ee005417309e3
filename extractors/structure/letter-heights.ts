import type { PlacedWord } from "./line.ts";

/** Capitals, figures and letters with ascenders reach the top of a line. */
const tall = /[\p{Lu}\dbdfhklß€%&]/u;
/** These reach below its baseline. */
const deep = /[gjpqyç,;()[\]{}Q|/@§_]/u;
/** How far, as a share of the height of capitals; and how high a small letter is. */
const depth = 0.28;
const smallHeight = 0.73;
/** From this multiple of the usual height on, boxes are those of the whole line, with its white (or of large print). */
const loose = 1.3;

/**
 * Words side by side as boxes of one height, from the top of capitals to the end of descenders, as a text layer has them: boxes of
 * OCR fit the letters of each word, and a comma's is as high as a comma. `usual`: the height of capitals on the page, in points.
 */
export function inOneHeight(words: readonly PlacedWord[], usual: number): PlacedWord[] {
  const bases = words.filter(standsOnBaseline).map(({ bottom }) => bottom);
  const deepest = words.map(({ bottom }) => bottom - depth * usual);
  const base = median(bases.length > 0 ? bases : deepest);
  const tops = words.filter(({ text }) => tall.test(text)).map(({ top }) => base - top);
  const low = words.filter(({ text }) => /\p{L}/u.test(text)).map(({ top }) => (base - top) / smallHeight);
  const capitals = median(tops.length > 0 ? tops : low);
  const height = capitals > 0.6 * usual && capitals < 3 * usual ? capitals : usual;
  if (height > loose * usual) return words.map((word) => ({ ...word, ...within(base - height, base, usual) }));
  return words.map((word) => ({ ...word, top: base - height, bottom: base + depth * height }));
}

/** Letters of the usual height in the middle of a box; large print keeps most of its own. */
function within(top: number, bottom: number, usual: number): { top: number; bottom: number } {
  const half = Math.max((1 + depth) * usual, 0.75 * (bottom - top)) / 2;
  const middle = (top + bottom) / 2;
  return { top: middle - half, bottom: middle + half };
}

/** Whether the box of a word ends at the baseline. */
export function standsOnBaseline({ text }: PlacedWord): boolean {
  return /[\p{L}\d€%]/u.test(text) && !deep.test(text);
}

/** How high capitals and figures are on a page, in points; 0 where there are none. */
export function usualHeight(words: readonly PlacedWord[]): number {
  return median(words.filter(({ text }) => tall.test(text) && !deep.test(text)).map(({ top, bottom }) => bottom - top));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
