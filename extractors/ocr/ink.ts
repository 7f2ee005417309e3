import type { EngineLines, PageImage } from "./engine.ts";

/** Pixels a side of the squares in which ink is counted: noise of single pixels averages out. */
const square = 4;

/** Where a page is dark: squares of 4 × 4 pixels, row by row. */
export interface Ink {
  readonly columns: number;
  readonly rows: number;
  /** 1 where the square is dark. */
  readonly dark: Uint8Array;
  readonly count: number;
}

/** Finds ink against the local background, which `image` should have even: see `flattened`. */
export function inkOf(image: PageImage): Ink {
  const columns = Math.floor(image.width / square);
  const rows = Math.floor(image.height / square);
  const means = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let y = row * square; y < (row + 1) * square; y++) {
        const start = y * image.width + column * square;
        for (let x = start; x < start + square; x++) sum += image.pixels[x] ?? 255;
      }
      means[row * columns + column] = sum / (square * square);
    }
  }
  const dark = new Uint8Array(columns * rows);
  let count = 0;
  for (const [index, mean] of means.entries()) {
    if (mean < darkBelow) {
      dark[index] = 1;
      count++;
    }
  }
  return { columns, rows, dark, count };
}

/** On an even background of 255, the mean of a square that a letter's stroke crosses. */
const darkBelow = 170;

/** A page with less than this share of dark squares is blank. */
const blankShare = 0.0004;

export function isBlank(ink: Ink): boolean {
  return ink.count < blankShare * ink.columns * ink.rows;
}

/** Share of the ink outside all word boxes, 0–1. Long ruled lines do not count: they are no text. */
export function uncoveredInk(ink: Ink, lines: EngineLines): number {
  const rest = ink.dark.slice();
  eraseRules(ink, rest);
  const text = rest.reduce((sum, value) => sum + value, 0);
  for (const word of lines.flat()) {
    const [left, right] = [Math.floor(word.left / square) - 1, Math.ceil(word.right / square) + 1];
    for (let row = Math.floor(word.top / square) - 1; row <= Math.ceil(word.bottom / square) + 1; row++) {
      if (row < 0 || row >= ink.rows) continue;
      rest.fill(0, row * ink.columns + Math.max(0, left), row * ink.columns + Math.min(ink.columns, right));
    }
  }
  return text === 0 ? 0 : rest.reduce((sum, value) => sum + value, 0) / text;
}

/** Dark runs over a twelfth of the page, sideways or down, are rules of a table or edges of the scan. */
function eraseRules(ink: Ink, rest: Uint8Array): void {
  const longest = Math.floor(ink.columns / 12);
  const scan = (length: number, at: (step: number) => number) => {
    let run = 0;
    for (let step = 0; step <= length; step++) {
      if (step < length && ink.dark[at(step)] === 1) run++;
      else {
        if (run >= longest) for (let back = step - run; back < step; back++) rest[at(back)] = 0;
        run = 0;
      }
    }
  };
  for (let row = 0; row < ink.rows; row++) scan(ink.columns, (step) => row * ink.columns + step);
  for (let column = 0; column < ink.columns; column++) scan(ink.rows, (step) => step * ink.columns + column);
}
