import sharp, { type Sharp } from "sharp";
import type { EngineWord, PageImage } from "./engine.ts";

/** An image made from another, and the way back for boxes read on it. */
export interface Prepared {
  readonly image: PageImage;
  /** What was done to it, where anything was. */
  readonly note?: string;
  /** A box on this image as a box on the original. */
  readonly back: (word: EngineWord) => EngineWord;
}

/** Above this the time grows and the errors do not shrink. */
const mostDpi = 320;
const usefulDpi = 300;

/** Brings very fine scans down to 300 dpi. */
export async function atUsefulSize(image: PageImage): Promise<Prepared> {
  if (image.dpi <= mostDpi) return { image, back: (word) => word };
  const scale = usefulDpi / image.dpi;
  const { data, info } = await raw(image)
    .resize({ width: Math.round(image.width * scale) })
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    image: { pixels: data, width: info.width, height: info.height, dpi: usefulDpi },
    back: ({ left, top, right, bottom, ...word }) => ({
      ...word,
      left: left / scale,
      top: top / scale,
      right: right / scale,
      bottom: bottom / scale,
    }),
  };
}

/** Pixels a side of the squares over which the light counts as even. */
const patch = 24;

/** Evens out the light: each pixel against the brightness of the paper around it. */
export function flattened(image: PageImage): PageImage {
  const columns = Math.ceil(image.width / patch);
  const rows = Math.ceil(image.height / patch);
  const paper = smoothed(brightest(image, columns, rows), columns, rows);
  const pixels = new Uint8Array(image.pixels.length);
  const across = placesOf(image.width, columns);
  const down = placesOf(image.height, rows);
  const line = new Float32Array(columns);
  for (let y = 0; y < image.height; y++) {
    const [above, below, share] = [down.before[y] ?? 0, down.after[y] ?? 0, down.share[y] ?? 0];
    for (let column = 0; column < columns; column++) {
      const upper = paper[above * columns + column] ?? 255;
      line[column] = upper + ((paper[below * columns + column] ?? 255) - upper) * share;
    }
    const start = y * image.width;
    for (let x = 0; x < image.width; x++) {
      const west = line[across.before[x] ?? 0] ?? 255;
      const light = west + ((line[across.after[x] ?? 0] ?? 255) - west) * (across.share[x] ?? 0);
      const even = ((image.pixels[start + x] ?? 255) * 255) / (light < 40 ? 40 : light);
      pixels[start + x] = even > 255 ? 255 : even;
    }
  }
  return { ...image, pixels };
}

/** For each pixel of a side, the squares whose middles it lies between, and how far on it is from the first to the second. */
function placesOf(length: number, squares: number) {
  const [before, after] = [new Int32Array(length), new Int32Array(length)];
  const share = new Float32Array(length);
  for (let at = 0; at < length; at++) {
    const place = Math.min(squares - 1, Math.max(0, at / patch - 0.5));
    before[at] = Math.floor(place);
    after[at] = Math.min(squares - 1, Math.floor(place) + 1);
    share[at] = place % 1;
  }
  return { before, after, share };
}

/** The brightness of the paper in each square: the 80th percentile, for the brightest pixels are noise. */
function brightest(image: PageImage, columns: number, rows: number): Float32Array {
  const paper = new Float32Array(columns * rows);
  const histogram = new Uint32Array(256);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      histogram.fill(0);
      let count = 0;
      for (let y = row * patch; y < Math.min(image.height, (row + 1) * patch); y += 2) {
        for (let x = column * patch; x < Math.min(image.width, (column + 1) * patch); x += 2) {
          const value = image.pixels[y * image.width + x] ?? 255;
          histogram[value] = (histogram[value] ?? 0) + 1;
          count++;
        }
      }
      let level = 255;
      for (let above = histogram[255] ?? 0; level > 0 && above < count * 0.2; above += histogram[level] ?? 0) level--;
      paper[row * columns + column] = level;
    }
  }
  return paper;
}

/** The brightest of each square's neighbours, so that a square full of ink takes the paper around it; then the mean. */
function smoothed(paper: Float32Array, columns: number, rows: number): Float32Array {
  const around = (values: Float32Array, join: (neighbours: number[]) => number) =>
    values.map((_, index) => {
      const [row, column] = [Math.floor(index / columns), index % columns];
      const neighbours: number[] = [];
      for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
        for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
          neighbours.push(values[r * columns + c] ?? 255);
        }
      }
      return join(neighbours);
    });
  const widest = around(paper, (neighbours) => Math.max(...neighbours));
  return around(widest, (neighbours) => neighbours.reduce((sum, value) => sum + value, 0) / neighbours.length);
}

