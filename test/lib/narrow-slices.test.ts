import fc from "fast-check";
import { expect, test } from "vitest";
import { narrowSlices } from "../../lib/narrow-slices.ts";

test("a part is that of the text, whether or not a wide character stands in it", () => {
  const slice = narrowSlices("Prix : 120 € HT, main-d'œuvre comprise");
  expect(slice(0, 10)).toBe("Prix : 120");
  expect(slice(7, 12)).toBe("120 €");
  expect(slice(24)).toBe("œuvre comprise");
});

test("any part of any text is what String.slice gives", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "é", "ÿ", "œ", "€", "\u{1f600}", "\n") });
  fc.assert(
    fc.property(text, fc.nat(40), fc.nat(40), (whole, start, end) => {
      expect(narrowSlices(whole)(start, end)).toBe(whole.slice(start, end));
      expect(narrowSlices(whole)(start)).toBe(whole.slice(start));
    }),
  );
});
