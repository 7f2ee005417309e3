import type { Ink } from "./ink.ts";

/** The middle of the page, so that white margins give noise no shape: the share left out on each side. */
const margin = 0.2;
/** Less ink than this share cannot be judged, and more leaves nothing white between letters. */
const share = { least: 0.05, most: 0.95 };
/** Spread of the ink of rows or columns against that of dots strewn by chance, which is 1. Lines of text have 4 to 40. */
const mostSpread = 2;
/** How far a dark square makes its neighbours dark, 0–1: text has 0.3 and more, noise that was blurred or packed 0.12. */
const mostTogether = 0.2;

/** Whether a page is dots strewn by chance, as of a broken scanner: Tesseract takes half a minute to find no word there. */
export function isNoise({ columns, rows, dark }: Ink): boolean {
  const [left, right] = [Math.ceil(columns * margin), Math.floor(columns * (1 - margin))];
  const [top, bottom] = [Math.ceil(rows * margin), Math.floor(rows * (1 - margin))];
  const [width, height] = [right - left, bottom - top];
  if (width < 10 || height < 10) return false;
  const inRow = new Float64Array(height);
  const inColumn = new Float64Array(width);
  let [all, pairs] = [0, 0];
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const at = row * columns + column;
      if (dark[at] !== 1) continue;
      all++;
      inRow[row - top] = (inRow[row - top] ?? 0) + 1;
      inColumn[column - left] = (inColumn[column - left] ?? 0) + 1;
      pairs += (dark[at + 1] ?? 0) + (dark[at + columns] ?? 0);
    }
  }
  const ink = all / (width * height);
  if (ink < share.least || ink > share.most) return false;
  const byChance = ink * (1 - ink);
  const together = (pairs / (2 * width * height) - ink * ink) / byChance;
  const isStrewn = (counts: Float64Array, length: number) =>
    counts.reduce((sum, count) => sum + (count - ink * length) ** 2, 0) / counts.length <=
    mostSpread * byChance * length;
  return together <= mostTogether && isStrewn(inRow, width) && isStrewn(inColumn, height);
}
