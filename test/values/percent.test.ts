import { expect, test } from "vitest";
import { findPercents, readPercent } from "../../values/percent.ts";
import type { Language } from "../../values/read.ts";

test.each([
  [
    "fr",
    "2",
    ["2 %", "2%", "deux pour cent", "2 pour cent", "deux (2) %", "deux pour cent (2 %)", "2 % (deux pour cent)"],
  ],
  ["fr", "10", ["10% (dix pour cent)", "dix pour cent"]],
  ["fr", "0.1", ["1/1000", "1/1 000e", "1/1000ème", "un pour mille", "1 ‰", "0,1 %"]],
  ["fr", "2.125", ["2,125 %"]],
  ["en", "0.5", ["one-half of one percent (0.5%)", "one half of 1 per cent", "half a percent"]],
  ["en", "0.25", ["one quarter of one per cent (.25%)"]],
  ["en", "10", ["ten percent (10%)", "ten (10) percent", "10 per cent", "10%", "ten percent"]],
] as [Language, string, string[]][])("%s: %s per cent is read in every form", (language, value, forms) => {
  for (const form of forms) expect(findPercents(form, language), form).toEqual([{ value, start: 0, end: form.length }]);
});

test.each([
  ["fr", "…… %"],
  ["fr", "pour cent ans"],
  ["fr", "1/3000"],
  ["fr", "01/10/2000"],
  ["en", "a percentage"],
] as [Language, string][])("%s: %j holds no rate", (language, text) => {
  expect(findPercents(text, language)).toEqual([]);
});

test("words and figures that differ are a contradiction", () => {
  expect(findPercents("dix pour cent (5 %)", "fr")).toMatchObject([
    { value: "10", otherReadings: ["5"], note: "contradiction" },
  ]);
});

test("the whole text must be the rate", () => {
  expect(readPercent(" 2,5 % ", "fr")).toBe("2.5");
  expect(readPercent("plus de 2,5 %", "fr")).toBeUndefined();
});

test("a whole number with a fraction is one rate", () => {
  const rates = (text: string) => findPercents(text, "en").map((found) => found.value);
  expect(rates("late charges of 1-1/2% per month")).toEqual(["1.5"]);
  expect(rates("at 1 1/2 % or 2¼%")).toEqual(["1.5", "2.25"]);
});
