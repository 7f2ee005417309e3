import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenCounter } from "../../../extractors/llm/tokens.ts";
import { leastWindow, windowsOf } from "../../../extractors/llm/windows.ts";

const count = await tokenCounter();

test("a text that fits is one window, a blank one is none", () => {
  expect(windowsOf("Durée : un an.", leastWindow, count)).toEqual([{ start: 0, end: 14 }]);
  expect(windowsOf(" \n\f", leastWindow, count)).toEqual([]);
});

test("windows cover every word of the text, overlap by about a tenth, and never take more tokens than asked", () => {
  const word = fc.stringMatching(/^[a-zé]{1,12}$/);
  const space = fc.constantFrom(" ", " ", "\n", "\n\n", "\f");
  const texts = fc.array(fc.tuple(word, space), { minLength: 300, maxLength: 1500 });
  fc.assert(
    fc.property(texts, fc.integer({ min: leastWindow, max: 900 }), (pairs, room) => {
      const text = pairs.flat().join("").trimEnd();
      const windows = windowsOf(text, room, count);
      expect(windows[0]?.start).toBe(0);
      expect(windows.at(-1)?.end).toBe(text.length);
      for (const [index, { start, end }] of windows.entries()) {
        expect(count(text.slice(start, end))).toBeLessThanOrEqual(room);
        const next = windows[index + 1];
        if (!next) continue;
        expect(next.start).toBeLessThan(end);
        expect(count(text.slice(next.start, end))).toBeLessThanOrEqual(room / 5);
        expect(text[next.start - 1]).toMatch(/\s/);
      }
    }),
    { numRuns: 30 },
  );
});

test("a window ends at a blank line where its last tenth has one", () => {
  const article = `${"Le titulaire exécute les prestations avec soin. ".repeat(4)}\n\n`;
  const text = article.repeat(60);
  const windows = windowsOf(text, 1000, count);
  expect(windows.length).toBeGreaterThan(2);
  for (const { end } of windows) expect(text.slice(0, end)).toMatch(/\n\n$/);
});

test("a text without spaces is still cut, and never inside a character", () => {
  const text = "😀".repeat(3000);
  const windows = windowsOf(text, leastWindow, count);
  expect(windows.length).toBeGreaterThan(3);
  for (const { start, end } of windows) expect(text.slice(start, end).isWellFormed()).toBe(true);
});

test("only a range of a text may be asked for", () => {
  const text = "Un. ".repeat(2000);
  const windows = windowsOf(text, leastWindow, count, { start: 400, end: 6000 });
  expect(windows[0]?.start).toBe(400);
  expect(windows.at(-1)?.end).toBe(6000);
});
