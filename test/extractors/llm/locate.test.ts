import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { locatorFor } from "../../../extractors/llm/locate.ts";

const clause = [
  "Article 4 – Durée et reconduction",
  "Le présent contrat est conclu pour une durée de trois (3) ans à compter de sa notifi-",
  "cation au Titulaire. Il est ensuite renouvelé par tacite reconduction pour des périodes",
  "d’un an, sauf dénonciation par l’une des parties moyennant un préavis de 3 mois.",
  "Le montant annuel est de 12 500,00 € HT ; le préavis de 12 mois ne s’applique pas au lot n° 2.",
].join("\n");

function found(quote: string, text = clause): string[] {
  return locatorFor(text)
    .locate(quote)
    .map((place) => text.slice(place.start, place.end));
}

describe("a quote is found", () => {
  test.each([
    ["as it is", "une durée de trois (3) ans", "une durée de trois (3) ans"],
    ["across lines", "périodes d’un an", "périodes\nd’un an"],
    ["with other quotes and case", "PÉRIODES D'UN AN", "périodes\nd’un an"],
    ["without accents", "preavis de 3 mois", "préavis de 3 mois"],
    [
      "with its hyphenation joined",
      "à compter de sa notification au Titulaire",
      "à compter de sa notifi-\ncation au Titulaire",
    ],
    ["with other spaces", "12 500,00 € HT", "12 500,00 € HT"],
    ["without spaces", "12500,00€ HT", "12 500,00 € HT"],
    [
      "inside quotation marks and dots",
      "« … renouvelé par tacite reconduction … »",
      "renouvelé par tacite reconduction",
    ],
    [
      "with words misread",
      "renouvele par tacile reconduction pour des periodcs d'un an",
      "renouvelé par tacite reconduction pour des périodes\nd’un an",
    ],
  ])("%s", (_, quote, expected) => expect(found(quote)).toEqual([expected]));

  test.each([
    ["two words", "tacito recondudion", "tacite reconduction"],
    ["one long word", "renouve1é", "renouvelé"],
    [
      "letters taken for two",
      "sauf dénonciafion par l'une des parfies rnoyennant",
      "sauf dénonciation par l’une des parties moyennant",
    ],
    ["figures taken for letters", "12 5OO,OO € HT", "12 500,00 € HT"],
    ["words glued and parted", "renouvelépar taci te reconduction", "renouvelé par tacite reconduction"],
  ])("though OCR damaged it: %s", (_, quote, expected) => expect(found(quote)).toEqual([expected]));

  test("in a text where OCR glued its words together", () => {
    const text = "Il estconclu pour une durée de trois ansà compter de ce jour. Il est dû à la date.";
    expect(found("conclu pour une durée de trois ans", text)).toEqual(["conclu pour une durée de trois ans"]);
  });

  test("where a running header stands between its words", () => {
    const text = "Le contrat est renouvelé par tacite\fContrat 2024-17\nreconduction pour des périodes successives";
    expect(found("renouvelé par tacite reconduction pour des périodes successives", text)).toEqual([text.slice(15)]);
  });

  test("without the part of a word that it ends in", () => {
    expect(found("sauf dénonciation par l’une des par")).toEqual(["sauf dénonciation par l’une des"]);
  });

  test("inside any of the marks that models put behind it", () => {
    for (const behind of [" »", '..."', "[...] ”", " […]", ' … "']) {
      expect(found(`d’un an, sauf dénonciation${behind}`)).toEqual(["d’un an, sauf dénonciation"]);
    }
  });

  test("across a hundred thousand spaces, which a pattern that tries each of them never ends with", () => {
    expect(found(`périodes${" ".repeat(100_000)}d’un an`)).toEqual(["périodes\nd’un an"]);
  });

  test("where OCR parted its words", () => {
    const text = "Le con trat est renou velé par tacite recon duction chaque an.";
    expect(found("le contrat est renouvelé par tacite réconduction chaque an", text)).toEqual([text.slice(0, -1)]);
  });

  test("at line-end hyphens as pdfium marks them", () => {
    expect(found("notification", "la notifi\ufffe\ncation du marché")).toEqual(["notifi\ufffe\ncation"]);
  });

  test("in each of its places", () => expect(found("préavis")).toEqual(["préavis", "préavis"]));
});

describe("a quote is not found", () => {
  test.each([
    ["that is invented", "Le contrat prend fin le 31 décembre 2027 à minuit sans autre formalité"],
    [
      "with another number word",
      "Le présent contrat est conclu pour une durée de cinq ans à compter de sa notification",
    ],
    ["with another figure", "sauf dénonciation par l’une des parties moyennant un préavis de 6 mois"],
    ["whose figure is the end of another", "2 mois"],
    ["whose figure is the end of a decimal", "00 € HT"],
    ["with a negation more", "Il n'est pas ensuite renouvelé par tacite reconduction pour des périodes d'un an"],
    ["with a negation less", "le préavis de 12 mois s’applique au lot n° 2"],
    ["with another unit", "moyennant un préavis de 3 jours"],
    ["that is short and lacks a figure", "un préavis de mois"],
    ["that is the inside of a word", "eau"],
    ["that is blank", " … "],
  ])("%s", (_, quote) => expect(found(quote)).toEqual([]));
});

test.each([
  ["six mois de préavis", "dix mois de préavis"],
  ["une durée indéterminée", "une durée déterminée"],
  ["un prix révisable", "un prix non révisable"],
  ["un délai de 15 jours", "un délai de 1,5 jours"],
  ["un délai de 90 jours", "un délai de go mois"],
  ["le contrat est renouvelable", "le contrat est irrenouvelable"],
])("one letter or word away is not near enough: %s, %s", (text, quote) => {
  expect(found(quote, text)).toEqual([]);
  expect(found(text, quote)).toEqual([]);
});

test("any run of whole words of a text is found where it stands", () => {
  const starts = [...clause.matchAll(/\S+/g)];
  fc.assert(
    fc.property(fc.nat(starts.length - 1), fc.integer({ min: 1, max: 30 }), (from, count) => {
      const first = starts[from];
      const last = starts[Math.min(from + count, starts.length) - 1];
      if (!first || !last) return;
      const quote = clause.slice(first.index, last.index + last[0].length);
      fc.pre(/[\p{L}\p{N}]/u.test(quote));
      const places = locatorFor(clause).locate(quote);
      expect(places.some((place) => place.start <= first.index + 1 && place.end >= last.index + 1)).toBe(true);
    }),
  );
});

test("whatever the quote and the text, a place lies inside the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (quote, text) => {
      for (const place of locatorFor(`${text} ${quote}`).locate(quote)) {
        expect(place.start).toBeGreaterThanOrEqual(0);
        expect(place.end).toBeGreaterThan(place.start);
        expect(place.end).toBeLessThanOrEqual(text.length + 1 + quote.length);
      }
    }),
  );
});

test("damage is looked for in so many letters of quotes, however many a model gives; what stands there is found", () => {
  const damaged = "le présemt contrat est cunclu";
  const text = "Le présent contrat est conclu pour un an.";
  expect(locatorFor(text, 60).locate(damaged)).toHaveLength(1);
  const locator = locatorFor(text, 60);
  for (let count = 0; count < 3; count += 1) locator.locate(`quelque chose d'autre ${count}`);
  expect(locator.locate(damaged)).toEqual([]);
  expect(locator.locate("contrat est conclu")).toHaveLength(1);
});
