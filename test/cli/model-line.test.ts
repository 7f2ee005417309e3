import { expect, test } from "vitest";
import { modelLine } from "../../cli/model-line.ts";

const work = { calls: 12, kept: 4, failed: 3, inputTokens: 31_200, outputTokens: 2100, price: 0.0412, dropped: 1 };

test("the summary of an ingest says what a model was asked, what that cost and what was dropped", () => {
  expect(modelLine(work, "en")).toBe(
    "Model: 12 questions sent (3 without an answer that can be used), 4 answered before, 31,200 tokens in, 2,100 out, price 0.0412; 1 value dropped, whose quote is not in the document.",
  );
  expect(modelLine(work, "fr").replaceAll(/[\u00a0\u202f]/g, " ")).toBe(
    "Modèle : 12 questions posées (3 sans réponse utilisable), 4 réponses déjà gardées, 31 200 jetons envoyés, 2 100 reçus, prix 0,0412 ; 1 valeur écartée, faute de citation dans le document.",
  );
});

test("without prices or failures it says neither", () => {
  const { price: _, ...unpriced } = { ...work, failed: 0 };
  expect(modelLine(unpriced, "en")).not.toMatch(/price|without/);
});
