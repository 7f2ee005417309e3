import { expect, test } from "vitest";
import { readablePrinted } from "../../web/format/printed.ts";

const words: Readonly<Record<string, string>> = { tacit: "tacite", nonRenewal: "non-reconduction", buyer: "acheteur" };
const inFrench = (printed: string) =>
  readablePrinted(printed, "fr", (name) => words[name]).replaceAll(/[\u00a0\u202f]/g, " ");

test("names, periods, dates and money are put in the reader's words", () => {
  expect(inFrench("tacit · P12M · × 2 · ≤ P4Y")).toBe(
    "tacite, 12 mois, 2 reconductions au plus, durée totale maximale de 4 ans",
  );
  expect(inFrench("nonRenewal · P1Y6M")).toBe("non-reconduction, 1 an 6 mois");
  expect(inFrench("2027-03-31")).toBe("31/03/2027");
  expect(inFrench("165600.00 EUR · every P1Y")).toBe("165 600 €, chaque année");
  expect(inFrench("every P1M")).toBe("chaque mois");
  expect(inFrench("every P3M")).toBe("tous les 3 mois");
  expect(inFrench("every P2W")).toBe("toutes les 2 semaines");
  expect(inFrench("HALVARD INGÉNIERIE (buyer)")).toBe("HALVARD INGÉNIERIE (acheteur)");
  expect(inFrench("PT24H")).toBe("24 heures");
});

test("what is in the contract's own words stays as it stands", () => {
  expect(inFrench("P = P0 * (0.15 + 0.85 * (S / S0))")).toBe("P = P0 * (0.15 + 0.85 * (S / S0))");
  expect(inFrench("P")).toBe("P");
  expect(inFrench("Lille (siège)")).toBe("Lille (siège)");
  expect(inFrench("droit français\nde la vente")).toBe("droit français\nde la vente");
});
