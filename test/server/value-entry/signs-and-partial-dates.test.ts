import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CustomField } from "../../../schemas/custom-field.ts";
import { fieldByKey } from "../../../schemas/fields/index.ts";
import { customReader } from "../../../server/value-entry/custom-readers.ts";
import { readValue } from "../../../server/value-entry/read-value.ts";
import { wordsOf } from "../../../server/value-entry/words.ts";

const typed = (field: string, text: string, language: "fr" | "en" = "fr", current?: unknown) =>
  readValue({ field: fieldByKey(field), text, language, current });

describe("a sum with a minus", () => {
  test.each([
    ["-500 €", "-500.00"],
    ["- 500 €", "-500.00"],
    ["−500,50 €", "-500.50"],
    ["– 1 500 € HT", "-1500.00"],
    ["-€500", "-500.00"],
    ["- 12 500.00 EUR", "-12500.00"],
    ["avoir : -500 €", "-500.00"],
    ["moins cinq cents euros", "-500.00"],
    ["au moins 500 €", "500.00"],
    ["500 €", "500.00"],
    ["-0 €", "0.00"],
  ])("%s is %s", (words, value) => {
    expect(typed("amounts", words).value).toMatchObject({ money: { value, currency: "EUR" } });
  });

  const minus = fc.constantFrom("-", "- ", "−", "–", "\u2011", "moins ");
  const written = fc.constantFrom(
    (digits: string) => `${digits} €`,
    (digits: string) => `${digits}€ HT`,
    (digits: string) => `${digits} euros par an`,
    (digits: string) => `€${digits}`,
    (digits: string) => `${digits},00 EUR`,
  );
  test("keeps it in every way to write it, and is as large as without it", () => {
    fc.assert(
      fc.property(minus, written, fc.integer({ min: 1, max: 999_999_999 }), (sign, write, count) => {
        const plain = typed("amounts", write(String(count))).value as { money: { value: string } };
        expect(typed("amounts", `${sign}${write(String(count))}`).value).toEqual({
          ...plain,
          money: { ...plain.money, value: `-${plain.money.value}` },
        });
      }),
    );
  });

  test("read back from what is shown is the same sum", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999, max: 99_999_999 }),
        fc.constantFrom("fr", "en"),
        (hundredths, language) => {
          const value = (hundredths / 100).toFixed(2);
          const sum = { role: "total", money: { value, currency: "EUR" } };
          const shown = typed("amounts", `${value} EUR`, language as "fr" | "en");
          expect(shown.value).toEqual(sum);
          expect(
            typed("amounts", shown.readable?.[language as "fr" | "en"] ?? "", language as "fr" | "en").value,
          ).toEqual(sum);
        },
      ),
    );
  });

  test("after a dash that may only join words, the other sign is offered and a second look asked", () => {
    const answer = typed("amounts", "remise - 500 €");
    expect([answer.value, ...answer.others.map(({ value }) => value)]).toMatchObject([
      { money: { value: "500.00" } },
      { money: { value: "-500.00" } },
    ]);
    expect(answer.warning?.fr).toContain("vérifiez");
  });

  test("rates and numbers keep it too, and a length of time with one is refused", () => {
    const words = (text: string) => wordsOf(text, "fr");
    expect(typed("advance", "-5 %").value).toEqual({ percent: "-5" });
    const number = customReader(
      CustomField.parse({
        key: "quota",
        label: { fr: "Quota", en: "Quota" },
        meaning: { fr: "Combien.", en: "How many." },
        type: "number",
      }),
    );
    expect(number.read(words("- 12,5"), undefined)?.value).toBe("-12.5");
    expect(typed("duration", "-3 ans").error?.fr).toMatch(/^Attendu/);
  });
});

describe("a date without its day", () => {
  test.each([
    ["fin 2027", "2027-12-31"],
    ["jusqu'à la fin de l'année 2027", "2027-12-31"],
    ["à fin février 2028", "2028-02-29"],
    ["fin du mois de juin 2027", "2027-06-30"],
    ["end of 2027", "2027-12-31"],
    ["until the end of the year 2027", "2027-12-31"],
    ["end of March, 2027", "2027-03-31"],
    ["year-end 2027", "2027-12-31"],
  ])("%s is the last day, %s", (words, date) => {
    for (const language of ["fr", "en"] as const) {
      expect(typed("endDate", words, language).value).toEqual({ kind: "date", date });
      expect(typed("signatureDate", words, language).value).toBe(date);
    }
  });

  test.each(["décembre 2027", "12/2027", "2027", "début 2027", "signature en 2027", "mid 2027", "échéance 2027"])(
    "%s is refused with what to type",
    (words) => {
      for (const field of ["endDate", "signatureDate"]) {
        const { value, error } = typed(field, words);
        expect([field, value]).toEqual([field, undefined]);
        expect(error).toEqual({
          fr: expect.stringContaining("31/12/2027"),
          en: expect.stringContaining("December 31, 2027"),
        });
      }
    },
  );

  test("never loses a year that was typed: it is in the date, or the words are refused", () => {
    const around = fc.constantFrom(
      "fin",
      "end of",
      "début",
      "mi",
      "courant",
      "avant",
      "échéance",
      "notification",
      "mars",
      "T4",
      "",
    );
    fc.assert(
      fc.property(around, fc.integer({ min: 1980, max: 2150 }), fc.constantFrom("fr", "en"), (lead, year, language) => {
        for (const field of ["endDate", "effectiveDate", "signatureDate"]) {
          const { value } = typed(field, `${lead} ${year}`, language as "fr" | "en");
          if (value !== undefined) expect(JSON.stringify(value)).toContain(String(year));
        }
      }),
    );
  });

  test("an event is still an event where no year stands beside it", () => {
    expect(typed("endDate", "à la fin").value).toEqual({ kind: "rule", event: { kind: "end" } });
    expect(typed("effectiveDate", "notification du marché 2027-014").value).toMatchObject({ kind: "rule" });
  });
});
