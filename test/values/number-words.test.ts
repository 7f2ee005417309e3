import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberWordsPattern, printNumberWords, readNumberWords } from "../../values/number-words.ts";
import type { Language } from "../../values/read.ts";

const spelled: [Language, number, string[]][] = [
  ["fr", 1, ["un", "une", "UN"]],
  ["fr", 21, ["vingt et un", "vingt-et-un", "vingt et une"]],
  ["fr", 71, ["soixante et onze", "soixante-et-onze", "septante et un"]],
  ["fr", 80, ["quatre-vingts", "quatre vingt", "quatre-vingt", "huitante", "octante"]],
  ["fr", 97, ["quatre-vingt-dix-sept", "nonante-sept"]],
  ["fr", 200, ["deux cents", "deux-cents"]],
  ["fr", 1998, ["mil neuf cent quatre-vingt-dix-huit", "mille neuf cent nonante-huit"]],
  ["fr", 2025, ["deux mille vingt-cinq", "deux-mille-vingt-cinq"]],
  ["fr", 1_500_000, ["un million cinq cent mille", "un million cinq cents mille"]],
  ["en", 21, ["twenty-one", "twenty one", "Twenty-One"]],
  ["en", 40, ["forty", "fourty"]],
  ["en", 100, ["one hundred", "a hundred"]],
  ["en", 1500, ["one thousand five hundred", "fifteen hundred"]],
  ["en", 2025, ["two thousand twenty-five", "two thousand and twenty-five"]],
];

test.each(spelled)("%s: %i is read in every spelling", (language, value, spellings) => {
  for (const spelling of spellings) expect(readNumberWords(spelling, language)).toBe(value);
});

test.each([
  ["fr", "deux trois"],
  ["fr", "vingt dix"],
  ["fr", "cent mille mille"],
  ["fr", ""],
  ["fr", "contrat"],
  ["en", "two three"],
  ["en", "hundred two hundred"],
  ["en", "ten one"],
] as [Language, string][])("%s: %j is no number", (language, text) => {
  expect(readNumberWords(text, language)).toBeUndefined();
});

describe.each(["fr", "en"] as const)("in %s", (language) => {
  const matches = new RegExp(`^${numberWordsPattern(language)}$`, "iu");

  test("every number to 9,999 is read back from its words, and its words match the pattern", () => {
    for (let value = 0; value < 10_000; value += 1) {
      const words = printNumberWords(value, language);
      if (readNumberWords(words, language) !== value || !matches.test(words)) expect(words).toBe(value);
    }
  });

  test("any number is read back from its words", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        expect(readNumberWords(printNumberWords(value, language), language)).toBe(value);
      }),
    );
  });
});

test("a number too large or not whole is refused", () => {
  expect(() => printNumberWords(1e9, "fr")).toThrow("Expected an integer");
});
