import type { CheckBox } from "../../schemas/document-text.ts";
import { boxOf } from "../structure/check-box-marks.ts";
import type { EngineLines, EngineWord, PageImage } from "./engine.ts";

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
/** How far the text of an option is from its box at most, points. */
const mostGap = 20;
/** Boxes nearer than this side by side are cells for letters, points. */
const leastGap = 4;
/** A page with more is a drawing. */
const mostBoxes = 300;
/** Confidence of a box that was measured, 0–100. */
const measured = 90;

/** A frame in pixels, edges included. */
interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface FoundBox extends Frame {
  readonly state: CheckBox["state"];
}

/**
 * The words read on an image with the check boxes that are drawn on it, as `☐` and `☒`: engines drop them or read them as
 * letters. Marked or not by the ink inside the frame; `▢` where that is neither nothing nor clearly a mark.
 */
export function withDrawnCheckBoxes(lines: EngineLines, image: PageImage): EngineLines {
  const boxes = drawnCheckBoxes(image);
  const words = lines.flat();
  return boxes
    .filter((box) => standsAlone(box, boxes, image) && isOption(box, words, image))
    .reduce((read, box) => withBox(read, box), lines);
}

/** The squares on a page that may be check boxes, from the top. Linear in the number of pixels. */
function drawnCheckBoxes(image: PageImage): FoundBox[] {
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
): Frame | undefined {
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

function shareDark({ left, top, right, bottom }: Frame, { width, height }: PageImage, isDark: IsDark): number {
  let [dark, all] = [0, 0];
  for (let y = Math.max(0, top); y <= Math.min(height - 1, bottom); y++) {
    for (let x = Math.max(0, left); x <= Math.min(width - 1, right); x++) {
      all++;
      if (isDark(y * width + x)) dark++;
    }
  }
  return all === 0 ? 0 : dark / all;
}

function stateOf(frame: Frame, image: PageImage, isDark: IsDark): CheckBox["state"] {
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

function standsAlone(box: Frame, boxes: readonly Frame[], { dpi }: PageImage): boolean {
  return boxes.every((other) => {
    if (other === box) return true;
    const sideways = Math.max(other.left - box.right, box.left - other.right);
    const upright = Math.max(other.top - box.bottom, box.top - other.bottom);
    return sideways >= (leastGap * dpi) / 72 || upright >= 0;
  });
}

/** Whether text stands beside a box, in it no figure that was read for sure, and it is no letter of a word. */
function isOption(box: Frame, words: readonly EngineWord[], { dpi }: PageImage): boolean {
  if (words.some((word) => isLetterOf(word, box))) return false;
  const inside = words.filter((word) => isIn(word, box));
  if (inside.some(({ text, confidence }) => /^\d+$/u.test(text) && text !== "0" && confidence >= measured))
    return false;
  const middle = (box.top + box.bottom) / 2;
  const gap = (mostGap * dpi) / 72;
  return words.some((word) => {
    if (inside.includes(word) || word.top > middle || word.bottom < middle) return false;
    const apart = Math.max(word.left - box.right, box.left - word.right);
    return apart <= gap;
  });
}

/** Whether what looks like a box stands within a word, not before it. */
function isLetterOf(word: EngineWord, box: Frame): boolean {
  const side = box.right - box.left;
  const isWithin =
    word.left < box.left - side / 2 && word.right > box.right && word.top < box.bottom && word.bottom > box.top;
  return isWithin && word.confidence >= measured / 2;
}

/** Whether most of a word lies in a box. */
function isIn(word: EngineWord, box: Frame): boolean {
  const across = Math.min(word.right, box.right) - Math.max(word.left, box.left);
  const down = Math.min(word.bottom, box.bottom) - Math.max(word.top, box.top);
  if (across <= 0 || down <= 0) return false;
  return across * down > 0.5 * (word.right - word.left) * (word.bottom - word.top);
}

/** Puts a box in place of what was read of it, else among the words of its line. */
function withBox(lines: EngineLines, box: FoundBox): EngineLines {
  const { left, top, right, bottom, state } = box;
  const word: EngineWord = { text: boxOf[state], left, top, right, bottom, confidence: measured };
  const middle = (top + bottom) / 2;
  const own = nearestLine(lines, box, middle);
  if (own < 0) return lines;
  return lines.map((line, index) => {
    const kept = line.filter((other) => !isIn(other, box)).map((other) => beside(other, box));
    return index === own ? [...kept, word].sort((a, b) => a.left - b.left) : kept;
  });
}

/** What the engine makes of a box that it reads together with the word behind it. */
const readAsBox = /^(?:[©®&□¤§|[\]]+|[OoQD0C](?=\d))/u;

/** A word whose box begins with a check box, without it. */
function beside(word: EngineWord, box: Frame): EngineWord {
  const middle = (box.top + box.bottom) / 2;
  const across = (box.left + box.right) / 2;
  const holds = word.left <= across && word.right > box.right && word.top <= middle && word.bottom >= middle;
  if (!holds || word.left < box.left - (box.right - box.left)) return word;
  const rest = word.text.replace(readAsBox, "");
  return { ...word, left: Math.min(box.right + 1, word.right - 1), text: rest === "" ? word.text : rest };
}

/** The line with the word nearest to a box at its height. */
function nearestLine(lines: EngineLines, box: Frame, middle: number): number {
  let [best, least] = [-1, Number.POSITIVE_INFINITY];
  for (const [index, line] of lines.entries()) {
    for (const word of line) {
      if (word.top > middle || word.bottom < middle) continue;
      const apart = Math.max(word.left - box.right, box.left - word.right, 0);
      if (apart < least) [best, least] = [index, apart];
    }
  }
  return best;
}
