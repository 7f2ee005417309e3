import type { Box } from "../../../schemas/evidence.ts";
import type { PlacedWord } from "../../structure/line.ts";
import { displayedBox, type Frame } from "./frames.ts";
import type { DirectedWords } from "./words.ts";

/** Finds the words whose middle lies in a box of the page as displayed. */
export interface WordIndex {
  readonly within: (box: Box) => DirectedWords[];
}

interface Entry {
  readonly x: number;
  readonly y: number;
  readonly frame: Frame;
  readonly word: PlacedWord;
}

/** Words are kept by rows of this height, points, so that a small box looks at few of them. */
const rowHeight = 12;

/** Built when it is first asked: most pages need none. */
export function indexOf(directions: readonly DirectedWords[]): WordIndex {
  let within: WordIndex["within"] | undefined;
  return {
    within: (box) => {
      within ??= searchIn(directions);
      return within(box);
    },
  };
}

function searchIn(directions: readonly DirectedWords[]): WordIndex["within"] {
  const rows = new Map<number, Entry[]>();
  for (const { frame, words } of directions) {
    for (const word of words) {
      const [x, y] = middleOf(frame, word);
      const row = Math.floor(y / rowHeight);
      const entries = rows.get(row);
      if (entries) entries.push({ x, y, frame, word });
      else rows.set(row, [{ x, y, frame, word }]);
    }
  }
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  return ([left, top, right, bottom]) => {
    const found = new Map<Frame, PlacedWord[]>();
    for (const number of numbers) {
      if ((number + 1) * rowHeight < top) continue;
      if (number * rowHeight > bottom) break;
      for (const { x, y, frame, word } of rows.get(number) ?? []) {
        if (x < left || x > right || y < top || y > bottom) continue;
        const words = found.get(frame);
        if (words) words.push(word);
        else found.set(frame, [word]);
      }
    }
    return [...found].map(([frame, words]) => ({ frame, words, characters: charactersOf(words) }));
  };
}

function middleOf(frame: Frame, { left, top, right, bottom }: PlacedWord): [number, number] {
  const box = frame.degrees === 0 ? [left, top, right, bottom] : displayedBox(frame, [left, top, right, bottom]);
  const [itsLeft = 0, itsTop = 0, itsRight = 0, itsBottom = 0] = box;
  return [(itsLeft + itsRight) / 2, (itsTop + itsBottom) / 2];
}

export function charactersOf(words: readonly PlacedWord[]): number {
  return words.reduce((sum, word) => sum + word.text.length, 0);
}
