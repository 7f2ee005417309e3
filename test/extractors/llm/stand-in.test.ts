import { expect, test } from "vitest";
import { standInFor } from "../../../extractors/llm/stand-in.ts";
import { tokenCounter } from "../../../extractors/llm/tokens.ts";
import { documentText } from "../../support/document-text.ts";

test("a page that stands in for one not read yet is about as long as a page of a contract, and reads as one", async () => {
  const [place] = documentText("").pages;
  if (!place) throw new Error("Expected a page.");
  const { text, number } = standInFor(place.page);
  const count = await tokenCounter();
  expect(count(text)).toBeGreaterThan(450);
  expect(count(text)).toBeLessThan(750);
  expect(number).toBe(place.page.number);
  expect(documentText(text).language).toBe("fr");
});
