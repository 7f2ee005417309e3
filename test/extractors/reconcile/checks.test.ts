import { expect, test } from "vitest";
import { decide } from "../../../extractors/reconcile/decide.ts";
import type { Candidate } from "../../../schemas/candidate.ts";
import { fields } from "../../../schemas/fields/index.ts";
import { valuesOf } from "../../../schemas/record.ts";
import { trustingScores } from "../../support/calibration.ts";
import { candidate, evidence } from "../../support/candidates.ts";

const decided = (...candidates: readonly Candidate[]) =>
  decide({
    fields,
    candidates,
    announced: new Set(),
    pages: { total: 1, unread: 0 },
    language: "fr",
    calibration: trustingScores,
  });
const codes = (...candidates: readonly Candidate[]) => decided(...candidates).issues.map((issue) => issue.code);
const date = (day: string) => ({ kind: "date" as const, date: day });

test("an end before the start is an error, and both dates go to review", () => {
  const { value, issues } = decided(
    candidate("effectiveDate", date("2025-03-01")),
    candidate("endDate", date("2024-03-01"), { evidence: [evidence(20, 30)] }),
  );
  expect(issues.map((issue) => issue.code)).toEqual(["END_BEFORE_START"]);
  const statuses = ["effectiveDate", "endDate"].map((key) => valuesOf(value[key])[0]?.status);
  expect(statuses).toEqual(["needsReview", "needsReview"]);
});

test("one year from 1 January agrees with 31 December, and with 1 January too", () => {
  const start = candidate("effectiveDate", date("2025-01-01"));
  const duration = candidate("duration", { period: "P1Y" });
  expect(codes(start, duration, candidate("endDate", date("2025-12-31")))).toEqual([]);
  expect(codes(start, duration, candidate("endDate", date("2026-01-01")))).toEqual([]);
  expect(codes(start, duration, candidate("endDate", date("2026-12-31")))).toEqual(["DURATION_DISAGREES_WITH_DATES"]);
});

test("HT + TVA = TTC is checked to the cent", () => {
  const net = { role: "annual", money: { value: "12500.00", currency: "EUR" }, taxBasis: "HT", taxRate: "20" };
  const gross = (value: string) => ({ role: "annual", money: { value, currency: "EUR" }, taxBasis: "TTC" });
  expect(codes(candidate("amounts", net), candidate("amounts", gross("15000.00")))).toEqual([]);
  expect(codes(candidate("amounts", net), candidate("amounts", gross("15500.00")))).toEqual(["TAX_DOES_NOT_ADD_UP"]);
});

test("weights of a formula must sum to one, unless they are symbolic", () => {
  const formula = (fixedPart: string, weight: string) =>
    candidate("indexation", {
      mode: "revisable",
      indices: [],
      formula: {
        written: "P = P0 (…)",
        normalized: "P = P0 * (…)",
        result: "P",
        expression: { type: "number", value: "1" },
        fixedPart,
        terms: [{ index: "S", weight }],
      },
    });
  expect(codes(formula("0.15", "0.85"))).toEqual([]);
  expect(codes(formula("0.15", "a"))).toEqual([]);
  expect(codes(formula("0.15", "0.58"))).toEqual(["WEIGHTS_DO_NOT_SUM_TO_ONE"]);
});

test("check digits of a party's numbers are checked, and its SIRET must be its own", () => {
  const party = (numbers: object) => candidate("parties", { name: "Net'Eclat", role: "supplier", ...numbers });
  expect(codes(party({ siren: "732829320", siret: "73282932000074" }))).toEqual([]);
  expect(codes(party({ siret: "73282932000075" }))).toEqual(["CHECK_DIGITS_WRONG"]);
  expect(codes(party({ siren: "552100554", siret: "73282932000074" }))).toEqual(["SIRET_OF_ANOTHER_COMPANY"]);
});

test("an IBAN with a wrong key goes to review", () => {
  const { value, issues } = decided(candidate("bankAccounts", { iban: "FR7630006000011234567890188" }));
  expect(issues.map((issue) => issue.code)).toEqual(["CHECK_DIGITS_WRONG"]);
  expect(valuesOf(value.bankAccounts)[0]?.status).toBe("needsReview");
});
