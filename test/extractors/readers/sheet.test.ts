import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { assembleDocumentText } from "../../../extractors/assemble.ts";
import { evidenceAt } from "../../../extractors/evidence.ts";
import { blocksOf, readBytes } from "../../support/reading.ts";
import { buildWorkbook, protectedWorkbook, type SheetSource, withParts } from "../../support/workbook.ts";

const prices: SheetSource = {
  name: "BPU",
  rows: [
    ["Bordereau des prix unitaires"],
    [],
    ["Prestation", "Unité", "PU HT", "Depuis le"],
    ["Nettoyage des locaux", "m²", { v: 1234.5, z: '#,##0.00 "€"' }, { v: 45_292, z: "m/d/yy" }],
    ["Vitrerie", "m²", { v: 0.125, z: "0.00%" }, { v: 45_292, z: "d mmmm yyyy" }],
    ["Total", null, { v: 3, f: "1+2", z: "0.00" }, { v: 42, t: "e" }],
    ["Prix révisables selon l'article 5 du contrat."],
  ],
};

describe.each([
  ["xlsx", "xlsx"],
  ["biff8", "xls"],
  ["xlsb", "xlsb"],
] as const)("a workbook written as %s", (bookType, reader) => {
  test("is read as a page a sheet, values as displayed, with sheet and cell as anchor", async () => {
    const reading = await readBytes(buildWorkbook([prices], bookType));
    const [page] = reading.pages;
    expect(page).toMatchObject({ number: 1, source: "text-layer", reader });
    expect(page?.text.replaceAll("\u00a0", " ")).toBe(
      [
        "BPU",
        "Bordereau des prix unitaires",
        "Prestation\tUnité\tPU HT\tDepuis le\nNettoyage des locaux\tm²\t1 234,50 €\t01/01/2024\nVitrerie\tm²\t12,50%\t1 janvier 2024\nTotal\t3,00\t#N/A",
        "Prix révisables selon l'article 5 du contrat.",
      ].join("\n\n"),
    );
    const total = page?.blocks.find((block) => page.text.slice(block.start, block.end) === "3,00");
    expect(total).toMatchObject({
      kind: "tableCell",
      cell: { table: 0, row: 3, column: 2 },
      anchor: { kind: "sheetCell", sheet: "BPU", cell: "C6" },
    });
  });
});

test("evidence in a sheet names the sheet and the cell", async () => {
  const reading = await readBytes(buildWorkbook([{ name: "Garde", rows: [["Annexe 2"]] }, prices]));
  const document = assembleDocumentText("document", reading.pages);
  const start = document.text.indexOf("1\u00a0234,50");
  expect(evidenceAt(document, start, start + 8, "rule:test")).toMatchObject({
    page: 2,
    quote: "1\u00a0234,50",
    anchor: { kind: "sheetCell", sheet: "BPU", cell: "C4" },
  });
});

test("in an English workbook numbers keep their separators, and a date whose order is open puts the year first", async () => {
  const rows = [
    ["Rates for the services of the Supplier under this agreement", "", ""],
    ["Service", "Rate", "From"],
    ["Support of the platform", { v: 1234.5, z: "$#,##0.00" }, { v: 45_292, z: "m/d/yy" }],
    ["Audit of the accounts", { v: 7 }, true],
  ];
  const { pages } = await readBytes(buildWorkbook([{ name: "Rates", rows }]));
  expect(pages[0]?.text).toContain("Support of the platform\t$1,234.50\t2024-01-01\nAudit of the accounts\t7\tTRUE");
});

test("merged cells keep their spans, and rows that name columns are headers", async () => {
  const rows = [
    ["Lot", "Prix", null],
    [null, "HT", "TTC"],
    ["Entretien", 10, 12],
  ];
  const { pages } = await readBytes(buildWorkbook([{ name: "Prix", rows, merges: ["A1:A2", "B1:C1"] }]));
  const cells = (pages[0]?.blocks ?? []).flatMap(({ cell }) => (cell ? [cell] : []));
  expect(cells).toEqual([
    { table: 0, row: 0, column: 0, rowSpan: 2, isHeader: true },
    { table: 0, row: 0, column: 1, columnSpan: 2, isHeader: true },
    { table: 0, row: 1, column: 1, isHeader: true },
    { table: 0, row: 1, column: 2, isHeader: true },
    { table: 0, row: 2, column: 0 },
    { table: 0, row: 2, column: 1 },
    { table: 0, row: 2, column: 2 },
  ]);
});

