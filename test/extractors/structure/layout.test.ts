import { afterAll, expect, test } from "vitest";
import { openRecogniser } from "../../../extractors/ocr/engines.ts";
import { expectedLayout, hasFile, layoutCases, layoutFile, type Part, partsOf } from "../../support/layout.ts";
import { readBytes, settings } from "../../support/reading.ts";

const recogniser = openRecogniser({ ...settings.ocr, engine: "tesseract.js" });
afterAll(() => recogniser.close());

test("there are layout fixtures to read", () => {
  expect(layoutCases.length).toBeGreaterThanOrEqual(10);
});

test.each(layoutCases)("%s: a PDF is read in order, with its tables as cells and its footnotes apart", async (name) => {
  const { pages } = await readBytes(layoutFile(name, "source.pdf"));
  expect(pages.map((page) => partsOf(page).map(comparable))).toEqual(
    expectedLayout(name).map((parts) => parts.map((part) => comparable(part))),
  );
});

/** A white space at a line end after a hyphen, or before the mark of a footnote, is not the layout's concern. */
function comparable(part: Part): Part {
  const plain = (text: string) => text.replaceAll(/(?<=\p{L}-) (?=\p{L})| (?=\d$)/gu, "");
  if (part.kind === "table")
    return { kind: "table", cells: part.cells.map((cell) => ({ ...cell, text: plain(cell.text) })) };
  return { kind: part.kind, text: plain(part.text) };
}

/** Pages of columns; scans of ruled tables are not read cell by cell yet. */
const scanned = layoutCases.filter((name) => hasFile(name, "scan.jpg"));

test.each(scanned)("%s: a scan is read in the order of its PDF, with the same cells", async (name) => {
  const { pages } = await readBytes(layoutFile(name, "scan.jpg"), { recogniser });
  const [expected, found] = [expectedLayout(name).flat(), pages.flatMap(partsOf)];
  const texts = (parts: readonly Part[]) => parts.map(textOf).join(" ");
  expect(errorRate(texts(expected), texts(found))).toBeLessThan(0.02);
  const cells = (parts: readonly Part[]) =>
    parts.flatMap((part) => (part.kind === "table" ? part.cells.map(({ row, column }) => `${row}/${column}`) : []));
  expect(cells(found)).toEqual(cells(expected));
});

function textOf(part: Part): string {
  return part.kind === "table" ? part.cells.map((cell) => cell.text).join(" ") : part.text;
}

/** Share of words that must be added, dropped or changed to make one text of the other; order counts. */
function errorRate(expected: string, found: string): number {
  const [words, others] = [expected, found].map((text) => text.normalize("NFKC").replaceAll("’", "'").split(/\s+/));
  let row = Array.from({ length: (others?.length ?? 0) + 1 }, (_, index) => index);
  for (const [index, word] of (words ?? []).entries()) {
    const next = [index + 1];
    for (const [column, other] of (others ?? []).entries()) {
      const changed = (row[column] ?? 0) + (alike(word, other) ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return (row.at(-1) ?? 0) / Math.max(1, words?.length ?? 0);
}

/** OCR may take a dash or a letter for another; what is measured is the order of words. */
function alike(word: string, other: string): boolean {
  if (Math.abs(word.length - other.length) > 1) return false;
  const same = [...word].filter((letter, index) => letter === other[index]).length;
  return same >= Math.min(word.length, other.length) - 1;
}
