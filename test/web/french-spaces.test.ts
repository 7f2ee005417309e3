import { expect, test } from "vitest";
import { withFrenchSpaces } from "../../web/words/french-spaces.ts";

test("signs of two parts stay with their word, at both ends of a quotation too", () => {
  expect(withFrenchSpaces("Le « lot » : prêt ? Oui ; 3 > 2 !")).toBe(
    "Le «\u00a0lot\u00a0»\u00a0: prêt\u00a0? Oui\u00a0; 3 > 2\u00a0!",
  );
});

test("what has no space keeps none: an address, a time", () => {
  expect(withFrenchSpaces("https://a.example/?b 12:30")).toBe("https://a.example/?b 12:30");
});