test("empty rows part the tables of a sheet, and a form of names and values has no header", async () => {
  const rows = [
    ["Client", "Exemple SAS"],
    ["Contrat", "C-12"],
    [],
    ["Site", "Loyer"],
    ["Lyon", 100],
    ["Lot 2"],
    ["Nice", 200],
  ];
  const { pages } = await readBytes(buildWorkbook([{ name: "Sites", rows }]));
  const cells = (pages[0]?.blocks ?? []).flatMap(({ cell }) =>
    cell ? [`${cell.table}/${cell.row}/${cell.column}`] : [],
  );
  expect(cells).toEqual([
    "0/0/0",
    "0/0/1",
    "0/1/0",
    "0/1/1",
    "1/0/0",
    "1/0/1",
    "1/1/0",
    "1/1/1",
    "1/2/0",
    "1/3/0",
    "1/3/1",
  ]);
  const headers = (pages[0]?.blocks ?? []).filter(({ cell }) => cell?.isHeader);
  expect(headers.map(({ cell }) => cell?.table)).toEqual([1, 1]);
});

test("a contract written in the lines of a sheet keeps its clauses", async () => {
  const rows = [["Contrat de maintenance"], ["Article 1 - Objet"], ["Le prestataire entretient les ascenseurs."]];
  const { pages } = await readBytes(buildWorkbook([{ name: "Feuil1", rows }]));
  expect(blocksOf(pages[0])).toEqual([
    "pageHeader: Feuil1",
    "title: Contrat de maintenance",
    "heading: Article 1 - Objet",
    "paragraph: Le prestataire entretient les ascenseurs.",
  ]);
});

test("hidden and very hidden sheets are left out; the issue says where they stand, and not what they are called", async () => {
  const hidden = [1, 2].map((state) => ({ name: `Marges ${state}`, rows: [["secret"]], state: state as 1 | 2 }));
  const reading = await readBytes(buildWorkbook([prices, ...hidden]));
  expect(reading.pages).toHaveLength(1);
  expect(reading.issues).toMatchObject([
    { code: "HIDDEN_SHEETS", message: expect.stringContaining("2 sheets (in place 2, 3)") },
  ]);
  expect(JSON.stringify(reading.issues)).not.toContain("Marges");
});

test.each(["xlsx", "xlsb"] as const)("hidden rows and columns of an %s file are left out and counted", async (kind) => {
  const rows = [
    ["Poste", "Marge", "Prix"],
    ["A", 1, 10],
    ["B", 2, 20],
    ["C", 3, 30],
  ];
  const source = { name: "P", rows, hiddenRows: [2, 9], hiddenColumns: [1, 7] };
  const { pages, issues } = await readBytes(buildWorkbook([source], kind));
  expect(pages[0]?.text).toBe("P\n\nPoste\tPrix\nA\t10\nC\t30");
  expect(issues).toMatchObject([
    { code: "HIDDEN_CELLS", message: expect.stringContaining("1 row, 1 column"), page: 1 },
  ]);
});

test("a cell whose format shows nothing is left out and counted", async () => {
  const { pages, issues } = await readBytes(buildWorkbook([{ name: "P", rows: [["Prix", { v: 5, z: ";;;" }]] }]));
  expect(pages[0]?.text).toBe("P\n\nPrix");
  expect(issues).toMatchObject([{ code: "HIDDEN_CELLS", message: expect.stringContaining("1 cell") }]);
});

test("notes on cells stand apart at the end of the page", async () => {
  const rows = [["Prix", { v: "10 €", note: "à revoir avec le siège" }]];
  const { pages } = await readBytes(buildWorkbook([{ name: "P", rows }]));
  expect(pages[0]?.blocks.at(-1)).toMatchObject({ kind: "annotation", anchor: { kind: "comment", cell: "B1" } });
  expect(pages[0]?.text).toMatch(/\n\nà revoir avec le siège$/);
});

test("a formula that no program has computed is counted, and its text is not read", async () => {
  const sheet =
    '<worksheet><sheetData><row r="1"><c r="A1"><f>SUM(B1:B9)</f></c><c r="B1"><v>4</v></c></row></sheetData></worksheet>';
  const { pages, issues } = await readBytes(withParts(buildWorkbook([prices]), { "xl/worksheets/sheet1.xml": sheet }));
  expect(pages[0]?.text).toBe("BPU\n\n4");
  expect(issues).toMatchObject([{ code: "FORMULA_WITHOUT_RESULT", message: expect.stringContaining("1 formula ") }]);
});

test("a sheet that is cut short or refers to what is not there is said to be unread", async () => {
  for (const sheet of [
    '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v>',
    '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>99</v></c></row></sheetData></worksheet>',
  ]) {
    const reading = await readBytes(withParts(buildWorkbook([prices]), { "xl/worksheets/sheet1.xml": sheet }));
    expect(reading.pages[0]).toMatchObject({ source: "none", note: "the sheet is damaged" });
    expect(reading.issues).toMatchObject([{ code: "PAGE_NOT_READ", page: 1 }]);
  }
});

test("a sheet that says it has a million rows costs what it holds", async () => {
  const sheet =
    '<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576" t="str"><v>fin</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048575"/></mergeCells></worksheet>';
  const { pages } = await readBytes(withParts(buildWorkbook([prices]), { "xl/worksheets/sheet1.xml": sheet }));
  expect(pages[0]?.blocks.at(-1)?.anchor).toMatchObject({ cell: "XFD1048576" });
  expect(pages[0]?.text).toBe("BPU\n\nfin");
});

