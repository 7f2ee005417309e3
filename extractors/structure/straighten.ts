import type { Box } from "../../schemas/evidence.ts";
import { withMarksApart } from "./drawn-marks.ts";
import { inOneHeight, standsOnBaseline, usualHeight } from "./letter-heights.ts";
import { type Line, type PlacedWord, wordsOf } from "./line.ts";
import { segmentsOf } from "./lines.ts";

/** Slopes below this, in points a point, move no word off its line. */
const leastSlope = 0.001;
/** From the left edge of one word to that of the next, in points. */
const leastStep = 0.01;
/** Lines shorter than this, in points, say little about how the page lies. */
const leastWidth = 100;

/**
 * The words of lines that OCR read, as on a page that stands upright and lies straight: lines level, all words of a
 * cell of one height, marks that are no words apart. `printed` keeps the boxes as they are on the page, whose size is given
 * in points.
 */
export function straightened(lines: readonly Line[], page: { width: number; height: number }): PlacedWord[] {
  const runs = lines.map(wordsOf);
  const turn = quarterTurnOf(runs);
  const upright = runs.map((words) => words.map((word) => turned(word, turn, page)));
  const slope = slopeOf(upright);
  const level = upright.map((line) => {
    let reached = Number.NEGATIVE_INFINITY;
    return line.map((word) => {
      const [down, across] = [slope * ((word.left + word.right) / 2), slope * ((word.top + word.bottom) / 2)];
      // Boxes of neighbours may be muddled; the engine's order of the words of a line is right.
      reached = Math.max(word.left + across, reached + leastStep);
      return { ...word, left: reached, right: word.right + across, top: word.top - down, bottom: word.bottom - down };
    });
  });
  const words = withMarksApart(level);
  const usual = usualHeight(words.flat());
  // Cells side by side that the engine took for one line may stand at different heights.
  return words.flatMap((line) => segmentsOf(line, usual).flatMap((cell) => inOneHeight(cell.words, usual)));
}

/** By how many quarter turns, clockwise, lines are turned that run from their first word to their last. */
function quarterTurnOf(lines: readonly (readonly PlacedWord[])[]): number {
  const lengths = [0, 0, 0, 0];
  for (const words of lines) {
    const [first, last] = [words[0], words.at(-1)];
    if (words.length < 3 || !first || !last) continue;
    const right = last.left + last.right - first.left - first.right;
    const down = last.top + last.bottom - first.top - first.bottom;
    const quarter = (Math.round(Math.atan2(down, right) / (Math.PI / 2)) + 4) % 4;
    lengths[quarter] = (lengths[quarter] ?? 0) + Math.hypot(right, down);
  }
  return lengths.indexOf(Math.max(...lengths));
}

function turned(word: PlacedWord, turn: number, { width, height }: { width: number; height: number }): PlacedWord {
  const { left, top, right, bottom } = word;
  const printed: Box = [left, top, right, bottom];
  switch (turn) {
    case 1:
      return { ...word, printed, left: top, right: bottom, top: width - right, bottom: width - left };
    case 2:
      return {
        ...word,
        printed,
        left: width - right,
        right: width - left,
        top: height - bottom,
        bottom: height - top,
      };
    case 3:
      return { ...word, printed, left: height - bottom, right: height - top, top: left, bottom: right };
    default:
      return { ...word, printed };
  }
}

/** How far lines fall, in points a point: the median over the long lines. */
function slopeOf(lines: readonly (readonly PlacedWord[])[]): number {
  const slopes = lines.flatMap((words) => {
    const [first, last] = [words.find(standsOnBaseline), words.findLast(standsOnBaseline)];
    if (words.length < 4 || !first || !last || last.left - first.left < leastWidth) return [];
    return [(last.bottom - first.bottom) / (last.left - first.left)];
  });
  const slope = slopes.length < 3 ? 0 : quantile(0.5, ...slopes);
  return Math.abs(slope) < leastSlope ? 0 : slope;
}

function quantile(share: number, ...values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;
}
