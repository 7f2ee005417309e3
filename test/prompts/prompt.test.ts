import { expect, test } from "vitest";
import { fillPrompt, loadPrompt } from "../../prompts/prompt.ts";

const prompt = { id: "greet.en-000000000000", text: "Dear {{name}}, about {{subject}}." };

test("a prompt's id is its name, its language and a hash of its text and examples", () => {
  const french = loadPrompt("extract", "fr");
  expect(french.id).toMatch(/^extract\.fr-[0-9a-f]{12}$/);
  expect(loadPrompt("extract", "fr").id).toBe(french.id);
  expect(loadPrompt("extract", "en").id).toMatch(/^extract\.en-[0-9a-f]{12}$/);
});

test("what a prompt file says to people is not sent", () => {
  for (const language of ["fr", "en"] as const) {
    expect(loadPrompt("extract", language).text).not.toMatch(/^---|\basks:/);
  }
});

test("both languages have the same holes", () => {
  const holes = (language: "fr" | "en") => loadPrompt("extract", language).text.match(/\{\{\w+\}\}/g);
  expect(holes("fr")).toEqual(["{{fields}}"]);
  expect(holes("en")).toEqual(holes("fr"));
});

test("no prompt asks how sure the model is", () => {
  for (const language of ["fr", "en"] as const) {
    expect(loadPrompt("extract", language).text).not.toMatch(/confiden|confiance|probab|certain/i);
  }
});

test("every hole is filled, and what fills one is not looked at for holes", () => {
  expect(fillPrompt(prompt, { name: "{{subject}} $&", subject: "rent" })).toBe("Dear {{subject}} $&, about rent.");
});

test("a hole without a value and a value without a hole are bugs", () => {
  expect(() => fillPrompt(prompt, { name: "Ada" })).toThrow("{{subject}}");
  expect(() => fillPrompt(prompt, { name: "Ada", subject: "rent", extra: "x" })).toThrow("{{extra}}");
});

test("an example is found by the key of its field", () => {
  expect(loadPrompt("extract", "fr").examples.duration?.value).toEqual({ period: "P19M" });
  expect(loadPrompt("extract", "fr").examples.costCentre).toBeUndefined();
});
