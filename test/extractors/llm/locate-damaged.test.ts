import { beforeAll, expect, test } from "vitest";
import type { DatasetContext } from "../../../eval/datasets/dataset.ts";
import { fixtures } from "../../../eval/datasets/fixtures.ts";
import { frDev } from "../../../eval/datasets/fr-dev/index.ts";
import { randomNumbers } from "../../../eval/random.ts";
import { data, root } from "../../../eval/run.ts";
import { assembleDocumentText } from "../../../extractors/assemble.ts";
import { fold } from "../../../extractors/llm/fold.ts";
import { locatorFor } from "../../../extractors/llm/locate.ts";
import { damagedAsByOcr } from "../../support/ocr-damage.ts";

/** Share of a quote's characters that are damaged. */
const noise = 0.05;

interface QuotedText {
  readonly text: string;
  readonly quotes: readonly string[];
}

const texts: QuotedText[] = [];
beforeAll(async () => {
  const fromText = () => Promise.reject(new Error("Expected texts only."));
  const context: DatasetContext = { root, data, from: "text", read: fromText, readAsScan: fromText };
  for (const dataset of [fixtures, frDev]) {
    for (const { id, gold, load } of (await dataset.documents(context)) ?? []) {
      const quotes = Object.values(gold.fields).flatMap((items) => items.flatMap(({ quote }) => quote ?? []));
      texts.push({ text: assembleDocumentText(id, await load()).text, quotes });
    }
  }
});

test("99 quotes of 100 are found where they stand, with 5 % of their characters damaged as OCR does it", () => {
  const random = randomNumbers(5);
  let [found, all] = [0, 0];
  for (const { text, quotes } of texts) {
    const locator = locatorFor(text);
    for (const quote of quotes) {
      const right = locator.locate(quote);
      const places = locator.locate(damagedAsByOcr(quote, noise, random));
      all += 1;
      if (places.some(({ start, end }) => right.some((one) => start < one.end && one.start < end))) found += 1;
    }
  }
  expect(all).toBeGreaterThan(400);
  expect(found / all).toBeGreaterThanOrEqual(0.99);
});

test("of the quotes of other contracts hardly one in a hundred finds a place, damaged or not", () => {
  const random = randomNumbers(7);
  let [found, all] = [0, 0];
  for (const [position, { text }] of texts.entries()) {
    const [locator, folded] = [locatorFor(text), fold(text).text];
    const others = texts.flatMap(({ quotes }, other) => (other === position ? [] : quotes));
    for (const quote of others.filter((_, index) => index % 24 === position % 24)) {
      if (folded.includes(fold(quote).text)) continue;
      all += 2;
      if (locator.locate(quote).length > 0) found += 1;
      if (locator.locate(damagedAsByOcr(quote, noise, random)).length > 0) found += 1;
    }
  }
  expect(all).toBeGreaterThan(200);
  expect(found / all).toBeLessThan(0.01);
});

test("a quote with another figure finds no place, however alike the rest is", () => {
  const random = randomNumbers(3);
  let all = 0;
  for (const { text, quotes } of texts) {
    const [locator, folded] = [locatorFor(text), fold(text).text];
    for (const quote of quotes) {
      const figures = [...quote.matchAll(/\d/g)];
      const changed = figures[Math.floor(random() * figures.length)];
      if (!changed) continue;
      const other = (Number(changed[0]) + 1 + Math.floor(random() * 8)) % 10;
      const altered = `${quote.slice(0, changed.index)}${other}${quote.slice(changed.index + 1)}`;
      if (folded.includes(fold(altered).text)) continue;
      all += 1;
      expect(locator.locate(altered).map(({ start, end }) => [altered, text.slice(start, end)])).toEqual([]);
    }
  }
  expect(all).toBeGreaterThan(100);
});
