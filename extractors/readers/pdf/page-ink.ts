import type { Box } from "../../../schemas/evidence.ts";
import type { PageImage } from "../../ocr/engine.ts";

/** What is drawn within a box of a page's picture. */
export interface InkWithin {
  /** The commonest grey, 0 black to 255 white. */
  readonly background: number;
  /** Share of the box that stands out from it, 0–1. */
  readonly share: number;
}

/** How far a pixel's grey must be from the background's for a person to see it. */
const leastContrast = 24;

/** Looks at a box given in points of the page as displayed; at least one pixel is looked at. */
export function inkWithin({ pixels, width, height, dpi }: PageImage, box: Box): InkWithin {
  const scale = dpi / 72;
  const within = (points: number, most: number) => Math.min(most - 1, Math.max(0, Math.round(points * scale)));
  const [left, right] = [within(box[0], width), within(box[2], width)];
  const [top, bottom] = [within(box[1], height), within(box[3], height)];
  const counts = new Uint32Array(256);
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const grey = pixels[y * width + x] ?? 255;
      counts[grey] = (counts[grey] ?? 0) + 1;
    }
  }
  const background = counts.reduce((most, count, grey) => (count > (counts[most] ?? 0) ? grey : most), 0);
  let ink = 0;
  for (const [grey, count] of counts.entries()) if (Math.abs(grey - background) >= leastContrast) ink += count;
  return { background, share: ink / ((bottom - top + 1) * (right - left + 1)) };
}
