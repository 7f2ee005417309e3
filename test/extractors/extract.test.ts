import { expect, test } from "vitest";
import { textPages } from "../../eval/datasets/text-pages.ts";
import { extractOffline } from "../../extractors/extract.ts";
import type { LearnedWeights } from "../../extractors/learned/classifier.ts";

/** Classifiers that take every period for this notice. */
function seeingOnly(purpose: string): LearnedWeights {
  const notices = { classes: ["none", purpose], coefficients: { bias: [-900, 900] } };
  return { fittedOn: "2026-01-01", classifiers: { notices } };
}

function noticesOf(sentence: string, learned: LearnedWeights) {
  const text = `CONTRAT DE MAINTENANCE\n\nEntre les parties du contrat, il est convenu ce qui suit.\n\n${sentence}`;
  return extractOffline("contract", textPages(text), learned)
    .candidates.filter(({ field }) => field === "notices")
    .map(({ value, evidence }) => ({ value, by: evidence[0].foundBy.replace(/:.*/, "") }));
}

const ruled =
  "Chaque partie peut résilier le contrat à tout moment, par lettre recommandée, moyennant un préavis de trois mois.";
const termination = { purpose: "termination", period: "P3M" };

test("what a classifier reads otherwise in the words of a rule is left out", () => {
  expect(noticesOf(ruled, seeingOnly("priceRefusal"))).toMatchObject([{ value: termination, by: "rule" }]);
});

test("what a classifier reads as a rule does stands beside it", () => {
  expect(noticesOf(ruled, seeingOnly("termination"))).toMatchObject([
    { value: termination, by: "rule" },
    { value: termination, by: "learned" },
  ]);
});

test("where rules are silent, a classifier's value is proposed", () => {
  const found = noticesOf("Les pièces remplacées sont gardées trois mois.", seeingOnly("termination"));
  expect(found).toEqual([{ value: termination, by: "learned" }]);
});
