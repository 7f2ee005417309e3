import { expect, test } from "vitest";
import { z } from "zod";
import { fieldByKey, fields } from "../../schemas/fields/index.ts";
import { ArrivalOutcome } from "../../schemas/ledger.ts";
import { State, Status } from "../../schemas/record.ts";
import { french } from "../../schemas/words/french.ts";
import { inWords } from "../../schemas/words/in-words.ts";
import { readable } from "../../values/readable.ts";

const examples: readonly [string, unknown, string, string][] = [
  ["title", "Contrat de maintenance", "Contrat de maintenance", "Contrat de maintenance"],
  ["reference", "2021-14-03", "2021-14-03", "2021-14-03"],
  ["contractKind", "cleaning", "nettoyage", "cleaning"],
  ["parties", { name: "Exemple SAS", role: "supplier" }, "Exemple SAS (fournisseur)", "Exemple SAS (supplier)"],
  [
    "paymentTerms",
    { timing: "advance", lateInterest: "3 fois le taux légal" },
    "d'avance, 3 fois le taux légal",
    "in advance, 3 fois le taux légal",
  ],
  [
    "penalties",
    {
      cause: "delay",
      rate: { kind: "percent", percent: "0.1" },
      per: "jour",
      cap: { kind: "money", money: { value: "5000.00", currency: "EUR" } },
    },
    "retard, 0,1 %, jour, ≤ 5 000,00 €",
    "delay, 0.1 %, jour, ≤ €5,000.00",
  ],
  ["duration", { period: "P1Y6M" }, "1 an et 6 mois", "1 year and 6 months"],
  ["duration", { period: "indefinite" }, "indéterminée", "indefinite"],
  ["effectiveDate", { kind: "date", date: "2025-01-01" }, "1 janv. 2025", "1 Jan 2025"],
  [
    "renewal",
    { mode: "tacit", period: "P1Y", maxCount: 3, maxTotal: "P4Y" },
    "tacite, 1 an, 3 reconductions au plus, durée totale maximale de 4 ans",
    "tacit, 1 year, at most 3 renewals, not exceeding 4 years",
  ],
  [
    "amounts",
    { role: "maximum", money: { value: "1500000.00", currency: "EUR" }, taxBasis: "HT" },
    "maximum, 1 500 000,00 €, HT",
    "maximum, €1,500,000.00, excl. VAT",
  ],
  [
    "endDate",
    { kind: "rule", event: { kind: "serviceOrder" }, offset: "P3M", direction: "after" },
    "3 mois après : ordre de service",
    "3 months after: service order",
  ],
  [
    "endDate",
    { kind: "rule", event: { kind: "other", text: "end of the works" }, offset: "P3M", direction: "before" },
    "3 mois avant : end of the works",
    "3 months before: end of the works",
  ],
  [
    "amounts",
    { role: "annual", money: { value: "12000", currency: "EUR" }, taxBasis: "HT", period: "P1Y" },
    "annuel, 12 000,00 €, HT, par an",
    "annual, €12,000.00, excl. VAT, per year",
  ],
  [
    "amounts",
    { role: "perUnit", money: { value: "90071992547409931.071", currency: "EUR" } },
    "unitaire, 90 071 992 547 409 931,071 €",
    "per unit, €90,071,992,547,409,931.071",
  ],
];

test.each(examples)("%s %j reads well in French and in English", (key, value, inFrench, inEnglish) => {
  const item = {
    id: "1",
    state: "found",
    value,
    confidence: 1,
    status: "auto",
    evidence: [],
    alternatives: [],
  } as const;
  const field = fieldByKey(key);
  const spaced = (text: string) => text.replace(/\s/gu, " ");
  expect(spaced(readable(field, { ...item, evidence: [], alternatives: [] }, "fr"))).toBe(inFrench);
  expect(spaced(readable(field, { ...item, evidence: [], alternatives: [] }, "en"))).toBe(inEnglish);
});

test("every name of the vocabulary has French words", () => {
  const names = fields.flatMap(({ value }) => namesIn(z.toJSONSchema(value, { unrepresentable: "any" })));
  expect(names.length).toBeGreaterThan(200);
  const all = new Set([...names, ...State.options, ...Status.options, ...ArrivalOutcome.options]);
  expect([...all].filter((name) => !(name in french))).toEqual([]);
});

test("English words are the name taken apart, unless there are better ones", () => {
  expect([inWords("softwareLicence", "en"), inWords("notFound", "en")]).toEqual(["software licence", "not found"]);
});

function namesIn(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const own = "enum" in schema && Array.isArray(schema.enum) ? schema.enum : "const" in schema ? [schema.const] : [];
  return [...own.filter((name) => typeof name === "string"), ...Object.values(schema).flatMap(namesIn)];
}
