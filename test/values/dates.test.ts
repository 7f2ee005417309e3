import fc from "fast-check";
import { expect, test } from "vitest";
import { findDates, readDate } from "../../values/dates.ts";
import { printNumberWords } from "../../values/number-words.ts";
import type { Language } from "../../values/read.ts";

test("a date is read before the hour that a signing service prints", () => {
  expect(findDates("signé le 22/01/2026 09:41:07 UTC+1", "fr").map(({ value }) => value)).toEqual(["2026-01-22"]);
});

test.each([
  [
    "fr",
    "2025-01-01",
    [
      "1er janvier 2025",
      "1 er Janvier 2025",
      "01/01/2025",
      "le premier janvier deux mille vingt-cinq",
      "1er\u00a0janvier\u00a02025",
    ],
  ],
  [
    "fr",
    "2025-02-01",
    [
      "01/02/2025",
      "1.2.25",
      "01.02.2025",
      "01-02-2025",
      "01 / 02 / 2025",
      "0 1 / 0 2 / 2 0 2 5",
      "0 1/0 2/2 0 2 5",
      "2025-02-01",
      "1er fevrier 2025",
      "1er FÉVRIER 2025",
    ],
  ],
  ["fr", "1998-08-31", ["31 août 1998", "trente et un août mil neuf cent quatre-vingt-dix-huit", "31/08/98"]],
  [
    "en",
    "2025-01-01",
    [
      "January 1st, 2025",
      "1 January 2025",
      "1st January 2025",
      "Jan. 1, 2025",
      "the first day of January, 2025",
      "January 1 2025",
      "JANUARY 1, 2025",
    ],
  ],
  [
    "en",
    "2024-03-03",
    [
      "this 3rd day of March, 2024",
      "3rd day of March 2024",
      "3rd of March, 2024",
      "this 3r d day of March , 2024",
      "March third, two thousand twenty-four",
    ],
  ],
  [
    "en",
    "1998-12-21",
    [
      "December 21, nineteen ninety-eight",
      "21-Dec-1998",
      "twenty-first day of December, 1998",
      "1998-12-21",
      "12/21/1998",
    ],
  ],
] as [Language, string, string[]][])("%s: %s is read in every form", (language, date, forms) => {
  for (const form of forms)
    expect(
      findDates(`fait ce ${form}.`, language).map((item) => item.value),
      form,
    ).toEqual([date]);
});

test.each([
  ["fr", "31/02/2025"],
  ["fr", "31 février 2025"],
  ["fr", "02/13/2025"],
  ["fr", "Article 1.2.25 Prix"],
  ["fr", "4.2.10 Pénalités"],
  ["fr", "tél. 01.02.25.33.44"],
  ["fr", "01 02 25 33 44"],
  ["fr", "le ... janvier 2025"],
  ["fr", "__/__/2025"],
  ["fr", "en mai 2025"],
  ["fr", "1/1000"],
  ["fr", "12.500,00 euros"],
  ["en", "the ___ day of March, 2024"],
  ["en", "February 30, 2024"],
  ["en", "Section 4.2.10"],
  ["en", "safety or efficacy; 12.2.15 Aucta"],
  ["en", "it may 1 day"],
] as [Language, string][])("%s: %j holds no date", (language, text) => {
  expect(findDates(text, language)).toEqual([]);
});

test("an English numeric date that may be read in both orders keeps the second reading", () => {
  expect(findDates("dated 01/02/2025", "en")).toEqual([
    { value: "2025-01-02", otherReadings: ["2025-02-01"], start: 6, end: 16 },
  ]);
  expect(findDates("dated 13/02/2025", "en")).toEqual([{ value: "2025-02-13", start: 6, end: 16 }]);
});

test("all dates of a sentence are found, in order, with their places", () => {
  const text = "du 1er janvier 2025 au 31 décembre 2025 inclus";
  expect(findDates(text, "fr").map(({ start, end }) => text.slice(start, end))).toEqual([
    "1er janvier 2025",
    "31 décembre 2025",
  ]);
});

test("the first day of a span takes its year from the last", () => {
  const dates = (text: string, language: Language) =>
    findDates(text, language).map(({ value, start, end }) => [value, text.slice(start, end)]);
  expect(dates("du 1er octobre au 31 mars 2026", "fr")).toEqual([
    ["2025-10-01", "1er octobre"],
    ["2026-03-31", "31 mars 2026"],
  ]);
  expect(dates("from January 1 through December 31, 2025", "en")).toEqual([
    ["2025-01-01", "January 1"],
    ["2025-12-31", "December 31, 2025"],
  ]);
});

test("less usual forms are read", () => {
  expect(readDate("L'an deux mille vingt-cinq, le trois mars", "fr")).toBe("2025-03-03");
  expect(readDate("01-janv-2025", "fr")).toBe("2025-01-01");
  expect(readDate("2025/03/04", "en")).toBe("2025-03-04");
  expect(readDate("first (1st) day of May, 2019", "en")).toBe("2019-05-01");
});

test("the whole text must be the date", () => {
  expect(readDate(" 1er janvier 2025 ", "fr")).toBe("2025-01-01");
  expect(readDate("le 1er janvier 2025", "fr")).toBeUndefined();
});

test("every day is read back from figures and from words", () => {
  const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2150-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
      const name = (locale: string) => new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" }).format(date);
      const dayInWords = day === 1 ? "premier" : printNumberWords(day, "fr");
      expect(readDate(`${dayInWords} ${name("fr")} ${printNumberWords(year, "fr")}`, "fr")).toBe(iso);
      expect(readDate(`${day}/${month}/${year}`, "fr")).toBe(iso);
      expect(readDate(`${name("en")} ${day}, ${year}`, "en")).toBe(iso);
    }),
  );
});

test.each([
  [
    "fr",
    "2025-04-01",
    ["1er/04/2025", "ler avril 2025", "1° avril 2025", "2025-4-1", "2025.04.01", "premier avril de l'année 2025"],
  ],
  ["fr", "2025-03-05", ["5 du mois de mars 2025", "5 mars de l'an 2025"]],
  ["en", "2025-04-01", ["2025-4-1", "2025.04.01"]],
] as [Language, string, string[]][])("%s: %s is read in rarer forms", (language, date, forms) => {
  for (const form of forms) expect(readDate(form, language), form).toBe(date);
});

test.each([
  ["du 3 au 7 mars 2025", ["2025-03-03", "2025-03-07"]],
  ["entre le 1er et le 15 juin 2025", ["2025-06-01", "2025-06-15"]],
  ["article 5 au 7 mars 2025", ["2025-03-07"]],
])("%s: a day without its month takes the month of the day after it", (text, dates) => {
  expect(findDates(text, "fr").map((date) => date.value)).toEqual(dates);
});
