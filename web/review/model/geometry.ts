import type { Box } from "../../../schemas/evidence.ts";

/** Quarter turns clockwise by which a page is shown turned. */
export type Rotation = 0 | 90 | 180 | 270;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a page's size is not known: A4, in points. */
export const usualPage: Size = { width: 595, height: 842 };
/** Pixels a point, beyond which evidence is not enlarged by itself. */
export const mostScale = 1.7;

/** Words of a page, as `PageView` has them: four numbers a word in `boxes`, in points. */
export interface PageWords {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly boxes: readonly number[];
}

/** The size of a page as shown, once turned. */
export function turnedSize({ width, height }: Size, rotation: Rotation): Size {
  return rotation % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** A box of the page as it lies on the turned page, in points. */
export function turnedBox([left, top, right, bottom]: Box, { width, height }: Size, rotation: Rotation): Box {
  if (rotation === 90) return [height - bottom, left, height - top, right];
  if (rotation === 180) return [width - right, height - bottom, width - left, height - top];
  if (rotation === 270) return [top, width - right, bottom, width - left];
  return [left, top, right, bottom];
}

/** A place on the turned page, as shares of its shown size (0–1), as a point of the page itself, in points. */
export function pointOnPage(share: Point, { width, height }: Size, rotation: Rotation): Point {
  if (rotation === 90) return { x: share.y * width, y: (1 - share.x) * height };
  if (rotation === 180) return { x: (1 - share.x) * width, y: (1 - share.y) * height };
  if (rotation === 270) return { x: (1 - share.y) * width, y: share.x * height };
  return { x: share.x * width, y: share.y * height };
}

/** The box around boxes; undefined around none. */
export function around(boxes: readonly Box[]): Box | undefined {
  const [first, ...others] = boxes;
  return (
    first &&
    others.reduce<Box>(
      (all, box) => [
        Math.min(all[0], box[0]),
        Math.min(all[1], box[1]),
        Math.max(all[2], box[2]),
        Math.max(all[3], box[3]),
      ],
      first,
    )
  );
}

function wordBox({ boxes }: PageWords, word: number): Box | undefined {
  const [left, top, right, bottom] = boxes.slice(word * 4, word * 4 + 4);
  return left === undefined || top === undefined || right === undefined || bottom === undefined
    ? undefined
    : [left, top, right, bottom];
}

/**
 * The word at a point, or the nearest one within `reach` points: fingers and tired hands miss. Words of a line count as
 * nearer than words above and below it.
 */
export function wordAt(words: PageWords, point: Point, reach: number): number | undefined {
  let best: { readonly word: number; readonly distance: number } | undefined;
  for (let word = 0; word < words.starts.length; word += 1) {
    const box = wordBox(words, word);
    if (!box) continue;
    const across = Math.max(box[0] - point.x, 0, point.x - box[2]);
    const down = Math.max(box[1] - point.y, 0, point.y - box[3]);
    const distance = Math.hypot(across, down * 2);
    if (distance <= reach && (!best || distance < best.distance)) best = { word, distance };
  }
  return best?.word;
}

/** The words that a range of the page's text touches. */
export function wordsIn(words: PageWords, start: number, end: number): number[] {
  return words.starts.flatMap((wordStart, word) => (wordStart < end && (words.ends[word] ?? 0) > start ? [word] : []));
}

/** The boxes of words, those that stand on one line joined: one highlight a line, without gaps between its words. */
export function lineBoxes(words: PageWords, chosen: readonly number[]): Box[] {
  const lines: Box[] = [];
  for (const word of chosen) {
    const box = wordBox(words, word);
    if (!box) continue;
    const line = lines.at(-1);
    const together = line && onOneLine(line, box) && box[0] >= line[0];
    if (together) lines[lines.length - 1] = around([line, box]) ?? box;
    else lines.push(box);
  }
  return lines;
}

/** Whether two boxes overlap by more than half of the lower one's height, and stand no further apart than three such heights. */
function onOneLine(first: Box, second: Box): boolean {
  const overlap = Math.min(first[3], second[3]) - Math.max(first[1], second[1]);
  const height = Math.min(first[3] - first[1], second[3] - second[1]);
  return overlap > height / 2 && second[0] - first[2] < 3 * height;
}

/** Pixels a point so that a box is well legible: at most `most`, never less than what shows the page's whole width. */
export function scaleFor(box: Box, page: Size, view: Size, most: number): number {
  const fitting = view.width / page.width;
  const margin = 1.7;
  const legible = view.width / (Math.max(box[2] - box[0], page.width / 2) * margin);
  return Math.min(Math.max(fitting, legible), Math.max(most, fitting));
}

/**
 * Where to scroll, in pixels, so that a box stands in the middle, never past an edge. Across, the page's own middle is
 * kept where the box is seen whole there: a line is read from its beginning.
 */
export function scrollTo(
  box: Box,
  scale: number,
  page: Size,
  view: Size,
): { readonly left: number; readonly top: number } {
  const within = (wanted: number, whole: number, seen: number) => Math.max(0, Math.min(wanted, whole * scale - seen));
  const middle = within((page.width * scale - view.width) / 2, page.width, view.width);
  const seen = box[0] * scale >= middle && box[2] * scale <= middle + view.width;
  const around = ((box[0] + box[2]) / 2) * scale - view.width / 2;
  return {
    left: seen ? middle : within(around, page.width, view.width),
    top: within(((box[1] + box[3]) / 2) * scale - view.height / 2, page.height, view.height),
  };
}

/** The image width to ask for, in device pixels: one of few, so that images are kept and found again; 3000 at most. */
export function imageWidth(shown: number, devicePixelRatio: number): number {
  const steps = [800, 1200, 1600, 2200, 3000];
  return steps.find((step) => step >= shown * devicePixelRatio) ?? 3000;
}
