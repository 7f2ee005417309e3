import fc from "fast-check";
import { expect, test } from "vitest";
import { budgetFor, charactersPerToken, promptTokens } from "../../../extractors/llm/budget.ts";
import { passagesOf } from "../../../extractors/llm/passages.ts";
import { loadPrompt } from "../../../prompts/prompt.ts";

test("a text that fits is one passage, a blank one is none", () => {
  expect(passagesOf("Durée : un an.", 100)).toEqual([{ start: 0, end: 14, text: "Durée : un an." }]);
  expect(passagesOf(" \n\f", 100)).toEqual([]);
});

test("windows cover every word of the text, overlap, and are never longer than asked", () => {
  const word = fc.stringMatching(/^[a-zé]{1,12}$/);
  const space = fc.constantFrom(" ", " ", "\n", "\n\n", "\f");
  const texts = fc.array(fc.tuple(word, space), { minLength: 50, maxLength: 400 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 200, max: 600 }), (pairs, longest) => {
      const text = pairs.flat().join("").trimEnd();
      const passages = passagesOf(text, longest);
      expect(passages[0]?.start).toBe(0);
      expect(passages.at(-1)?.end).toBe(text.length);
      for (const [index, passage] of passages.entries()) {
        expect(passage.text).toBe(text.slice(passage.start, passage.end));
        expect(passage.text.length).toBeLessThanOrEqual(longest);
        const next = passages[index + 1];
        if (next) expect(next.start).toBeLessThan(passage.end);
        if (passage.start > 0) expect(text[passage.start - 1]).toMatch(/\s/);
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
