import { expect, test } from "vitest";
import { bm25 } from "../../../extractors/llm/bm25.ts";

const texts = [
  ["durée", "du", "contrat", "trois", "ans"],
  ["prix", "du", "contrat", "en", "euros"],
  ["prix", "et", "prix"],
  ["du", "du", "du"],
];

test("a text with a rare word of the question comes before one with a common word, and one without is at 0", () => {
  const scores = bm25(texts).scores(new Map(["durée", "du"].map((term) => [term, 1])));
  expect(scores[0]).toBeGreaterThan(scores[3] ?? 0);
  expect(scores[3]).toBeGreaterThan(scores[1] ?? 0);
  expect(scores[2]).toBe(0);
});

test("scores are those of the formula", () => {
  const scores = bm25(texts).scores(new Map([["prix", 2]]));
  const idf = Math.log(1 + (4 - 2 + 0.5) / (2 + 0.5));
  const norm = 1.2 * (1 - 0.75 + (0.75 * 3) / 4);
  expect(scores[2]).toBeCloseTo((2 * idf * 2 * 2.2) / (2 + norm));
});

test("no text, no score", () => {
  expect([...bm25([]).scores(new Map([["prix", 1]]))]).toEqual([]);
});