/** The image turned clockwise by `degrees`, on white. */
export async function turned(image: PageImage, degrees: number): Promise<Prepared> {
  const { data, info } = await raw(image)
    .rotate(degrees, { background: "white" })
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const back = (x: number, y: number): [number, number] => {
    const [dx, dy] = [x - info.width / 2, y - info.height / 2];
    return [dx * cos + dy * sin + image.width / 2, -dx * sin + dy * cos + image.height / 2];
  };
  return {
    image: { pixels: data, width: info.width, height: info.height, dpi: image.dpi },
    back: ({ left, top, right, bottom, ...word }) => {
      const corners = [back(left, top), back(right, top), back(left, bottom), back(right, bottom)];
      const xs = corners.map(([x]) => x);
      const ys = corners.map(([, y]) => y);
      return {
        ...word,
        left: Math.min(...xs),
        top: Math.min(...ys),
        right: Math.max(...xs),
        bottom: Math.max(...ys),
      };
    },
  };
}

function raw(image: PageImage): Sharp {
  return sharp(image.pixels, { raw: { width: image.width, height: image.height, channels: 1 } });
}

/** Pixels a side of the square in which a pixel is compared with those around it. */
const speckWindow = 3;

/** Without single black and white dots: each pixel takes the middle value of those around it. */
export async function withoutSpecks(image: PageImage): Promise<PageImage> {
  if (Math.min(image.width, image.height) < speckWindow) return image;
  const pixels = await raw(image).median(speckWindow).toColourspace("b-w").raw().toBuffer();
  return { ...image, pixels };
}

/** Ink this much less bright than the paper can still be made out, 0–255. */
const leastContrast = 30;
/** The share of a page that is ink, at the least, where anything is written on it. */
const leastInk = 0.0002;

/** Faint ink made black on the paper around it; undefined where all is as bright as the paper. */
export async function contrasted(image: PageImage): Promise<PageImage | undefined> {
  const even = await withoutSpecks(flattened(image));
  const histogram = new Uint32Array(256);
  for (const value of even.pixels) histogram[value] = (histogram[value] ?? 0) + 1;
  const darkest = levelAt(histogram, leastInk * even.pixels.length);
  const paper = levelAt(histogram, 0.5 * even.pixels.length);
  if (paper - darkest < leastContrast) return undefined;
  const scale = 255 / (paper - darkest);
  const pixels = even.pixels.map((value) => Math.max(0, Math.min(255, (value - darkest) * scale)));
  return { ...image, pixels };
}

/** The brightness below which `count` pixels lie. */
function levelAt(histogram: Uint32Array, count: number): number {
  let below = 0;
  for (const [level, pixels] of histogram.entries()) {
    below += pixels;
    if (below >= count) return level;
  }
  return 255;
}

/** A part of the image, with white around it as Tesseract wants it. Pixels; corners may lie outside. */
export function cropped(image: PageImage, left: number, top: number, right: number, bottom: number): Prepared {
  const margin = 12;
  const [fromX, fromY] = [Math.max(0, left), Math.max(0, top)];
  const [width, height] = [Math.min(image.width, right) - fromX, Math.min(image.height, bottom) - fromY];
  const wide = width + 2 * margin;
  const pixels = new Uint8Array(wide * (height + 2 * margin)).fill(255);
  for (let y = 0; y < height; y++) {
    const start = (fromY + y) * image.width + fromX;
    pixels.set(image.pixels.subarray(start, start + width), (y + margin) * wide + margin);
  }
  const [dx, dy] = [fromX - margin, fromY - margin];
  return {
    image: { pixels, width: wide, height: height + 2 * margin, dpi: image.dpi },
    back: ({ left, top, right, bottom, ...word }) => ({
      ...word,
      left: left + dx,
      top: top + dy,
      right: right + dx,
      bottom: bottom + dy,
    }),
  };
}

/** Two preparations, one after the other. */
export function chained(first: Prepared, second: Prepared): Prepared {
  const note = [first.note, second.note].filter(Boolean).join(", ");
  return {
    image: second.image,
    back: (word) => first.back(second.back(word)),
    ...(note === "" ? {} : { note }),
  };
}