const drawing = {
  "xl/worksheets/_rels/sheet1.xml.rels":
    '<Relationships><Relationship Id="rId1" Target="../drawings/drawing1.xml"/><Relationship Id="rId2" TargetMode="External" Target="https://example.org/drawings/drawing9.xml"/></Relationships>',
  "xl/drawings/drawing1.xml":
    "<xdr:wsDr><xdr:sp><xdr:txBody><a:p><a:r><a:t>Prix fermes &amp; </a:t></a:r><a:r><a:t>définitifs</a:t></a:r></a:p><a:p/><a:p><a:r><a:t>jusqu'en 2026</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:pic></xdr:pic></xdr:wsDr>",
};

test("text boxes and printed headers and footers are read, pictures are said to be unread", async () => {
  const printed =
    '<oddHeader>&amp;L&amp;"Arial,Bold"&amp;12Contrat n° 7&amp;RR&amp;&amp;D</oddHeader><oddFooter>&amp;CPage &amp;P</oddFooter>';
  const sheet = `<worksheet><sheetData><row r="1"><c r="A1"><v>4</v></c></row></sheetData><headerFooter>${printed}</headerFooter></worksheet>`;
  const workbook = withParts(buildWorkbook([prices]), { ...drawing, "xl/worksheets/sheet1.xml": sheet });
  const { pages, issues } = await readBytes(workbook);
  expect(blocksOf(pages[0])).toEqual([
    "pageHeader: BPU",
    "pageHeader: Contrat n° 7\nR&D",
    "title: 4",
    "paragraph: Prix fermes & définitifs\njusqu'en 2026",
    "pageFooter: Page",
  ]);
  expect(pages[0]?.blocks[3]?.anchor).toEqual({ kind: "textBox", block: 3, sheet: "BPU" });
  expect(issues).toMatchObject([{ code: "PICTURES_NOT_READ", message: expect.stringContaining("1 picture or chart") }]);
});

test("a sheet of nothing but a picture is no blank page", async () => {
  const parts = { ...drawing, "xl/drawings/drawing1.xml": "<xdr:wsDr><xdr:pic/></xdr:wsDr>" };
  const empty = { "xl/worksheets/sheet1.xml": "<worksheet><sheetData/></worksheet>" };
  const { pages, issues } = await readBytes(withParts(buildWorkbook([prices]), { ...parts, ...empty }));
  expect(pages[0]).toMatchObject({ source: "none", note: "pictures or charts without cells" });
  expect(issues.map(({ code }) => code)).toEqual(["PICTURES_NOT_READ", "PAGE_NOT_READ"]);
});

test("an empty sheet is a blank page", async () => {
  const { pages, issues } = await readBytes(buildWorkbook([prices, { name: "Feuil2", rows: [] }]));
  expect(pages[1]).toMatchObject({ source: "none", note: "blank page", text: "" });
  expect(issues).toEqual([]);
});

const types = { "[Content_Types].xml": strToU8("<Types/>"), "xl/workbook.xml": strToU8("<workbook/>") };
const bomb = zipSync({ ...types, "xl/worksheets/sheet1.xml": new Uint8Array(65_000_000) });
const cut = buildWorkbook([prices]);

test.each([
  ["a part of more than 64 MB", bomb, "TOO_LARGE"],
  ["no sheets", zipSync(types), "DAMAGED_FILE"],
  ["a password", protectedWorkbook(buildWorkbook([prices], "biff8")), "PASSWORD_PROTECTED"],
  ["its end cut off", cut.subarray(0, cut.length - 60), "TRUNCATED_FILE"],
])("a workbook with %s is refused", async (_, bytes, code) => {
  await expect(readBytes(bytes)).rejects.toMatchObject({ code, message: expect.stringMatching(/^Expected contract /) });
});

test("more sheets or text than the limits allow are refused", async () => {
  const workbook = buildWorkbook([prices, { ...prices, name: "BPU 2" }]);
  await expect(readBytes(workbook, { limits: { pages: 1 } })).rejects.toMatchObject({ code: "TOO_MANY_PAGES" });
  const long = "x".repeat(30_000);
  const rows = Array.from({ length: 40 }, () => [long]);
  const large = buildWorkbook([{ name: "P", rows }]);
  await expect(readBytes(large, { limits: { textMegabytes: 1 } })).rejects.toMatchObject({ code: "TOO_LARGE" });
});

test("a workbook stored in a zip file is not taken for the file", async () => {
  const archive = zipSync({ "annexe.xlsx": [buildWorkbook([prices]), { level: 0 }] });
  const outcome = await readBytes(archive).catch((error: unknown) => error);
  expect(outcome).not.toMatchObject({ format: "xlsx" });
});
