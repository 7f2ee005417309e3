import { expect, test } from "vitest";
import { quoteFinder, samePassage } from "../../eval/scorers/passages.ts";

const text =
  "Article 5.\nLe Titulaire s’engage à fournir\n  ses attestations.  Le Titulaire s'engage à fournir un rapport.";
const find = quoteFinder(text);
const at = (quote: string) => find(quote).map(({ start, end }) => text.slice(start, end));

test("a quote is found whatever its line breaks, its case and its apostrophes, as often as it stands there", () => {
  expect(at("Le titulaire s'engage à fournir ses attestations")).toEqual([
    "Le Titulaire s’engage à fournir\n  ses attestations",
  ]);
  expect(at("LE TITULAIRE S'ENGAGE")).toEqual(["Le Titulaire s’engage", "Le Titulaire s'engage"]);
  expect(at("un rapport mensuel")).toEqual([]);
  expect(at("  ")).toEqual([]);
});

const label = (quote: string) => ({ value: {}, quote, places: find(quote) });
const found = (quote: string) => ({ value: {}, quotes: [quote], spans: find(quote).slice(-1) });

test("the place decides, not the words that many duties begin with", () => {
  const duty = label("Le Titulaire s'engage à fournir ses attestations");
  expect(samePassage(duty, found("fournir\n ses attestations"))).toBe(true);
  expect(samePassage(duty, found("Le Titulaire s'engage à fournir un rapport"))).toBe(false);
  expect(samePassage({ value: {} }, found("ses attestations"))).toBe(false);
});

test("where the place is not known, as where OCR misread a letter, the words decide", () => {
  const misread = label("Le Titulaire s'engage à fournlr ses attestations");
  expect(misread.places).toEqual([]);
  expect(samePassage(misread, found("Le Titulaire s'engage à fournir un rapport"))).toBe(false);
  expect(samePassage(misread, found("ses attestations"))).toBe(true);
});
