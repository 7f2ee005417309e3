import { expect, test } from "vitest";
import { assembleDocumentText } from "../../../extractors/assemble.ts";
import { ruleDocument } from "../../../extractors/languages/rule-document.ts";
import { tableRows } from "../../../extractors/languages/table-rows.ts";
import { groupsOf } from "../../../extractors/structure/groups.ts";
import { type Line, lineOf, type PlacedWord } from "../../../extractors/structure/line.ts";
import { segmentsOf } from "../../../extractors/structure/lines.ts";
import { layoutsOf } from "../../../extractors/structure/page-layout.ts";
import { pageText } from "../../../extractors/structure/page-text.ts";
import type { Page } from "../../../schemas/document-text.ts";

const heads = ["Code", "Prestation", "Prix"];
const rows = [
  ["P01", "Ramonage", "58,50"],
  ["P02", "Purge", "41,20"],
  ["P03", "Réglage", "73,90"],
  ["P04", "Mesure", "88,10"],
];

test.each([
  ["without its heads", [[heads, ...rows.slice(0, 2)], rows.slice(2)]],
  [
    "with its heads printed again",
    [
      [heads, ...rows.slice(0, 2)],
      [heads, ...rows.slice(2)],
    ],
  ],
])("a table that goes on on the next page %s loses no row and keeps its heads", (_, tables) => {
  const pages = pagesOf(tables);
  const document = ruleDocument(assembleDocumentText("document-1", pages));
  const found = [...tableRows(document).values()].filter(({ cells }) => cells[0]?.text !== "Code");
  expect(found.map(({ cells }) => cells.map(({ text }) => text))).toEqual(rows);
  expect(found.map((row) => row.heads)).toEqual(rows.map(() => heads));
});

test("heads are marked where they are printed, and rows that go on are none", () => {
  const marked = (tables: readonly string[][][]) =>
    pagesOf(tables).map(({ blocks }) => blocks.filter(({ cell }) => cell?.isHeader).length);
  expect(marked([[heads, ...rows.slice(0, 2)], rows.slice(2)])).toEqual([3, 0]);
  expect(
    marked([
      [heads, ...rows.slice(0, 2)],
      [heads, ...rows.slice(2)],
    ]),
  ).toEqual([3, 3]);
});

/** A page for each table, 20 points a row, with font sizes as a text layer has them. */
function pagesOf(tables: readonly string[][][]): Page[] {
  const size = { width: 600, height: 800 };
  const layouts = layoutsOf(tables.map((table) => ({ lines: table.flatMap(lineAt), ...size, isRecognised: false })));
  return [...layouts].map((layout, index) => ({
    number: index + 1,
    ...size,
    rotation: 0,
    source: "text-layer",
    reader: "pdfium",
    ...pageText(groupsOf(layout, size.height)),
  }));
}

function lineAt(texts: readonly string[], row: number): Line[] {
  const words = texts.map((text, column): PlacedWord => {
    const [left, top] = [60 + 150 * column, 300 + 20 * row];
    const place = { left, top, right: left + 5 * text.length, bottom: top + 11 };
    return { text, ...place, fontSize: 10, bold: false, spaceAfter: " " };
  });
  const line = lineOf(segmentsOf(words));
  return line ? [line] : [];
}
