import { deserialize, serialize } from "node:v8";
import fc from "fast-check";
import { expect, test } from "vitest";
import { withWordsPacked, withWordsUnpacked } from "../../../pipeline/isolation/packed-words.ts";

const offsets = fc.array(fc.nat(4_000_000_000));
const points = fc.oneof(
  fc.integer({ min: -1_000_000, max: 100_000_000 }).map((hundredths) => hundredths / 100),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const words = fc.record(
  { starts: offsets, ends: offsets, boxes: fc.array(points), confidences: fc.array(fc.nat(100)) },
  { requiredKeys: ["starts", "ends", "boxes"] },
);

/** As the other process gets it. */
const across = (result: unknown): unknown => withWordsUnpacked(deserialize(serialize(withWordsPacked(result))));

test("a reading is the same on both sides of the process border", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ text: fc.string(), words })), (pages) => {
      const reading = { format: "pdf", pages, issues: [] };
      expect(across(reading)).toEqual(deserialize(serialize(reading)));
    }),
  );
});

test("a result that is no reading crosses as it is", () => {
  for (const result of [undefined, null, 7, "text", { pages: 3 }, { pages: [{ number: 1 }] }, { candidates: [] }]) {
    expect(across(result)).toEqual(result);
  }
});
