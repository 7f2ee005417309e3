import { expect, test } from "vitest";
import { findLeaseTerms, findPeriods, readPeriod } from "../../values/periods.ts";
import type { Language } from "../../values/read.ts";

test.each([
  [
    "fr",
    "P12M",
    ["douze (12) mois", "12 mois", "12 (douze) mois", "douze mois", "DOUZE (12) MOIS", "douze ( 12 ) mois"],
  ],
  ["fr", "P36M", ["36 mois", "trente-six (36) mois", "36\u00a0mois"]],
  ["fr", "P1Y", ["un an", "une année", "un (1) an", "1 an"]],
  ["fr", "P2Y", ["deux années", "deux ans", "2 ans"]],
  ["fr", "P6W", ["6 semaines", "six semaines"]],
  ["fr", "PT48H", ["48 heures", "quarante-huit (48) heures", "48h"]],
  ["fr", "P6M", ["un semestre"]],
  ["fr", "P3M", ["un trimestre"]],
  ["fr", "P18M", ["un an et six mois"]],
  ["fr", "P11M28D", ["11 mois et 28 jours", "onze mois et vingt-huit jours"]],
  ["en", "P3Y", ["three (3) years", "3 years", "three-year", "three years"]],
  ["en", "P12M", ["twelve (12) months", "12-month", "twelve (12) consecutive months"]],
  ["en", "P30D", ["thirty (30) days", "30 days", "thirty days"]],
  ["en", "P24M", ["twenty-four (24) month", "twenty four (24) months"]],
] as [Language, string, string[]][])("%s: %s is read in every form", (language, period, forms) => {
  for (const form of forms) expect(readPeriod(form, language), form).toEqual({ period });
});

test.each([
  ["fr", "15 jours ouvrés", { period: "P15D", dayKind: "business" }],
  ["fr", "quinze (15) jours ouvrables", { period: "P15D", dayKind: "working" }],
  ["fr", "15 jours francs", { period: "P15D", dayKind: "clear" }],
  ["fr", "10 j ouvrés", { period: "P10D", dayKind: "business" }],
  ["fr", "15 jours calendaires", { period: "P15D", dayKind: "calendar" }],
  ["en", "ten business days", { period: "P10D", dayKind: "business" }],
  ["en", "ten (10) Business Days", { period: "P10D", dayKind: "business" }],
] as const)("%s: %s says how its days are counted", (language, text, value) => {
  expect(readPeriod(text, language)).toEqual(value);
});

test.each([
  ["fr", "24 heures sur 24, 7 jours sur 7"],
  ["fr", "en l'an 2025"],
  ["fr", "les mois suivants"],
  ["fr", "…… mois"],
  ["fr", "zéro jour"],
  ["fr", "article 3.12 mois"],
  ["fr", "un antivirus"],
  ["fr", "de 8H à 12H, avant 10h, à 14h30"],
  ["fr", "7j/7 et 24h/24"],
  ["en", "per year"],
  ["en", "[ ] months"],
  ["en", "24 hours / 7"],
] as [Language, string][])("%s: %j holds no duration", (language, text) => {
  expect(findPeriods(text, language)).toEqual([]);
});

test("words and figures that differ are a contradiction with both readings", () => {
  expect(findPeriods("durée de douze (18) mois", "fr")).toEqual([
    { value: { period: "P12M" }, otherReadings: [{ period: "P18M" }], note: "contradiction", start: 9, end: 24 },
  ]);
  expect(findPeriods("three (2) years", "en")[0]?.note).toBe("contradiction");
});

test("every duration of a sentence is found with its place", () => {
  const text = "pour un an renouvelable trois fois, préavis de trois (3) mois, sans excéder quatre ans";
  expect(findPeriods(text, "fr").map(({ start, end }) => text.slice(start, end))).toEqual([
    "un an",
    "trois (3) mois",
    "quatre ans",
  ]);
});

test("3/6/9 is nine years with breaks at three and six", () => {
  for (const form of ["3/6/9 ans", "3/6/9", "3-6-9 années", "trois, six, neuf années", "3 / 6 / 9 ans"]) {
    expect(
      findLeaseTerms(`bail ${form}.`).map((item) => item.value),
      form,
    ).toEqual([{ period: "P9Y", breakOptions: ["P3Y", "P6Y"] }]);
  }
  expect(findLeaseTerms("le 3/6/2009, 1/1000 et 3/6")).toEqual([]);
});

test.each([
  ["deux ans et demi", "P30M"],
  ["un an et demi", "P18M"],
  ["trois mois et demi", "P3M15D"],
  ["trois exercices", "P3Y"],
  ["deux nouvelles années", "P2Y"],
  ["sous huitaine", "P8D"],
  ["dans la quinzaine", "P15D"],
])("fr: %s", (text, period) => {
  expect(findPeriods(text, "fr").map((found) => found.value.period)).toEqual([period]);
});

test("a fortnight of a month is a time of the year, not a length", () => {
  expect(findPeriods("dans la quinzaine du 3 mai, la première quinzaine de juin", "fr")).toEqual([]);
});
