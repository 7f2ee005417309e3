import { boxOf } from "../structure/check-box-marks.ts";
import { checkBoxFrames, type FoundBox } from "./check-box-frames.ts";
import type { EngineLines, EngineWord, PageImage } from "./engine.ts";
import { areaOf, overlap, type Rectangle } from "./rectangle.ts";

/** How far the text of an option is from its box at most, points. */
const mostGap = 20;
/** Boxes nearer than this side by side are cells for letters, points. */
const leastGap = 4;
/** Confidence of a box that was measured, 0–100. */
const measured = 90;

/**
 * The words read on an image with the check boxes that are drawn on it, as `☐` and `☒`: engines drop them or read them as
 * letters. Marked or not by the ink inside the frame; `▢` where that is neither nothing nor clearly a mark.
 */
export function withDrawnCheckBoxes(lines: EngineLines, image: PageImage): EngineLines {
  const boxes = checkBoxFrames(image);
  const words = lines.flat();
  return boxes
    .filter((box) => standsAlone(box, boxes, image) && isOption(box, words, image))
    .reduce((read, box) => withBox(read, box), lines);
}

function standsAlone(box: Rectangle, boxes: readonly Rectangle[], { dpi }: PageImage): boolean {
  return boxes.every((other) => {
    if (other === box) return true;
    const sideways = Math.max(other.left - box.right, box.left - other.right);
    const upright = Math.max(other.top - box.bottom, box.top - other.bottom);
    return sideways >= (leastGap * dpi) / 72 || upright >= 0;
  });
}

/** Whether text stands beside a box, in it no figure that was read for sure, and it is no letter of a word. */
function isOption(box: Rectangle, words: readonly EngineWord[], { dpi }: PageImage): boolean {
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
function isLetterOf(word: EngineWord, box: Rectangle): boolean {
  const side = box.right - box.left;
  const isWithin =
    word.left < box.left - side / 2 && word.right > box.right && word.top < box.bottom && word.bottom > box.top;
  return isWithin && word.confidence >= measured / 2;
}

/** Whether most of a word lies in a box. */
function isIn(word: EngineWord, box: Rectangle): boolean {
  return overlap(word, box) > 0.5 * areaOf(word);
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
function beside(word: EngineWord, box: Rectangle): EngineWord {
  const middle = (box.top + box.bottom) / 2;
  const across = (box.left + box.right) / 2;
  const holds = word.left <= across && word.right > box.right && word.top <= middle && word.bottom >= middle;
  if (!holds || word.left < box.left - (box.right - box.left)) return word;
  const rest = word.text.replace(readAsBox, "");
  return { ...word, left: Math.min(box.right + 1, word.right - 1), text: rest === "" ? word.text : rest };
}

/** The line with the word nearest to a box at its height. */
function nearestLine(lines: EngineLines, box: Rectangle, middle: number): number {
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
