import fc from "fast-check";
import { expect, test } from "vitest";
import { budgetFor, charactersPerToken, promptTokens } from "../../../extractors/llm/budget.ts";
import { inDocument, passageOf } from "../../../extractors/llm/passage.ts";
import { passagesOf } from "../../../extractors/llm/passages.ts";
import { loadPrompt } from "../../../prompts/prompt.ts";

test("a text that fits is one passage, a blank one is none", () => {
  expect(passagesOf("Durée : un an.", 100)).toEqual([
    { text: "Durée : un an.", parts: [{ start: 0, end: 14, at: 0 }] },
  ]);
  expect(passagesOf(" \n\f", 100)).toEqual([]);
});

test("words of a passage of several parts are found where they stand in the document, unless they run from one part to another", () => {
  const text = "Article 1. Objet. Article 2. Durée : un an. Article 3. Prix.";
  const [term, price] = [
    { start: 18, end: 43 },
    { start: 44, end: 60 },
  ];
  const passage = passageOf(text, [term, price]);
  expect(passage.text).toBe("Article 2. Durée : un an.\n[…]\nArticle 3. Prix.");
  const start = passage.text.indexOf("Prix");
  const found = inDocument(passage, { start, end: start + 4 });
  expect(text.slice(found?.start, found?.end)).toBe("Prix");
  expect(passage.text.slice(found?.part.start, found?.part.end)).toBe("Article 3. Prix.");
  expect(inDocument(passage, { start: 10, end: start })).toBeUndefined();
  expect(inDocument(passage, { start: 26, end: 29 })).toBeUndefined();
});

test("windows cover every word of the text, overlap, and are never longer than asked", () => {
  const word = fc.stringMatching(/^[a-zé]{1,12}$/);
  const space = fc.constantFrom(" ", " ", "\n", "\n\n", "\f");
  const texts = fc.array(fc.tuple(word, space), { minLength: 50, maxLength: 400 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 200, max: 600 }), (pairs, longest) => {
      const text = pairs.flat().join("").trimEnd();
      const passages = passagesOf(text, longest);
      const windows = passages.map(({ parts: [only, ...others] }) => {
        expect(others).toEqual([]);
        return only ?? { start: 0, end: 0 };
      });
      expect(windows[0]?.start).toBe(0);
      expect(windows.at(-1)?.end).toBe(text.length);
      for (const [index, { start, end }] of windows.entries()) {
        expect(passages[index]?.text).toBe(text.slice(start, end));
        expect(end - start).toBeLessThanOrEqual(longest);
        const next = windows[index + 1];
        if (next) expect(next.start).toBeLessThan(end);
        if (start > 0) expect(text[start - 1]).toMatch(/\s/);
      }
    }),
  );
});

test("a text without spaces is still cut, and never inside a character", () => {
  for (const passage of passagesOf("😀".repeat(500), 101)) expect(passage.text.isWellFormed()).toBe(true);
});

test("prompt, fields and passage leave a quarter of the context for the answer", () => {
  for (const language of ["fr", "en"] as const) {
    expect(loadPrompt("extract", language).text.length).toBeLessThan(promptTokens * charactersPerToken);
  }
  for (const tokens of [4000, 8000, 32_000, 1_000_000]) {
    const budget = budgetFor(tokens);
    expect((budget.fields + budget.passage) / charactersPerToken + promptTokens).toBeLessThanOrEqual(tokens * 0.75);
  }
});
