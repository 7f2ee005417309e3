import { expect, test } from "vitest";
import { type Deadline, findDeadlines } from "../../values/deadlines.ts";
import type { Language } from "../../values/read.ts";

const first = (text: string, language: Language) => findDeadlines(text, language)[0];

const delays: readonly (readonly [Language, string, Deadline])[] = [
  [
    "fr",
    "dans les quinze (15) jours suivant la notification du marché",
    { kind: "delay", period: "P15D", direction: "after", limit: "latest", event: "la notification du marché" },
  ],
  [
    "fr",
    "dans un délai de trente jours calendaires à compter de la réception de la facture",
    {
      kind: "delay",
      period: "P30D",
      dayKind: "calendar",
      direction: "after",
      limit: "latest",
      event: "la réception de la facture",
    },
  ],
  [
    "fr",
    "sous 8 jours ouvrés",
    { kind: "delay", period: "P8D", dayKind: "business", direction: "after", limit: "latest" },
  ],
  [
    "fr",
    "au moins trois mois avant l'échéance",
    { kind: "delay", period: "P3M", direction: "before", limit: "latest", event: "l'échéance" },
  ],
  [
    "fr",
    "au plus tard 30 jours avant la date d'expiration",
    { kind: "delay", period: "P30D", direction: "before", limit: "latest", event: "la date d'expiration" },
  ],
  ["fr", "trois mois à l'avance", { kind: "delay", period: "P3M", direction: "before", limit: "latest" }],
  [
    "fr",
    "passé un délai de deux mois à compter de la réception de la lettre",
    { kind: "delay", period: "P2M", direction: "after", limit: "earliest", event: "la réception de la lettre" },
  ],
  [
    "fr",
    "quinze jours après la mise en demeure",
    { kind: "delay", period: "P15D", direction: "after", limit: "exact", event: "la mise en demeure" },
  ],
  ["fr", "avec un préavis de deux mois", { kind: "delay", period: "P2M", direction: "before", limit: "latest" }],
  ["fr", "au plus tard le 31 janvier 2026", { kind: "date", date: "2026-01-31", limit: "latest" }],
  ["fr", "avant le 30 septembre", { kind: "yearlyDay", day: "--09-30", limit: "latest" }],
  [
    "en",
    "within thirty (30) days after receipt of the invoice",
    { kind: "delay", period: "P30D", direction: "after", limit: "latest", event: "receipt of the invoice" },
  ],
  [
    "en",
    "no later than 30 days prior to the expiry of the Term",
    { kind: "delay", period: "P30D", direction: "before", limit: "latest", event: "the expiry of the Term" },
  ],
  [
    "en",
    "not less than ninety (90) days before the end of the initial term",
    { kind: "delay", period: "P90D", direction: "before", limit: "latest", event: "the end of the initial term" },
  ],
  ["en", "upon 60 days' prior written notice", { kind: "delay", period: "P60D", direction: "before", limit: "latest" }],
  [
    "en",
    "within five business days",
    { kind: "delay", period: "P5D", dayKind: "business", direction: "after", limit: "latest" },
  ],
  ["en", "by January 31, 2026", { kind: "date", date: "2026-01-31", limit: "latest" }],
  ["en", "on or before March 1st of each year", { kind: "yearlyDay", day: "--03-01", limit: "latest" }],
];

test.each(delays)("%s: %s", (language, text, deadline) => {
  expect(first(text, language)?.value).toEqual(deadline);
});

test.each([
  ["fr", "pendant trois mois"],
  ["fr", "pour une durée de trois ans"],
  ["fr", "tous les six mois"],
  ["fr", "le 31 janvier 2026"],
  ["en", "for a period of three months"],
  ["en", "every six months"],
  ["en", "dated January 31, 2026"],
] as const)("%s: %s is no time limit", (language, text) => {
  expect(findDeadlines(text, language)).toEqual([]);
});

test("words and figures that differ leave both readings", () => {
  expect(first("dans les quinze (10) jours suivant la demande", "fr")).toMatchObject({
    value: { period: "P15D" },
    otherReadings: [{ period: "P10D" }],
    note: "contradiction",
  });
});

test("a time limit is found with its lead and its event", () => {
  const text = "Il répond dans les 15 jours suivant la demande, par écrit.";
  const found = first(text, "fr");
  expect(text.slice(found?.start, found?.end)).toBe("dans les 15 jours suivant la demande");
});
