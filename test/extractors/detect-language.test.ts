import { expect, test } from "vitest";
import { detectLanguage } from "../../extractors/detect-language.ts";

test.each([
  ["en", "This Agreement shall continue for two years and is governed by the law of England."],
  ["fr", "Le présent contrat est conclu pour une durée de deux ans."],
  ["en", "Subscription Term: 36 months\nAuto-renewal: Yes\nNotice: 60 days"],
  ["fr", "Durée : 36 mois\nReconduction : tacite\nPréavis : 3 mois"],
  ["und", "Acme GmbH, 12345 Musterstadt"],
  ["und", ""],
])("takes for %s: %s", (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});
