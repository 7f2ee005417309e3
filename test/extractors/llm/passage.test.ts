import { expect, test } from "vitest";
import { inDocument, passageOf } from "../../../extractors/llm/passage.ts";

const text = "Article 1. Objet. Article 2. Durée : un an. Article 3. Prix.";
const [term, price] = [
  { start: 18, end: 43 },
  { start: 44, end: 60 },
];
const passage = passageOf(text, [term, price]);

test("a passage of several parts says where something is left out", () => {
  expect(passage.text).toBe("Article 2. Durée : un an.\n[…]\nArticle 3. Prix.");
});

test("words of a passage are found where they stand in the document", () => {
  const start = passage.text.indexOf("Prix");
  const found = inDocument(passage, { start, end: start + 4 });
  expect(text.slice(found?.start, found?.end)).toBe("Prix");
  expect(passage.text.slice(found?.part.start, found?.part.end)).toBe("Article 3. Prix.");
});

test("words that run from one part to another, or stand between them, are nowhere in the document", () => {
  expect(inDocument(passage, { start: 10, end: passage.text.indexOf("Prix") })).toBeUndefined();
  expect(inDocument(passage, { start: 26, end: 29 })).toBeUndefined();
});
