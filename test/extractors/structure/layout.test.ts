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

const scanned = layoutCases.filter((name) => hasFile(name, "scan.jpg"));

/** OCR misread so many words of our scans; what is measured is their order, and a column read out of turn costs more. */
const mostWordsWrong = 0.05;
/** OCR may take a sign for several others, or miss one, in a cell of a few characters; a rule may cost the end of a word. */
const mostCharactersWrong = 0.05;
const alwaysAllowed = 4;

test("tables, footnotes, clause numbers in the margin and columns are read on scans too", () => {
  expect(scanned).toEqual(
    expect.arrayContaining([
      "footnotes",
      "indices",
      "margin-numbers",
      "price-schedule",
      "service-levels",
      "three-columns",
      "two-columns",
    ]),
  );
});

test.each(scanned)("%s: a scan is read in the order of its PDF, with the same cells and footnotes", async (name) => {
  const { pages } = await readBytes(layoutFile(name, "scan.jpg"), { recogniser });
  // A scan holds the first page of the PDF.
  const [expected, found] = [expectedLayout(name)[0] ?? [], pages.flatMap(partsOf)];
  const texts = (parts: readonly Part[]) => parts.map(textOf).join(" ");
  expect(errorRate(texts(expected), texts(found))).toBeLessThan(mostWordsWrong);
  expect(found.filter(({ kind }) => kind === "footnote")).toHaveLength(
    expected.filter(({ kind }) => kind === "footnote").length,
  );
  expect(cellsOf(found).map(placeOf)).toEqual(cellsOf(expected).map(placeOf));
  for (const [index, cell] of cellsOf(expected).entries()) {
    const read = cellsOf(found)[index]?.text ?? "";
    const wrong = charactersWrong(folded(cell.text), folded(read));
    expect(wrong, `${placeOf(cell)}: ${read}`).toBeLessThanOrEqual(
      Math.max(alwaysAllowed, mostCharactersWrong * cell.text.length),
    );
  }
});

type Cell = Extract<Part, { kind: "table" }>["cells"][number];

function cellsOf(parts: readonly Part[]): Cell[] {
  return parts.flatMap((part) => (part.kind === "table" ? part.cells : []));
}

/** Not whether it is a header: OCR does not tell bold print. */
function placeOf({ row, column, rowSpan = 1, columnSpan = 1 }: Cell): string {
  return `row ${row}, column ${column}, ${rowSpan} by ${columnSpan}`;
}

/** Without white space, case, accents and the kind of dash or apostrophe. */
function folded(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[\s\p{M}]/gu, "")
    .replaceAll(/[–—]/gu, "-")
    .replaceAll("’", "'");
}

function charactersWrong(expected: string, found: string): number {
  return editDistance([...expected], [...found], (one, other) => one === other);
}

function textOf(part: Part): string {
  return part.kind === "table" ? part.cells.map((cell) => cell.text).join(" ") : part.text;
}

/** Share of words that must be added, dropped or changed to make one text of the other; order counts. */
function errorRate(expected: string, found: string): number {
  const wordsOf = (text: string) =>
    text
      .normalize("NFKC")
      .replaceAll("’", "'")
      .replaceAll(/\s+(?=€)/gu, "")
      .split(/\s+/);
  return editDistance(wordsOf(expected), wordsOf(found), alike) / Math.max(1, wordsOf(expected).length);
}

/** How many items must be added, dropped or changed (Levenshtein 1966). */
function editDistance(expected: readonly string[], found: readonly string[], same: typeof alike): number {
  let row = Array.from({ length: found.length + 1 }, (_, index) => index);
  for (const [index, item] of expected.entries()) {
    const next = [index + 1];
    for (const [column, other] of found.entries()) {
      const changed = (row[column] ?? 0) + (same(item, other) ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** OCR may take a dash or a letter for another; what is measured is the order of words. */
function alike(word: string, other: string): boolean {
  if (Math.abs(word.length - other.length) > 1) return false;
  const same = [...word].filter((letter, index) => letter === other[index]).length;
  return same >= Math.min(word.length, other.length) - 1;
}
