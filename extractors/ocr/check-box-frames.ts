import type { CheckBox } from "../../schemas/document-text.ts";
import type { PageImage } from "./engine.ts";
import type { Rectangle } from "./rectangle.ts";

/** Sides of a check box, points, and how far they may differ. */
const [leastSide, mostSide, mostDifference] = [5.5, 16, 0.15];
/** Of a side, so much must be dark; letters leave corners or a side open. */
const leastShown = 0.9;
/** Right outside its frame a box has so little ink, as a share of each side: it is no cell, no pattern and no round letter. */
const mostAround = 0.2;
/** How far outside that is at most, points. */
const around = 1.4;
/** Share of a box inside its frame that is kept out of what is looked at, on each side. */
const margin = 0.24;
/** Share of the inside that is dark: under the first the box is empty, from the second it is marked. */
const [emptyUnder, markedFrom] = [0.03, 0.08];
/** Pixels are ink below this share of the brightness of the paper. */
const darkBelow = 0.74;
/** A page with more is a drawing. */
const mostBoxes = 300;
/** A frame with what stands in it; edges are pixels of it. */
export interface FoundBox extends Rectangle {
  readonly state: CheckBox["state"];
}

/** The squares on a page that may be check boxes, from the top. Linear in the number of pixels. */
export function checkBoxFrames(image: PageImage): FoundBox[] {
  const { width, height, dpi } = image;
  const isDark = darkness(image);
  const [least, most] = [Math.round((leastSide * dpi) / 72), Math.round((mostSide * dpi) / 72)];
  const boxes: FoundBox[] = [];
  for (let y = 0; y + least < height && boxes.length <= mostBoxes; y++) {
    // An edge so long covers one of these pixels.
    for (let x = least - 1; x < width; x += least - 1) {
      if (!isDark(y * width + x)) continue;
      const [left, right] = runAround(x, y, width, most, isDark);
      const side = right - left + 1;
      if (side < least || side > most) continue;
      if (boxes.some((box) => left <= box.right && right >= box.left && y <= box.bottom)) continue;
      const frame = frameBelow({ left, right, top: y }, image, isDark);
      if (frame) boxes.push({ ...frame, state: stateOf(frame, image, isDark) });
    }
  }
  return boxes.length > mostBoxes ? [] : boxes;
}

type IsDark = (index: number) => boolean;

/** One pixel in so many is enough to tell the brightness of the paper. */
const sampled = 11;

/** Whether a pixel is ink, against the paper of the whole page: light was evened before where it had to be. */
function darkness({ pixels }: PageImage): IsDark {
  const counts = new Uint32Array(256);
  for (let index = 0; index < pixels.length; index += sampled) {
    const pixel = pixels[index] ?? 255;
    counts[pixel] = (counts[pixel] ?? 0) + 1;
  }
  let [paper, seen] = [255, 0];
  while (paper > 0 && seen < pixels.length / sampled / 4) seen += counts[paper--] ?? 0;
  const below = darkBelow * paper;
  return (index) => (pixels[index] ?? 255) < below;
}

/** The first and last pixel of the dark run around one, followed a little farther than `most`; single gaps do not end it. */
function runAround(x: number, y: number, width: number, most: number, isDark: IsDark): readonly [number, number] {
  const row = y * width;
  let [left, right] = [x, x];
  while (left > 0 && x - left <= most && (isDark(row + left - 1) || (left > 1 && isDark(row + left - 2)))) left--;
  while (right < width - 1 && right - x <= most && (isDark(row + right + 1) || isDark(row + right + 2))) right++;
  while (left < x && !isDark(row + left)) left++;
  while (right > x && !isDark(row + right)) right--;
  return [left, right];
}

/** The frame whose upper edge is given, where its other edges are drawn and little else is right around it. */
function frameBelow(
  edge: { readonly left: number; readonly right: number; readonly top: number },
  image: PageImage,
  isDark: IsDark,
): Rectangle | undefined {
  const { left, right, top } = edge;
  const side = right - left + 1;
  const slack = Math.ceil(mostDifference * side);
  let bottom: number | undefined;
  for (let y = Math.min(image.height - 1, top + side + slack); y >= top + side - slack; y--) {
    if (shareDark({ left, right, top: y, bottom: y }, image, isDark) < leastShown) continue;
    bottom = y;
    break;
  }
  if (bottom === undefined) return undefined;
  const frame = { left, right, top, bottom };
  const stroke = Math.max(2, Math.round(side * 0.12));
  const isUpright = [left, right - stroke].every((from) => {
    let shown = 0;
    for (let y = top; y <= frame.bottom; y++) {
      if (shareDark({ left: from, right: from + stroke, top: y, bottom: y }, image, isDark) > 0) shown++;
    }
    return shown >= leastShown * (frame.bottom - top + 1);
  });
  if (!isUpright) return undefined;
  const isFree = [stroke, Math.max(stroke + 1, Math.round((around * image.dpi) / 72))].every((off) =>
    [
      { left, right, top: top - off, bottom: top - off },
      { left, right, top: frame.bottom + off, bottom: frame.bottom + off },
      { left: left - off, right: left - off, top, bottom: frame.bottom },
      { left: right + off, right: right + off, top, bottom: frame.bottom },
    ].every((part) => shareDark(part, image, isDark) <= mostAround),
  );
  return isFree ? frame : undefined;
}

function shareDark({ left, top, right, bottom }: Rectangle, { width, height }: PageImage, isDark: IsDark): number {
  let [dark, all] = [0, 0];
  for (let y = Math.max(0, top); y <= Math.min(height - 1, bottom); y++) {
    for (let x = Math.max(0, left); x <= Math.min(width - 1, right); x++) {
      all++;
      if (isDark(y * width + x)) dark++;
    }
  }
  return all === 0 ? 0 : dark / all;
}

function stateOf(frame: Rectangle, image: PageImage, isDark: IsDark): CheckBox["state"] {
  const [across, down] = [margin * (frame.right - frame.left), margin * (frame.bottom - frame.top)];
  const inside = {
    left: Math.round(frame.left + across),
    right: Math.round(frame.right - across),
    top: Math.round(frame.top + down),
    bottom: Math.round(frame.bottom - down),
  };
  const share = shareDark(inside, image, isDark);
  return share >= markedFrom ? "marked" : share < emptyUnder ? "unmarked" : "unknown";
}
