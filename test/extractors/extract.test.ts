import { expect, test } from "vitest";
import { textPages } from "../../eval/datasets/text-pages.ts";
import { extractOffline } from "../../extractors/extract.ts";
import type { LearnedWeights } from "../../extractors/learned/classifier.ts";

/** Classifiers that take every period for this notice; how surely, in hundredths of a coefficient. */
function seeingOnly(purpose: string, how = 900): LearnedWeights {
  const notices = { classes: ["none", purpose], coefficients: { bias: [-how, how] } };
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

test("what a classifier reads otherwise in the words of a rule, and is not sure of, is left out", () => {
  expect(noticesOf(ruled, seeingOnly("priceRefusal", 60))).toMatchObject([{ value: termination, by: "rule" }]);
});

test("what a notice is for is the classifier's to say where it is sure; the rest of the rule's value stands", () => {
  const [found] = noticesOf(ruled, seeingOnly("priceRefusal"));
  expect(found).toMatchObject({ value: { purpose: "priceRefusal", period: "P3M", by: "eitherParty" }, by: "rule" });
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
