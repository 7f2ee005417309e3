import fc from "fast-check";
import { expect, test } from "vitest";
import { lastStarting, lowerBound } from "../../lib/lower-bound.ts";

const starts = fc.array(fc.nat(50)).map((offsets) => offsets.sort((a, b) => a - b));

test("the lower bound is the first index for which a test holds, or the length", () => {
  fc.assert(
    fc.property(starts, fc.nat(60), (offsets, offset) => {
      const first = offsets.findIndex((one) => one >= offset);
      expect(lowerBound(offsets.length, (index) => (offsets[index] ?? 0) >= offset)).toBe(
        first < 0 ? offsets.length : first,
      );
    }),
  );
});

test("what starts last at or before an offset is found as by looking at all", () => {
  fc.assert(
    fc.property(starts, fc.nat(60), (offsets, offset) => {
      const ranges = offsets.map((start, index) => ({ start, index }));
      expect(lastStarting(ranges, offset)).toBe(ranges.findLast(({ start }) => start <= offset));
    }),
  );
});
