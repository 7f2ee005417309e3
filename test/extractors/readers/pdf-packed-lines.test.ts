import fc from "fast-check";
import { expect, test } from "vitest";
import { packLines, unpackLines } from "../../../extractors/readers/pdf/packed-lines.ts";
import { lineOf, type Segment } from "../../../extractors/structure/line.ts";

const points = fc.double({ min: -100, max: 5000, noNaN: true }).map(Math.fround);
const word = fc.record(
  {
    text: fc.string({ minLength: 1, maxLength: 12 }),
    left: points,
    top: points,
    right: points,
    bottom: points,
    fontSize: points,
    bold: fc.boolean(),
    confidence: fc.integer({ min: 0, max: 100 }),
    spaceAfter: fc.constantFrom("", " ", "\u00A0"),
  },
  { requiredKeys: ["text", "left", "top", "right", "bottom", "fontSize", "bold", "spaceAfter"] },
);
const segment = fc.array(word, { minLength: 1, maxLength: 5 }).map(
  (words): Segment => ({
    words,
    left: Math.min(...words.map(({ left }) => left)),
    right: Math.max(...words.map(({ right }) => right)),
  }),
);
const line = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => lineOf(segments));

test("packed lines come back as they were: words, segments, spaces and confidences", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (found) => {
      const lines = found.flatMap((one) => one ?? []);
      expect(unpackLines(packLines(lines))).toEqual(lines);
    }),
  );
});
