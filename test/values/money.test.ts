import fc from "fast-check";
import { expect, test } from "vitest";
import { findMoney, readMoney } from "../../values/money.ts";
import { printNumberWords } from "../../values/number-words.ts";
import type { Language } from "../../values/read.ts";

const eur = (value: string) => ({ money: { value, currency: "EUR" } });
const usd = (value: string) => ({ money: { value, currency: "USD" } });

test.each([
  [
    "fr",
    eur("12500.00"),
    [
      "12 500 €",
      "12 500,00 €",
      "12.500 euros",
      "12500€",
      "12\u202f500 €",
      "12\u00a0500,00\u00a0€",
      "EUR 12 500",
      "12 500 EUR",
      "12,5 k€",
      "12 500,-€",
    ],
  ],
  [
    "fr",
    eur("12500.00"),
    [
      "douze mille cinq cents euros",
      "douze mille cinq cents euros (12 500 €)",
      "12 500 € (douze mille cinq cents euros)",
      "douze mille cinq cents (12 500) euros",
      "12 500 (douze mille cinq cents) euros",
      "Douze mille cinq cents euros (12.500,00 €)",
    ],
  ],
  ["fr", eur("1500000.00"), ["1,5 M€", "1 500 000 €", "1,5 million d'euros", "un million cinq cent mille euros"]],
  ["fr", eur("4000.00"), ["4.000 €", "4 000 \u0080"]],
  ["fr", eur("12.50"), ["12,50 €", "12,5 €", "12€50", "douze euros et cinquante centimes"]],
  [
    "fr",
    { ...eur("12500.00"), taxBasis: "HT" },
    [
      "12 500,00 € HT",
      "12 500 € H.T.",
      "12 500 euros hors taxes",
      "12 500 € (HT)",
      "douze mille cinq cents euros hors taxes (12 500 € HT)",
      "12 500 euros hors TVA",
      "12 500 €HT",
    ],
  ],
  ["fr", { ...eur("12500.00"), taxBasis: "TTC" }, ["12 500 € TTC", "12 500 euros toutes taxes comprises"]],
  [
    "fr",
    { ...eur("186010.00"), taxBasis: "HT" },
    ["186 010 € HT/HC", "186 010 € HT HC", "186 010 € hors taxes et hors charges"],
  ],
  ["fr", { ...eur("203.00"), period: "P1Y" }, ["203 euros par an", "203 €/an", "203 € annuels"]],
  [
    "fr",
    { ...eur("1000.00"), taxBasis: "HT", period: "P1M" },
    ["1 000 € HT par mois", "1 000 € HT/mois", "1 000 euros HT mensuels"],
  ],
  [
    "fr",
    { ...eur("250.00"), unit: "jour de retard" },
    ["250 euros par jour de retard", "deux cent cinquante euros (250 €) par jour de retard"],
  ],
  ["fr", { ...eur("0.0776"), unit: "kWh" }, ["0,0776 €/kWh", "0,077 6 € / kWh"]],
  ["fr", { ...eur("100.00"), taxBasis: "HT", taxRate: "20" }, ["100 € HT, TVA 20 %", "100 € HT (TVA à 20 %)"]],
  ["en", eur("1250.00"), ["EUR 1,250.00", "€1,250", "1,250 euros", "€ 1.250,00"]],
  [
    "en",
    usd("12500.00"),
    [
      "$12,500.00",
      "US$12,500",
      "USD 12,500",
      "12,500 dollars",
      "$12.5k",
      "U.S.$12,500",
      "Twelve Thousand Five Hundred Dollars ($12,500.00)",
      "twelve thousand five hundred and 00/100 dollars",
      "$12,500 USD",
      "twelve thousand five hundred (12,500) US Dollars",
    ],
  ],
  ["en", usd("1200000.00"), ["USD 1.2 million", "$1.2 million", "$1.2M", "$1,200,000"]],
  [
    "en",
    { money: { value: "300.00", currency: "GBP" }, taxBasis: "HT", period: "P1M" },
    ["£300 plus VAT per month", "£300.00 (excluding VAT) per month"],
  ],
  ["en", { ...usd("25.00"), unit: "user" }, ["$25 per user", "$25/user"]],
  [
    "en",
    { money: { value: "64000.00", currency: "KES" }, period: "P1M" },
    ["KShs. 64,000/= per month", "KES 64,000/- only (sixty-four thousand) per calendar month", "KES 64,000 pcm"],
  ],
  ["en", { money: { value: "64000.00", currency: "INR" } }, ["₹ 64,000", "sixty-four thousand rupees"]],
] as [Language, ReturnType<typeof eur>, string[]][])("%s: %j is read in every form", (language, value, forms) => {
  for (const form of forms) expect(readMoney(form, language), form).toEqual(value);
});

