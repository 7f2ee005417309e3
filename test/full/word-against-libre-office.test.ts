import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { docxExamples } from "../support/docx-examples.ts";
import { asText, convertAll, exportedLines } from "../support/libre-office.ts";
import { readBytes } from "../support/reading.ts";
import { bodyLines, differences, forTextExport, labelsIn, wordCounts } from "../support/word-comparison.ts";

/** Real contracts, which are not part of the project. */
const originals = fileURLToPath(new URL("../../../shared/data/fr-dev/originals", import.meta.url));
const real = existsSync(originals)
  ? readdirSync(originals)
      .filter((file) => file.endsWith(".docx"))
      .map((file) => ({ name: `real-${file.slice(0, -".docx".length)}`, bytes: readFileSync(`${originals}/${file}`) }))
  : [];
if (real.length === 0) console.warn(`no real Word files in ${originals}: only the examples are compared`);

const files = [...docxExamples, ...real];
let exported = new Map<string, Uint8Array>();

beforeAll(() => {
  exported = convertAll(
    files.map(({ name, bytes }) => ({ name, bytes: forTextExport(bytes) })),
    "docx",
    asText,
  );
}, 300_000);

test("clause numbers are those of LibreOffice in at least 98 of 100 paragraphs", async () => {
  let equal = 0;
  const different: string[] = [];
  for (const { name, bytes } of docxExamples) {
    const ours = labelsIn(bodyLines(await readBytes(bytes)));
    for (const [mark, label] of labelsIn(exportedLines(exported.get(name)))) {
      if (ours.get(mark) === label) equal++;
      else different.push(`${name} ${mark}: “${label}” there, “${ours.get(mark)}” here`);
    }
  }
  expect(equal).toBeGreaterThan(600);
  expect(equal / (equal + different.length), different.join("\n")).toBeGreaterThanOrEqual(0.98);
});

describe.each(files)("$name", ({ name, bytes }) => {
  test("has the body words of LibreOffice, each as often", async () => {
    const ours = wordCounts(bodyLines(await readBytes(bytes)));
    expect(differences(ours, wordCounts(exportedLines(exported.get(name))))).toEqual([]);
  });
});

test("the exports that the fast tests compare with are those of the installed LibreOffice", () => {
  for (const { name } of docxExamples) {
    const kept = readFileSync(new URL(`../extractors/readers/libre-office/${name}.txt`, import.meta.url));
    expect(labelsIn(exportedLines(kept)), name).toEqual(labelsIn(exportedLines(exported.get(name))));
  }
});
