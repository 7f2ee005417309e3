import { describe, expect, test } from "vitest";
import { locatorFor } from "../../../extractors/llm/locate.ts";
import { shareStated } from "../../../extractors/llm/stated-parts.ts";
import { fieldByKey } from "../../../schemas/fields/index.ts";

const passage = `Entre ALPHA SERVICES, 12 rue des Lilas, 75011 Paris (SIREN 732 829 320), et la commune de Brives.
Le contrat est conclu pour douze (12) mois et prend fin le 31 mars 2027. Le prix est de 12 500,00 € HT par an,
payable trimestriellement ; les pénalités sont plafonnées à 10 %.${" Les parties conviennent de se revoir.".repeat(20)}
Le préavis est de quatre mois.`;
const locator = locatorFor(passage);

function share(key: string, quote: string, value: unknown): number {
  const [place] = locator.locate(quote);
  if (!place) throw new Error(`Expected the passage to hold "${quote}".`);
  return shareStated(fieldByKey(key), value, { ...place, passage, locator, language: "fr" });
}

describe("figures are read by our own readers around the quote", () => {
  test.each([
    ["duration", "pour douze (12) mois", { period: "P1Y" }],
    ["endDate", "prend fin le 31 mars 2027", { kind: "date", date: "2027-03-31" }],
    ["amounts", "12 500,00 € HT", { role: "annual", money: { value: "12500", currency: "EUR" }, period: "P1Y" }],
    ["paymentTerms", "payable trimestriellement", { invoicing: "P3M" }],
  ])("%s: %s", (key, quote, value) => {
    const stated = share(key, quote, value);
    expect(stated).toBeGreaterThanOrEqual(key === "amounts" ? 0.5 : 1);
  });

  test.each([
    ["duration", "pour douze (12) mois", { period: "P13M" }],
    ["endDate", "prend fin le 31 mars 2027", { kind: "date", date: "2027-04-01" }],
    ["amounts", "12 500,00 € HT", { role: "annual", money: { value: "12500", currency: "USD" } }],
    ["paymentTerms", "payable trimestriellement", { invoicing: "P1M" }],
  ])("%s: not what %s does not say", (key, quote, value) => {
    expect(share(key, quote, value)).toBe(0);
  });

  test("what the contract says elsewhere is not what the quote says", () => {
    expect(share("notices", "prend fin le 31 mars 2027", { purpose: "nonRenewal", period: "P4M" })).toBe(0);
    expect(share("notices", "Le préavis est de quatre mois", { purpose: "nonRenewal", period: "P4M" })).toBe(1);
  });
});

test("words may stand anywhere in the passage, but stand there they must", () => {
  const party = {
    name: "ALPHA SERVICES",
    role: "supplier",
    siren: "732829320",
    address: "12 rue des Lilas, 75011 Paris",
  };
  expect(share("parties", "ALPHA SERVICES", party)).toBe(1);
  expect(share("parties", "ALPHA SERVICES", { ...party, address: "3 avenue Foch, 69006 Lyon" })).toBeCloseTo(2 / 3);
});

test("a word of the vocabulary says how the quote is understood, and is not looked for", () => {
  expect(share("contractKind", "Le contrat est conclu", "services")).toBe(1);
});
