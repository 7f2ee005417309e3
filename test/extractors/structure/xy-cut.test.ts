import { expect, test } from "vitest";
import { type PlacedWord, wordsOf } from "../../../extractors/structure/line.ts";
import { regionsOf } from "../../../extractors/structure/xy-cut.ts";

/** A word that counts how often its left edge is looked at. */
function countedWord(left: number, top: number, count: () => void): PlacedWord {
  return {
    text: "contrat",
    get left() {
      count();
      return left;
    },
    top,
    right: left + 30,
    bottom: top + 10,
    fontSize: 10,
    bold: false,
    spaceAfter: " ",
  };
}

/** Hostile pages: a huge grid of cells, two endless columns, words strewn about (a fixed sequence, no chance). */
const shapes: Record<string, (index: number) => [number, number]> = {
  "a grid of cells": (index) => [(index % 50) * 60, Math.floor(index / 50) * 14],
  "two endless columns": (index) => [(index % 10) * 34 + (index % 10 > 4 ? 60 : 0), Math.floor(index / 10) * 12],
  "words strewn about": (index) => [(index * 7919) % 3001, ((index * 104_729) % 20_011) + index / 10],
};

test.each(Object.entries(shapes))("the work on %s grows with the number of words, not its square", (_, place) => {
  const looksAt = (size: number) => {
    let looks = 0;
    const words = Array.from({ length: size }, (_word, index) => countedWord(...place(index), () => looks++));
    const found = regionsOf(words).flatMap((lines) => lines.flatMap(wordsOf));
    expect(found).toHaveLength(size);
    return looks;
  };
  expect(looksAt(20_000) / looksAt(5_000)).toBeLessThan(8);
});
