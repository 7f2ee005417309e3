import { expect, test } from "vitest";
import { LabelPlaces } from "../../cli/label-place.ts";

test("a label stands to the left of its box where nothing is there", () => {
  expect(new LabelPlaces([]).next([100, 50, 200, 80], 60, 12)).toEqual([40, 50, 100, 62]);
});

test("a label avoids the words of the column beside it", () => {
  const places = new LabelPlaces([[20, 40, 95, 90]]);
  expect(places.next([100, 50, 200, 80], 60, 12)).toEqual([200, 50, 260, 62]);
});

test("a label avoids the labels before it, and the edge of the page", () => {
  const places = new LabelPlaces([]);
  const box = [10, 5, 50, 25] as const;
  const first = places.next(box, 30, 12);
  const second = places.next(box, 30, 12);
  expect(first).toEqual([50, 5, 80, 17]);
  expect(second).toEqual([10, 25, 40, 37]);
});

test("where there is room nowhere, a label covers as little as it can", () => {
  const places = new LabelPlaces([[0, 0, 1000, 60]]);
  expect(places.next([100, 50, 200, 80], 60, 12)).toEqual([100, 80, 160, 92]);
});

test("a page of very many words is drawn all the same", () => {
  const words = Array.from({ length: 50_000 }, (_, index) => [index % 500, 10, (index % 500) + 1, 20] as const);
  const places = new LabelPlaces(words);
  for (let count = 0; count < 5000; count++) places.next([100, 10, 200, 30], 60, 12);
  expect(places.next([100, 50, 200, 80], 60, 12)).toHaveLength(4);
});
