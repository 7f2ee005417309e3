import type { PageImage } from "./engine.ts";

/** Where a page is dark: small squares, row by row. */
export interface Ink {
  readonly columns: number;
  readonly rows: number;
  /** Pixels a side of a square: about 1.4 points, so that noise of single pixels averages out and strokes stay. */
  readonly square: number;
  /** Points a side of a square. */
  readonly points: number;
  /** 1 where the square is dark. */
  readonly dark: Uint8Array;
  /** How much darker the darkest paper is than the brightest, 0–1: high where the light is uneven. */
  readonly shade: number;
}

/** Squares a side of the patches over which the light counts as even. */
const patch = 6;
/** On an even background of 255, the mean of a square that a letter's stroke crosses. */
const darkBelow = 195;

/** Finds ink against the brightness of the paper around it. */
export function inkOf(image: PageImage): Ink {
  const square = Math.max(2, Math.round(image.dpi / 50));
  const columns = Math.floor(image.width / square);
  const rows = Math.floor(image.height / square);
  const means = meansOf(image, square, columns, rows);
  const paper = paperOf(means, columns, rows);
  const dark = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const patchRow = Math.floor(row / patch) * paper.columns;
    for (let column = 0; column < columns; column++) {
      const light = paper.light[patchRow + Math.floor(column / patch)] ?? 255;
      const index = row * columns + column;
      if ((means[index] ?? 255) * 255 < darkBelow * light) dark[index] = 1;
    }
  }
  return { columns, rows, square, points: (square * 72) / image.dpi, dark, shade: shadeOf(paper.light) };
}

function meansOf(image: PageImage, square: number, columns: number, rows: number): Uint8Array {
  const means = new Uint8Array(columns * rows);
  const sums = new Uint32Array(columns);
  for (let row = 0; row < rows; row++) {
    sums.fill(0);
    for (let y = row * square; y < (row + 1) * square; y++) {
      let at = y * image.width;
      for (let column = 0; column < columns; column++) {
        let sum = 0;
        for (let x = 0; x < square; x++) sum += image.pixels[at++] ?? 255;
        sums[column] = (sums[column] ?? 0) + sum;
      }
    }
    for (let column = 0; column < columns; column++) {
      means[row * columns + column] = (sums[column] ?? 0) / (square * square);
    }
  }
  return means;
}

/** The brightness of the paper in each patch: its brighter squares, and those of its neighbours where it is full of ink. */
function paperOf(means: Uint8Array, columns: number, rows: number) {
  const across = Math.max(1, Math.ceil(columns / patch));
  const down = Math.max(1, Math.ceil(rows / patch));
  const own = new Float32Array(across * down);
  const values = new Uint8Array(patch * patch);
  for (let index = 0; index < own.length; index++) {
    const [top, left] = [Math.floor(index / across) * patch, (index % across) * patch];
    let count = 0;
    for (let row = top; row < Math.min(rows, top + patch); row++) {
      for (let column = left; column < Math.min(columns, left + patch); column++) {
        values[count++] = means[row * columns + column] ?? 255;
      }
    }
    const sorted = values.subarray(0, count).sort();
    // The brightest squares are noise.
    own[index] = Math.max(40, sorted[Math.floor(count * 0.8)] ?? 255);
  }
  const light = own.map((_, index) => {
    const [row, column] = [Math.floor(index / across), index % across];
    let brightest = 0;
    for (let r = Math.max(0, row - 1); r <= Math.min(down - 1, row + 1); r++) {
      for (let c = Math.max(0, column - 1); c <= Math.min(across - 1, column + 1); c++) {
        brightest = Math.max(brightest, own[r * across + c] ?? 0);
      }
    }
    return brightest;
  });
  return { light, columns: across };
}

/** From the 10th to the 90th percentile of the paper, so that a photograph or a black edge is no shade. */
function shadeOf(light: Float32Array): number {
  const sorted = light.toSorted();
  const low = sorted[Math.floor(sorted.length * 0.1)] ?? 255;
  const high = sorted[Math.floor(sorted.length * 0.9)] ?? 255;
  return 1 - low / high;
}
