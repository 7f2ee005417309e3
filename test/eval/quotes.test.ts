import { expect, test } from "vitest";
import { quotesOverlap } from "../../eval/scorers/quotes.ts";

const passage = "Le Titulaire remet chaque semestre ses attestations sociales au Pouvoir adjudicateur.";

test("quotes of one passage overlap, whatever their line breaks, case and accents", () => {
  expect(quotesOverlap(passage, "remet chaque\nsemestre ses ATTESTATIONS")).toBe(true);
  expect(quotesOverlap(passage, "chaque semestre ses attestations sociâles au Maître d'ouvrage")).toBe(true);
});

test("a short quote overlaps where nearly all of it is there", () => {
  expect(quotesOverlap(passage, "attestations sociales")).toBe(true);
  expect(quotesOverlap(passage, "attestations fiscales")).toBe(false);
});

test("common words that do not follow each other are no overlap", () => {
  expect(quotesOverlap(passage, "Le Titulaire transmet au Pouvoir adjudicateur ses factures chaque mois")).toBe(false);
  expect(quotesOverlap("", "")).toBe(false);
});
