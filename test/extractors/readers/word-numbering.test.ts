import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { formatNumber } from "../../../extractors/readers/word/number-formats.ts";
import { beyondLibreOffice } from "../../support/docx-beyond-libre-office.ts";
import { docxExamples } from "../../support/docx-examples.ts";
import { readBytes } from "../../support/reading.ts";
import { bodyLines, differences, labelsIn, wordCounts } from "../../support/word-comparison.ts";

/** What LibreOffice 7.4 exported as text; `test/full/word-against-libre-office.test.ts` holds it against the installed one. */
function exported(name: string): string[] {
  return readFileSync(new URL(`libre-office/${name}.txt`, import.meta.url), "utf8")
    .replace(/^\uFEFF/, "")
    .split("\n");
}

describe.each(docxExamples)("the example “$name”", ({ name, bytes }) => {
  test("has the labels and words that LibreOffice prints", async () => {
    const ours = bodyLines(await readBytes(bytes));
    const theirs = exported(name);
    expect(labelsIn(ours)).toEqual(labelsIn(theirs));
    expect(differences(wordCounts(ours), wordCounts(theirs))).toEqual([]);
  });
});

test("the examples number hundreds of paragraphs", () => {
  const counts = docxExamples.map(({ name }) => labelsIn(exported(name)).size);
  expect(docxExamples.length).toBe(20);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(600);
});

test.each(beyondLibreOffice)("“$name” is numbered as the standard says", async ({ bytes, labels }) => {
  const ours = labelsIn(bodyLines(await readBytes(bytes)));
  const plain = labels.map((label) => label.replaceAll("-", " ").trim().replaceAll(/\s+/gu, " "));
  expect([...ours.values()]).toEqual(plain);
});

test("a label is the block's clause number, and a bullet is none", async () => {
  const { pages } = await readBytes(docxExamples.find(({ name }) => name === "articles")?.bytes ?? new Uint8Array());
  expect(pages[0]?.blocks.slice(0, 4).map((block) => block.clauseNumber)).toEqual(["Article 1", "1.1", "1.2", "a)"]);
  const bullets = await readBytes(docxExamples.find(({ name }) => name === "bullets")?.bytes ?? new Uint8Array());
  expect(bullets.pages[0]?.blocks[0]).toMatchObject({ kind: "listItem" });
  expect(bullets.pages[0]?.blocks[0]).not.toHaveProperty("clauseNumber");
});

test.each([
  [1, "ordinal", "1er"],
  [21, "ordinalText", "Vingt et unième"],
  [9, "ordinalText", "Neuvième"],
  [80, "ordinalText", "Quatre-vingtième"],
  [17, "upperRoman", "XVII"],
  [53, "lowerLetter", "aaa"],
  [10, "hex", "A"],
  [6, "chicago", "††"],
  [12, "decimalEnclosedFullstop", "12."],
  [36, "decimalEnclosedCircle", "㊱"],
  [7, "001, 002, 003, ...", "007"],
  [-1, "cardinalText", "-1"],
  [2_000_000_000, "lowerLetter", "x".repeat(50)],
])("%i in %s is “%s” in French", (value, format, printed) => {
  expect(formatNumber(value, format, "fr")).toBe(printed);
});

test.each([
  [3, "ordinal", "3rd"],
  [112, "ordinal", "112th"],
  [12, "ordinalText", "Twelfth"],
  [20, "ordinalText", "Twentieth"],
  [21, "ordinalText", "Twenty-first"],
])("%i in %s is “%s” in English", (value, format, printed) => {
  expect(formatNumber(value, format, "en")).toBe(printed);
});
