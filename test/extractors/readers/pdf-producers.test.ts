import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { openRecogniser } from "../../../extractors/ocr/engines.ts";
import { blocksIn, wordsIn } from "../../support/producers/source.ts";
import { wordDifferences } from "../../support/producers/word-differences.ts";
import { readBytes, settings } from "../../support/reading.ts";

/**
 * One contract as printed by many programs: every word, in reading order. What differs from the source is listed with its
 * reason in differences.json; a difference that is new, or gone, fails.
 */
const folder = new URL("../../../fixtures/producers/", import.meta.url);
const source = wordsIn(blocksIn(readFileSync(new URL("source.txt", folder), "utf8")));
const files = readdirSync(folder).filter((name) => name.endsWith(".pdf"));
const Known = z.record(
  z.string(),
  z.array(z.strictObject({ expected: z.string(), found: z.string(), why: z.string().min(20) })),
);
const known = Known.parse(JSON.parse(readFileSync(new URL("differences.json", folder), "utf8")));
/** Fonts without a table of characters: only OCR can read them. */
const garbled = ["chromium-without-unicode-maps.pdf", "postscript-distilled.pdf"];

const bytesOf = (name: string) => readFileSync(new URL(name, folder));
const wordsOf = (text: string) => text.split(/\s+/u).filter((word) => word !== "");

test("there are at least 20 producers, and the list of differences names only files that are there", () => {
  expect(files.length).toBeGreaterThanOrEqual(20);
  expect(Object.keys(known).filter((name) => !files.includes(name))).toEqual([]);
});

describe("the text layer is read word for word from", () => {
  test.each(files.filter((name) => !garbled.includes(name)))("%s", async (name) => {
    const { pages, issues } = await readBytes(bytesOf(name));
    expect(pages.map((page) => [page.source, page.reader])).toEqual(pages.map(() => ["text-layer", "pdfium"]));
    expect(issues).toEqual([]);
    const found = wordsOf(pages.map((page) => page.text).join("\n"));
    const listed = (known[name] ?? []).map(({ expected, found: read }) => ({ expected, found: read }));
    expect(wordDifferences(source, found)).toEqual(listed);
  });
});

describe("fonts without a table of characters are noticed in", () => {
  test.each(garbled)("%s: the receipt says so where OCR is off", async (name) => {
    const { pages, issues } = await readBytes(bytesOf(name));
    expect(pages.map((page) => page.note)).toEqual(["the text layer is garbled"]);
    expect(issues).toMatchObject([{ code: "PAGE_GARBLED", page: 1 }]);
  });

  test("a page: it is read by OCR where it is on", async () => {
    const recogniser = openRecogniser({ ...settings.ocr, engine: "tesseract.js" });
    try {
      const { pages } = await readBytes(bytesOf("chromium-without-unicode-maps.pdf"), { recogniser });
      expect(pages.map((page) => [page.source, page.note])).toEqual([["ocr", "the text layer is garbled"]]);
      const found = new Set(wordsOf(pages.map((page) => page.text).join("\n")));
      const lost = source.filter((word) => !found.has(word));
      expect(lost.length).toBeLessThan(0.05 * source.length);
    } finally {
      await recogniser.close();
    }
  });
});
