import { expect, test } from "vitest";
import { findCalendarSpans } from "../../values/calendar-spans.ts";
import type { Language } from "../../values/read.ts";

const spansIn = (text: string, language: Language) =>
  findCalendarSpans(text, language).map(({ value }) => `${value.from} ${value.to}`);

test.each([
  ["fr", "d'avril à octobre 2025", "2025-04-01 2025-10-31"],
  ["fr", "novembre à mars 2026", "2025-11-01 2026-03-31"],
  ["fr", "T1 2026 à T4 2027", "2026-01-01 2027-12-31"],
  ["fr", "l'année civile 2028", "2028-01-01 2028-12-31"],
  ["fr", "les exercices 2025 à 2027", "2025-01-01 2027-12-31"],
  ["en", "Q2 2026 to Q3 2026", "2026-04-01 2026-09-30"],
  ["en", "April 2025 through February 2026", "2025-04-01 2026-02-28"],
  ["en", "calendar years 2025 to 2026", "2025-01-01 2026-12-31"],
] as const)("%s: %s", (language, text, span) => {
  expect(spansIn(text, language)).toEqual([span]);
});

test.each([
  ["fr", "l'année scolaire 2025-2026"],
  ["fr", "l'année 2025-2026"],
  ["fr", "du 3 avril à juin 2025"],
  ["en", "in 2025 and 2026"],
  ["en", "the year ended 31 March 2026"],
] as const)("no whole months or years, %s: %s", (language, text) => {
  expect(spansIn(text, language)).toEqual([]);
});
