import { expect, test } from "vitest";
import { textPages } from "../../../eval/datasets/text-pages.ts";
import { assembleDocumentText } from "../../../extractors/assemble.ts";
import { evidenceAt } from "../../../extractors/evidence.ts";
import { ruleDocument } from "../../../extractors/languages/rule-document.ts";
import type { Classifier, LearnedWeights } from "../../../extractors/learned/classifier.ts";
import { withLikelierClasses } from "../../../extractors/learned/likelier-classes.ts";
import { leastConfidence } from "../../../extractors/reconcile/score.ts";
import type { Candidate } from "../../../schemas/candidate.ts";
import type { AmountsValue } from "../../../schemas/fields/amounts.ts";

const text = "Le Client verse 500 € à la commande, puis 500 € à la livraison. Il laisse 900 € en gage.";
const document = ruleDocument(assembleDocumentText("contract", textPages(text)));

/** A rule's amount, in the words of the text that it quotes. */
function amount(role: AmountsValue["role"], value: string, quote: string): Candidate {
  const start = document.source.text.indexOf(quote);
  return {
    field: "amounts",
    state: "found",
    value: { role, money: { value, currency: "EUR" } } satisfies AmountsValue,
    evidence: [evidenceAt(document.source, start, start + quote.length, "rule:fr/amounts/of the test")],
    features: { strength: 0.9, legibility: 1, position: 0.5 },
  };
}

const sure: Classifier = { classes: ["deposit", "none"], coefficients: { bias: [500, 0] } };
const unsure: Classifier = { classes: ["deposit", "total", "none"], coefficients: { bias: [10, 0, 10] } };
const weights = (amounts: Classifier): LearnedWeights => ({ fittedOn: "2026-11-24", classifiers: { amounts } });

test("a rule's amount is for what the classifier says, where it is sure, and is believed no more than the classifier", () => {
  const [found] = withLikelierClasses(document, [amount("total", "900.00", "laisse 900 €")], weights(sure));
  expect(found?.value).toMatchObject({ role: "deposit", money: { value: "900.00" } });
  expect(found?.features.strength).toBeLessThan(0.7);
  expect(found?.features.overruled).toBe(1);
});

test("where it is not, the rule stands", () => {
  const ruled = [amount("total", "900.00", "laisse 900 €")];
  expect(withLikelierClasses(document, ruled, weights(unsure))).toEqual(ruled);
});

test("a notice that it finds next to impossible is too weak to be shown, and is still there to be explained", () => {
  const notice = "Le Client résilie moyennant un préavis de trois mois.";
  const source = assembleDocumentText("contract", textPages(notice));
  const ruled: Candidate = {
    field: "notices",
    state: "found",
    value: { purpose: "termination", period: "P3M" },
    evidence: [evidenceAt(source, 0, notice.length, "rule:fr/notices/of the test")],
    features: { strength: 0.9, legibility: 1, position: 0 },
  };
  const against: Classifier = { classes: ["none", "termination"], coefficients: { bias: [500, -500] } };
  const learned: LearnedWeights = { fittedOn: "2026-11-24", classifiers: { notices: against } };
  const [doubted] = withLikelierClasses(ruleDocument(source), [ruled], learned);
  expect(doubted).toEqual({ ...ruled, features: { ...ruled.features, strength: doubted?.features.strength } });
  expect(doubted?.features.strength).toBeLessThan(leastConfidence);
});

test("words that hold the sum twice tell of neither", () => {
  const ruled = [amount("total", "500.00", "500 € à la commande, puis 500 €")];
  expect(withLikelierClasses(document, ruled, weights(sure))).toEqual(ruled);
});
