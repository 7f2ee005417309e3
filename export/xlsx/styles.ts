import type { ColumnKind } from "../flat/sheet.ts";

/** Formats of cells, in the order of `cellXfs` below. */
const names = [
  "plain",
  "headerA",
  "headerB",
  "text",
  "quoted",
  "link",
  "date",
  "money",
  "number",
  "share",
  "good",
  "doubtful",
  "bad",
  "title",
  "strong",
] as const;
export type StyleName = (typeof names)[number];

/** Position of a style, as cells name it. */
export const style = Object.fromEntries(names.map((name, index) => [name, index])) as Readonly<
  Record<StyleName, number>
>;

/** The style of a cell, by its column and, for what a person should see at once, by what it says. */
export function styleOf(kind: ColumnKind, value: string | number): StyleName {
  switch (kind) {
    case "contract":
      return "link";
    case "date":
      return "date";
    case "money":
      return "money";
    case "decimal":
    case "count":
      return "number";
    case "share":
      return "share";
    case "state":
      return value === "contradictory" || value === "unreadable" ? "bad" : "text";
    case "status":
      return value === "needsReview" ? "doubtful" : value === "auto" ? "text" : "good";
    case "severity":
      return value === "error" ? "bad" : value === "warning" ? "doubtful" : "text";
    default:
      return "text";
  }
}

const font = (more = "") => `<font>${more}<sz val="10"/>FONTCOLOR<name val="Calibri"/><family val="2"/></font>`;
const coloured = (color: string, more = "", size = 10) =>
  font(more).replace("FONTCOLOR", `<color rgb="FF${color}"/>`).replace('val="10"', `val="${size}"`);
const fill = (color: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;
const fonts = [
  coloured("1F2937"),
  coloured("FFFFFF", "<b/>"),
  coloured("1D4ED8", "<u/>"),
  coloured("166534"),
  coloured("92400E"),
  coloured("991B1B"),
  coloured("1F3A5F", "<b/>", 16),
  coloured("1F2937", "<b/>"),
];
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  fill("1F3A5F"),
  fill("3B5B84"),
  fill("E8F5EC"),
  fill("FFF4DB"),
  fill("FDE8E8"),
];
const edge = (side: string) => `<${side} style="thin"><color rgb="FFE2E6EC"/></${side}>`;
const borders = [
  "<border><left/><right/><top/><bottom/><diagonal/></border>",
  `<border>${["left", "right", "top", "bottom"].map(edge).join("")}<diagonal/></border>`,
];
const wrapped = '<alignment horizontal="left" vertical="top" wrapText="1" indent="1"/>';
const plainly = '<alignment horizontal="left" vertical="top" wrapText="1"/>';
const top = '<alignment vertical="top"/>';
const format = (font: number, fill: number, border: number, number: number, alignment: string, more = "") =>
  `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${more}>${alignment}</xf>`;

const formats: Readonly<Record<StyleName, string>> = {
  plain: format(0, 0, 0, 0, plainly),
  headerA: format(1, 2, 1, 49, '<alignment vertical="center" wrapText="1"/>'),
  headerB: format(1, 3, 1, 49, '<alignment vertical="center" wrapText="1"/>'),
  text: format(0, 0, 0, 49, wrapped),
  // What looks like a formula stays text when somebody edits the cell, too.
  quoted: format(0, 0, 0, 49, wrapped, ' quotePrefix="1"'),
  link: format(2, 0, 0, 49, top),
  date: format(0, 0, 0, 14, top),
  money: format(0, 0, 0, 4, top),
  number: format(0, 0, 0, 0, top),
  share: format(0, 0, 0, 9, top),
  good: format(3, 4, 0, 49, top),
  doubtful: format(4, 5, 0, 49, top),
  bad: format(5, 6, 0, 49, top),
  title: format(6, 0, 0, 49, top),
  strong: format(7, 0, 0, 49, '<alignment vertical="bottom"/>'),
};

/** `xl/styles.xml`. Number formats 4, 9 and 14 are those built in, which follow the reader's country. */
export const stylesXml = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  `<fonts count="${fonts.length}">${fonts.join("")}</fonts>`,
  `<fills count="${fills.length}">${fills.join("")}</fills>`,
  `<borders count="${borders.length}">${borders.join("")}</borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${names.length}">${names.map((name) => formats[name]).join("")}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  "</styleSheet>",
].join("");
