import type { PlacedWord } from "../../structure/line.ts";

/** Side of a cell of the grid, points. */
const cell = 4;
/** How far apart two printings of one word may lie to look like one, as a share of its height. */
const hair = 0.12;

/**
 * Finds words that a page draws twice in one place: fake bold, shadows, and text laid over itself. Constant work a word:
 * words are looked up by the cell of the page they begin in.
 */
export class DoubledWords {
  readonly #cells = new Map<number, number[]>();

  /** The index of the word that this one repeats; otherwise it is noted as the next of `words`. */
  indexOf(word: PlacedWord, words: readonly PlacedWord[]): number | undefined {
    const reach = hair * (word.bottom - word.top);
    for (let x = Math.floor((word.left - reach) / cell); x <= Math.floor((word.left + reach) / cell); x++) {
      for (let y = Math.floor((word.top - reach) / cell); y <= Math.floor((word.top + reach) / cell); y++) {
        const found = this.#cells.get(keyOf(x, y))?.find((index) => isSame(words[index], word, reach));
        if (found !== undefined) return found;
      }
    }
    const key = keyOf(Math.floor(word.left / cell), Math.floor(word.top / cell));
    const inCell = this.#cells.get(key);
    if (inCell === undefined) this.#cells.set(key, [words.length]);
    else if (inCell.length < mostInCell) inCell.push(words.length);
    return undefined;
  }
}

/** Words remembered in one cell: hostile pages draw thousands in one place. */
const mostInCell = 16;

function keyOf(x: number, y: number): number {
  return x * 0x10000 + y;
}

function isSame(first: PlacedWord | undefined, second: PlacedWord, reach: number): boolean {
  if (first === undefined || first.text !== second.text) return false;
  return (
    Math.abs(first.left - second.left) <= reach &&
    Math.abs(first.top - second.top) <= reach &&
    Math.abs(first.right - second.right) <= reach
  );
}
