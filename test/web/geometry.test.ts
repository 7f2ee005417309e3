import fc from "fast-check";
import { expect, test } from "vitest";
import type { Box } from "../../schemas/evidence.ts";
import {
  imageWidth,
  lineBoxes,
  pointOnPage,
  type Rotation,
  scaleFor,
  scrollTo,
  turnedBox,
  turnedSize,
  wordAt,
  wordsIn,
} from "../../web/review/model/geometry.ts";

const a4 = { width: 595, height: 842 };
/** "Le prix" on one line, "est ferme" on the next. */
const words = {
  starts: [0, 3, 8, 12],
  ends: [2, 7, 11, 17],
  boxes: [50, 100, 60, 112, 64, 100, 90, 112, 50, 116, 66, 128, 70, 116, 100, 128],
};

test("a box turned with its page lies where its corner points lie", () => {
  const rotation = fc.constantFrom<Rotation>(0, 90, 180, 270);
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(rotation, place, place, (turn, across, down) => {
      const shown = turnedSize(a4, turn);
      const point = pointOnPage({ x: across, y: down }, a4, turn);
      const [left, top] = turnedBox([point.x, point.y, point.x, point.y], a4, turn);
      expect(left).toBeCloseTo(across * shown.width, 6);
      expect(top).toBeCloseTo(down * shown.height, 6);
    }),
  );
});

test("the words of a quote are highlighted line by line, without gaps", () => {
  expect(lineBoxes(words, wordsIn(words, 3, 11))).toEqual([
    [64, 100, 90, 112],
    [50, 116, 66, 128],
  ]);
  expect(lineBoxes(words, wordsIn(words, 0, 7))).toEqual([[50, 100, 90, 112]]);
});

test("words of two columns at one height stay two highlights", () => {
  const columns = { starts: [0, 5], ends: [4, 9], boxes: [50, 100, 90, 112, 300, 100, 340, 112] };
  expect(lineBoxes(columns, [0, 1])).toHaveLength(2);
});

test("a finger that misses a word by a little still takes it, and one in the margin takes none", () => {
  expect(wordAt(words, { x: 75, y: 106 }, 12)).toBe(1);
  expect(wordAt(words, { x: 103, y: 122 }, 12)).toBe(3);
  expect(wordAt(words, { x: 300, y: 400 }, 12)).toBeUndefined();
});

test("a page without boxes has no words to point at", () => {
  expect(wordAt({ starts: [0], ends: [2], boxes: [] }, { x: 0, y: 0 }, 12)).toBeUndefined();
  expect(lineBoxes({ starts: [0], ends: [2], boxes: [] }, [0])).toEqual([]);
});

test("evidence is shown larger than the whole page, and its middle in the middle of the view", () => {
  const box: Box = [100, 400, 200, 412];
  const view = { width: 700, height: 600 };
  const scale = scaleFor(box, a4, view, 2.5);
  expect(scale).toBeGreaterThan(view.width / a4.width);
  expect(scale).toBeLessThanOrEqual(2.5);
  expect(scrollTo(box, scale, a4, view).top).toBeCloseTo(406 * scale - 300, 6);
});

test("a line is read from its beginning: the page is not moved aside for a box that is seen anyway", () => {
  const view = { width: 800, height: 600 };
  expect(scrollTo([70, 400, 200, 412], 1.7, a4, view).left).toBeCloseTo((595 * 1.7 - 800) / 2, 6);
  expect(scrollTo([0, 400, 40, 412], 1.7, a4, view).left).toBe(0);
});

test("at an edge of the page nothing is scrolled past it", () => {
  expect(scrollTo([0, 0, 20, 10], 2, a4, { width: 700, height: 600 })).toEqual({ left: 0, top: 0 });
});

test("images are asked for in few widths, sharp on the screen at hand", () => {
  expect(imageWidth(700, 1)).toBe(800);
  expect(imageWidth(700, 2)).toBe(1600);
  expect(imageWidth(4000, 2)).toBe(3000);
});
