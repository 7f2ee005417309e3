import fc from "fast-check";
import { expect, test } from "vitest";
import { overlapsWith } from "../../extractors/overlaps.ts";
import { candidate, evidence } from "../support/candidates.ts";

const range = fc
  .tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => ({ start, end: start + length }));

test("candidates are found by any of their places that a range overlaps", () => {
  const long = candidate("title", "a", { evidence: [evidence(0, 100)] });
  const twice = candidate("title", "b", { evidence: [evidence(10, 20), evidence(90, 95)] });
  const find = overlapsWith([twice, long]);
  expect(new Set(find({ start: 94, end: 97 }))).toEqual(new Set([long, twice]));
  expect(find({ start: 20, end: 30 })).toEqual([long]);
  expect(find({ start: 100, end: 120 })).toEqual([]);
});

test("what is found is what overlaps, wherever it stands", () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 30 }), range, (places, asked) => {
      const all = places.map(({ start, end }) => candidate("title", "a", { evidence: [evidence(start, end)] }));
      const overlapping = all.filter((_, index) => {
        const place = places[index];
        return place !== undefined && place.start < asked.end && asked.start < place.end;
      });
      expect(new Set(overlapsWith(all)(asked))).toEqual(new Set(overlapping));
    }),
  );
});
