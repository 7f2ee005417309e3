import { columnName, xmlText } from "./cells.ts";

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  /** As on its tab; made to what Excel allows by `tabNames`. */
  readonly tab: string;
  /** Path of its part, from `xl/`. */
  readonly path: string;
  /** Number of its columns and rows with the header, where it is a table. */
  readonly table?: { readonly columns: number; readonly rows: number };
}

const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageSpace = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** `[Content_Types].xml` (ECMA-376 part 2). */
export function contentTypes(sheets: readonly ListedSheet[]): string {
  const overrides = [
    ["/xl/workbook.xml", `${spreadsheet}.sheet.main+xml`],
    ["/xl/styles.xml", `${spreadsheet}.styles+xml`],
    ...sheets.map(({ path }) => [`/xl/${path}`, `${spreadsheet}.worksheet+xml`]),
  ].map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  return [
    `${start}<Types xmlns="${packageSpace}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `${overrides.join("")}</Types>`,
  ].join("");
}

/** `_rels/.rels`. */
export const packageRelations = `${start}<Relationships xmlns="${packageSpace}/relationships"><Relationship Id="workbook" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

/** `xl/_rels/workbook.xml.rels`. */
export function workbookRelations(sheets: readonly ListedSheet[]): string {
  const relations = sheets.map(
    ({ path }, index) => `<Relationship Id="sheet${index + 1}" Type="${office}/worksheet" Target="${path}"/>`,
  );
  return `${start}<Relationships xmlns="${packageSpace}/relationships">${relations.join("")}<Relationship Id="styles" Type="${office}/styles" Target="styles.xml"/></Relationships>`;
}

/** `xl/workbook.xml`: the tabs, what their filters cover, and the header that is printed on every page. */
export function workbook(sheets: readonly ListedSheet[]): string {
  const tabs = sheets.map(
    ({ tab }, index) => `<sheet name="${xmlText(tab)}" sheetId="${index + 1}" r:id="sheet${index + 1}"/>`,
  );
  const names = sheets.flatMap(({ tab, table }, index) => {
    if (!table) return [];
    const quoted = xmlText(`'${tab.replaceAll("'", "''")}'`);
    const range = `$A$1:$${columnName(table.columns - 1)}$${table.rows}`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted}!${range}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$A:$B,${quoted}!$1:$1</definedName>`,
    ];
  });
  return [
    `${start}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}">`,
    `<bookViews><workbookView activeTab="0" tabRatio="850"/></bookViews><sheets>${tabs.join("")}</sheets>`,
    names.length > 0 ? `<definedNames>${names.join("")}</definedNames>` : "",
    "</workbook>",
  ].join("");
}

/** Names that Excel takes: at most 31 characters, none of `[]:*?/\`, no two alike. */
export function tabNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const allowed =
      name
        .replace(/[[\]:*?/\\\p{Cc}]/gu, " ")
        .replace(/^'+|'+$/g, "")
        .trim() || "-";
    let tab = allowed.slice(0, 31);
    for (let copy = 2; taken.has(tab.toLowerCase()); copy += 1) {
      const mark = ` (${copy})`;
      tab = allowed.slice(0, 31 - mark.length) + mark;
    }
    taken.add(tab.toLowerCase());
    return tab;
  });
}
