import { expect, test } from "vitest";
import { findFrequencies, readFrequency, recurrenceOf } from "../../values/frequencies.ts";
import type { Language } from "../../values/read.ts";

test.each([
  [
    "fr",
    "P1M",
    "FREQ=MONTHLY",
    ["mensuel", "mensuellement", "tous les mois", "chaque mois", "une fois par mois", "douze fois par an"],
  ],
  [
    "fr",
    "P3M",
    "FREQ=MONTHLY;INTERVAL=3",
    ["trimestrielle", "trimestriellement", "chaque trimestre", "tous les trois mois", "quatre fois par an"],
  ],
  [
    "fr",
    "P6M",
    "FREQ=MONTHLY;INTERVAL=6",
    ["semestriel", "tous les six (6) mois", "tous les 6 mois", "deux fois par an", "chaque semestre"],
  ],
  [
    "fr",
    "P1Y",
    "FREQ=YEARLY",
    ["annuellement", "chaque année", "tous les ans", "une fois par an", "à chaque date anniversaire"],
  ],
  ["fr", "P2W", "FREQ=WEEKLY;INTERVAL=2", ["toutes les deux semaines"]],
  [
    "fr",
    "P1Y",
    "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31",
    ["chaque année avant le 31 janvier", "tous les ans, au plus tard le 31 janvier", "le 31 janvier de chaque année"],
  ],
  ["en", "P1M", "FREQ=MONTHLY", ["monthly", "every month", "each calendar month", "once a month"]],
  ["en", "P3M", "FREQ=MONTHLY;INTERVAL=3", ["quarterly", "each quarter", "every three months", "four times a year"]],
  ["en", "P6M", "FREQ=MONTHLY;INTERVAL=6", ["semi-annually", "every six (6) months", "twice a year", "twice per year"]],
  ["en", "P1Y", "FREQ=YEARLY", ["annually", "annual", "every year", "once a year", "each anniversary"]],
  [
    "en",
    "P1Y",
    "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31",
    ["each year by January 31", "January 31 of each year", "every year on or before January 31st"],
  ],
] as [Language, string, string, string[]][])("%s: %s (%s) is read in every form", (language, period, rrule, forms) => {
  for (const form of forms)
    expect(findFrequencies(form, language), form).toEqual([{ value: { period, rrule }, start: 0, end: form.length }]);
});

test.each([
  ["fr", "dans les six mois"],
  ["fr", "bimensuel"],
  ["fr", "tous les lundis"],
  ["fr", "l'année suivante"],
  ["en", "six months"],
  ["en", "each party"],
  ["en", "a bimonthly visit"],
] as [Language, string][])("%s: %j holds no frequency", (language, text) => {
  expect(findFrequencies(text, language)).toEqual([]);
});

test("the whole text must be the frequency", () => {
  expect(readFrequency("chaque mois", "fr")).toEqual({ period: "P1M", rrule: "FREQ=MONTHLY" });
  expect(readFrequency("au plus chaque mois", "fr")).toBeUndefined();
});

test("only a period of one unit in days or longer recurs", () => {
  expect(recurrenceOf("P2W")).toBe("FREQ=WEEKLY;INTERVAL=2");
  expect(recurrenceOf("PT48H")).toBeUndefined();
  expect(recurrenceOf("P1Y6M")).toBeUndefined();
});