test.each([
  ["fr", "12 500 unités"],
  ["fr", "la somme de [●] €"],
  ["fr", "………… euros hors taxes"],
  ["fr", "(en €/an)"],
  ["fr", "taux €STR + 2 points"],
  ["fr", "le 12.500"],
  ["fr", "LETTRES EUROS HORS TAXES"],
  ["en", "five hundred pounds of flour"],
  ["en", "weighing 500 pounds"],
  ["en", "$____ per month"],
  ["en", "Section 12,500"],
] as [Language, string][])("%s: %j holds no amount", (language, text) => {
  expect(findMoney(text, language)).toEqual([]);
});

test("words and figures that differ are a contradiction with both readings", () => {
  expect(findMoney("douze mille euros (10 000 €) HT", "fr")).toEqual([
    {
      value: { ...eur("12000.00"), taxBasis: "HT" },
      otherReadings: [{ ...eur("10000.00"), taxBasis: "HT" }],
      note: "contradiction",
      start: 0,
      end: 31,
    },
  ]);
  expect(findMoney("mille (2 000) euros", "fr")[0]?.note).toBe("contradiction");
});

test("bare pounds are money beside the same amount in figures", () => {
  expect(readMoney("Twelve Thousand Pounds (£12,000) per annum", "en")).toEqual({
    money: { value: "12000.00", currency: "GBP" },
    period: "P1Y",
  });
});

test("a country before the sign of its dollar counts", () => {
  expect(readMoney("US $5,000", "en")).toEqual(usd("5000.00"));
  expect(readMoney("CAD $5,000", "en")?.money.currency).toBe("CAD");
});

test("a euro sign read as ¿ is an amount with a note", () => {
  expect(findMoney("12 500 ¿ HT", "fr")[0]).toMatchObject({ value: eur("12500.00"), note: "damagedSymbol" });
});

test("Indian groups, of two digits above the thousands, are one amount", () => {
  expect(findMoney("Rs. 1,50,000 and Rs. 4,50,00,000.00", "en").map(({ value }) => value.money.value)).toEqual([
    "150000.00",
    "45000000.00",
  ]);
});

test("a comma before three digits is a doubt in French", () => {
  expect(findMoney("12,500 €", "fr")[0]).toMatchObject({ value: eur("12.50"), otherReadings: [eur("12500.00")] });
});

test("neighbouring amounts stay apart", () => {
  const values = (text: string, language: Language) => findMoney(text, language).map((item) => item.value.money.value);
  expect(values("minimum 10 000 € HT, maximum 50 000 € HT", "fr")).toEqual(["10000.00", "50000.00"]);
  expect(values("mille euros, 500 euros", "fr")).toEqual(["1000.00", "500.00"]);
  expect(values("Lot 1\n500 €\t600 €", "fr")).toEqual(["500.00", "600.00"]);
  expect(values("100 EUR 200 EUR", "fr")).toEqual(["100.00", "200.00"]);
  expect(values("en 2024 500 €", "fr")).toEqual(["500.00"]);
});

test("the place covers what follows the amount, and nothing else", () => {
  const text = "une redevance de 1 000,00 € HT par mois, payable d'avance par virement";
  const [found] = findMoney(text, "fr");
  expect(text.slice(found?.start, found?.end)).toBe("1 000,00 € HT par mois");
  expect(findMoney("500 € par virement", "fr")[0]?.value).toEqual(eur("500.00"));
});

test("any amount is read back from words and from figures in both languages", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: 0, max: 99 }), (units, cents) => {
      const value = `${units}.${String(cents).padStart(2, "0")}`;
      const figures = (locale: string) =>
        new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(Number(value));
      expect(readMoney(`${figures("fr-FR")} €`, "fr")).toEqual(eur(value));
      expect(readMoney(`$${figures("en-US")}`, "en")).toEqual(usd(value));
      expect(readMoney(`${printNumberWords(units, "fr")} ${units % 1_000_000 === 0 ? "d'" : ""}euros`, "fr")).toEqual(
        eur(`${units}.00`),
      );
    }),
  );
});

test("a code after the figures tells which dollar the sign before them is", () => {
  expect(findMoney("at a rate of $55 CAD per hour", "en").map((found) => found.value.money)).toEqual([
    { value: "55.00", currency: "CAD" },
  ]);
});

test("a dollar sign belongs to the figures after it, not to a number that stands before it", () => {
  expect(findMoney("Year 1 $ 100,000 Year 2 $ [***]", "en").map((found) => found.value.money)).toEqual([
    { value: "100000.00", currency: "USD" },
  ]);
});

test("pence are hundredths of a pound, in English", () => {
  const gbp = (value: string) => ({ money: { value, currency: "GBP" } });
  expect(findMoney("45p", "en")).toEqual([{ value: gbp("0.45"), start: 0, end: 3 }]);
  expect(findMoney("12.5 pence", "en")).toEqual([{ value: gbp("0.125"), start: 0, end: 10 }]);
  expect(findMoney("flat 12P, page 7 p", "en")).toEqual([]);
  expect(findMoney("45p", "fr")).toEqual([]);
});
