import type { ReadMeLine } from "../flat/read-me.ts";
import { linesOf, numberCell, textCell } from "./cells.ts";

/** Of the second column, in characters. */
const width = 92;

/** The sheet that explains the others, which comes first. */
export function readMeSheet(lines: readonly ReadMeLine[]): string {
  const rows = lines.map(({ name, value, isHeading }, index) => {
    const row = index + 1;
    const first = textCell(`A${row}`, name, index === 0 ? "title" : isHeading ? "strong" : "plain", "…");
    const place = `B${row}`;
    const second =
      value === undefined
        ? ""
        : typeof value === "number"
          ? numberCell(place, String(value), "plain")
          : textCell(place, value, "plain", "…");
    const height = isHeading ? 30 : 15 * linesOf(String(value ?? ""), width);
    return `<row r="${row}" ht="${height}" customHeight="1">${first}${second}</row>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews>',
    `<cols><col min="1" max="1" width="34" customWidth="1"/><col min="2" max="2" width="${width}" customWidth="1"/></cols>`,
    `<sheetData>${rows.join("")}</sheetData>`,
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    "</worksheet>",
  ].join("");
}
