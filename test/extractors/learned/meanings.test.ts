import { expect, test } from "vitest";
import { meaningsOf } from "../../../extractors/learned/meanings.ts";
import { wordsByMeaning } from "../../../extractors/learned/words-by-meaning.ts";

test("words of one meaning are one, whatever their form", () => {
  expect(meaningsOf("dénoncer ou résilier", "fr")).toEqual(["end", "end"]);
  expect(meaningsOf("terminate, withdraw or walk away", "en")).toEqual(["end", "end"]);
});

test("a meaning is the same in both languages", () => {
  expect(meaningsOf("Le Prestataire remet un rapport chaque mois", "fr")).toEqual(
    meaningsOf("The Supplier shall submit a report each month", "en").filter((meaning) => meaning !== "must"),
  );
});

test("a short word counts only whole, and in its own language", () => {
  expect(meaningsOf("un an, une analyse", "fr")).toEqual(["yearly"]);
  expect(meaningsOf("an analysis", "en")).toEqual([]);
});

test("no beginning of a word has two meanings in one language", () => {
  for (const language of ["fr", "en"] as const) {
    const words = Object.values(wordsByMeaning).flatMap((meaning) => meaning[language].split(" "));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    expect(words.filter((word) => !/^[a-z]+$/.test(word))).toEqual([]);
  }
});
