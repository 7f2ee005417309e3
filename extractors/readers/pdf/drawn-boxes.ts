import type { CheckBox } from "../../../schemas/document-text.ts";
import type { Box } from "../../../schemas/evidence.ts";
import type { PdfPage } from "./document.ts";
import { drawn } from "./page-image.ts";
import { inkWithin } from "./page-ink.ts";
import type { DrawnObject } from "./page-objects.ts";
import type { WordIndex } from "./word-index.ts";

/** A check box that is drawn as a square rather than printed as a character. */
export interface DrawnBox {
  readonly box: Box;
  readonly state: CheckBox["state"];
}

/** Sides of a check box, points, and how far they may differ. */
const [leastSide, mostSide, mostDifference] = [5, 16, 0.15];
/** Squares closer than this are cells of a comb or of a pattern, points. */
const leastGap = 4;
/** How far the text of an option is from its box at most, points. */
const mostGap = 20;
/** A page with more squares is a drawing. */
const mostSquares = 500;

/** At which a page with boxes is drawn: a box of 5 points is then 14 pixels wide. */
const dpi = 200;
const mostPixels = 12_000_000;
/** Share of a box inside its frame that is kept out of what is looked at, on each side. */
const margin = 0.22;
/** Share of the inside that is inked: under the first the box is empty, from the second it is marked. */
const [emptyUnder, markedFrom] = [0.02, 0.06];

/** What may stand in a box that is drawn: a mark, but no number or letter. */
const mark = /^[xX✓✔✗✘×*+]$/u;

/**
 * The squares on a page that stand beside text and alone, as the boxes of options do. Marked or not by what is drawn
 * inside; unknown where that is neither nothing nor clearly a mark.
 */
export function drawnBoxes(page: PdfPage, objects: readonly DrawnObject[], words: WordIndex): DrawnBox[] {
  const squares = squaresAmong(objects).filter((box, _, all) => standsAlone(box, all) && isOption(box, words));
  if (squares.length === 0) return [];
  const image = drawn(page, dpi, mostPixels);
  return squares.map((box) => {
    const inset = margin * (box[2] - box[0]);
    const { background, share } = inkWithin(image, [box[0] + inset, box[1] + inset, box[2] - inset, box[3] - inset]);
    const isMarked = share >= markedFrom || background < 128;
    return { box, state: isMarked ? "marked" : share < emptyUnder ? "unmarked" : "unknown" };
  });
}

/** Outlines of a check box's size, one of those drawn over each other. */
function squaresAmong(objects: readonly DrawnObject[]): Box[] {
  const squares: Box[] = [];
  for (const { kind, box } of objects) {
    if (kind !== "outline") continue;
    const [left, top, right, bottom] = box();
    const [width, height] = [right - left, bottom - top];
    if (Math.min(width, height) < leastSide || Math.max(width, height) > mostSide) continue;
    if (Math.abs(width - height) > mostDifference * Math.max(width, height)) continue;
    const isDrawnBefore = squares.some((other) => Math.abs(other[0] - left) < 3 && Math.abs(other[1] - top) < 3);
    if (!isDrawnBefore) squares.push([left, top, right, bottom]);
    if (squares.length > mostSquares) return [];
  }
  return squares;
}

function standsAlone(box: Box, squares: readonly Box[]): boolean {
  return squares.every((other) => {
    if (other === box) return true;
    const sideways = Math.max(other[0] - box[2], box[0] - other[2]);
    const upright = Math.max(other[1] - box[3], box[1] - other[3]);
    return sideways >= leastGap || upright >= 0;
  });
}

/** Whether text stands beside a square, and in it nothing but a mark. */
function isOption([left, top, right, bottom]: Box, words: WordIndex): boolean {
  const inside = textsIn(words, [left, top, right, bottom]);
  if (inside.some((text) => !mark.test(text))) return false;
  const middle = (top + bottom) / 2;
  const near = words.within([left - 4 * mostGap, middle - mostSide / 2, right + 4 * mostGap, middle + mostSide / 2]);
  return near.some(({ words: found }) =>
    found.some((word) => isWithin(word.left - right, mostGap) || isWithin(left - word.right, mostGap)),
  );
}

function isWithin(gap: number, most: number): boolean {
  return gap > -1 && gap <= most;
}

function textsIn(words: WordIndex, box: Box): string[] {
  return words.within(box).flatMap((run) => run.words.map((word) => word.text));
}
