import xlsx from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { inertText } from "../../export/csv/rows.ts";
import { csv } from "../../export/csv.ts";
import { csvArchive } from "../../export/csv-zip.ts";
import { flatSheets } from "../../export/flat/sheets.ts";
import { valueParts } from "../../export/flat/value-parts.ts";
import { xmlText } from "../../export/xlsx/cells.ts";
import { xlsx as workbook, workbookOf } from "../../export/xlsx.ts";
import { fields } from "../../schemas/fields/index.ts";
import { issueOf } from "../../schemas/words/issues.ts";
import { partInWords } from "../../schemas/words/part-words.ts";
import { exampleRecord } from "../support/example-record.ts";
import { exported, opened, unzipped } from "../support/export.ts";

const lease = exampleRecord("lease", {
  title: "Bail commercial",
  effectiveDate: { kind: "date", date: "2024-02-29" },
  endDate: [{ kind: "rule", event: { kind: "notification" }, offset: "P3Y", direction: "after" }],
  duration: [{ period: "P1Y6M", breakOptions: ["P3Y", "P6Y"] }],
  parties: [
    { name: "Ville de Lyon", role: "buyer" },
    { name: "Exemple & fils SAS", role: "supplier", siren: "055210055" },
  ],
  amounts: [
    { role: "monthly", money: { value: "100.00", currency: "EUR" } },
    { role: "total", money: { value: "1234567890123456.78", currency: "EUR" }, taxBasis: "HT" },
    { role: "other", money: { value: "-12500.50", currency: "EUR" } },
  ],
  notices: [{ purpose: "termination", deadline: "--09-30" }],
});

describe("the columns", () => {
  test.each(["fr", "en"] as const)("of every sheet have headers and keys of their own (%s)", (language) => {
    const sheets = flatSheets(fields, language);
    expect(sheets.map(({ key }) => key)).toEqual([
      ...["contracts", "parties", "amounts", "indexation", "obligations", "notices", "values", "evidence", "issues"],
    ]);
    for (const { columns } of sheets) {
      expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
      expect(new Set(columns.map(({ header }) => header)).size).toBe(columns.length);
    }
  });

  test("every part of every field has a French name", () => {
    const paths = fields.flatMap(({ value }) => valueParts(value).map(({ path }) => path));
    expect(paths.length).toBeGreaterThan(150);
    expect(paths.filter((path) => path.length > 0 && partInWords(path) === undefined)).toEqual([]);
  });
});

test("a contract's row says where it stands, how far it is, and what other systems call it", async () => {
  const standing = {
    state: "validated",
    readiness: "essentialReady",
    externalIds: { sap: "46001", coupa: "C-7" },
  } as const;
  for (const [language, words] of [
    ["fr", ["validé", "essentiel sûr"]],
    ["en", ["validated", "essential ready"]],
  ] as const) {
    const [sheet] = flatSheets(fields, language);
    const [row] = sheet ? sheet.rows({ ...lease, standing }) : [];
    const said = (key: string) => row?.[sheet?.columns.findIndex((column) => column.key === key) ?? -1];
    expect(["contractState", "readiness"].map(said)).toEqual(words);
    expect(said("externalIds")).toBe("coupa=C-7; sap=46001");
  }
});

describe("the workbook", () => {
  test("says what to look at in the language of its headers", async () => {
    const issues = [issueOf("WEIGHTS_DO_NOT_SUM_TO_ONE", "warning", { field: "indexation", details: { sum: "0.95" } })];
    const record = { ...lease, issues };
    const said = /font 0,95 au total/;
    expect(cellOf(opened(await exported(workbook, [record])), "Points à voir", "Message", 2)?.v).toMatch(said);
    const inEnglish = opened(await exported(workbook, [record], { language: "en" }));
    expect(cellOf(inEnglish, "Issues", "Message", 2)?.v).toMatch(/sum to 0\.95/);
  });

  test("has real dates and numbers, and text where a number would be rounded", async () => {
    const book = opened(await exported(workbook, [lease]));
    expect(book.SheetNames.slice(0, 4)).toEqual(["Lisez-moi", "Contrats", "Parties", "Montants"]);
    // 29 February 2024 is day 45351 of the 1900 date system, wherever it is read.
    expect(cellOf(book, "Contrats", "Date d'effet", 2)).toMatchObject({ t: "n", v: 45351 });
    expect(cellOf(book, "Contrats", "Date de fin (règle)", 2)).toMatchObject({ v: "3 ans après\u00a0: notification" });
    expect(cellOf(book, "Contrats", "Durée\u00a0: période", 2)).toMatchObject({ t: "n", v: 18 });
    expect(cellOf(book, "Contrats", "Durée\u00a0: période (unité)", 2)).toMatchObject({ v: "mois" });
    // The total, though it comes second.
    expect(cellOf(book, "Contrats", "Montants\u00a0: montant", 2)).toMatchObject({ t: "s", v: "1234567890123456.78" });
    expect(cellOf(book, "Montants", "Montant", 4)).toMatchObject({ t: "n", v: -12500.5 });
    expect(cellOf(book, "Parties", "SIREN", 3)).toMatchObject({ t: "s", v: "055210055" });
    expect(cellOf(book, "Préavis", "Date limite", 2)).toMatchObject({ v: "30 septembre" });
    expect(cellOf(book, "Contrats", "Date d'effet\u00a0: statut", 2)).toMatchObject({ v: "accepté" });
    expect(cellOf(book, "Contrats", "Date d'effet\u00a0: confiance", 2)).toMatchObject({ t: "n", v: 0.9 });
  });

  test("says of every column what the record says", async () => {
    const book = opened(await exported(workbook, [lease], { language: "en" }));
    for (const sheet of flatSheets(fields, "en")) {
      const rows = [...sheet.rows(lease)];
      for (const [index, row] of rows.entries()) {
        for (const [at, { kind, header }] of sheet.columns.entries()) {
          const value = row[at];
          const cell = cellOf(book, sheet.name, header, index + 2);
          if (value === undefined) expect(cell, header).toBeUndefined();
          else if (typeof value === "number") expect(cell, header).toMatchObject({ t: "n", v: value });
          else if (kind === "text" || kind === "longText") expect(cell, header).toMatchObject({ t: "s", v: value });
          else expect(cell, header).toBeDefined();
        }
      }
    }
  });

  test("links a row to its contract, up to what a sheet may link", async () => {
    const publicUrl = "https://contrats.example/greffier/";
    const records = ["a/../b", "c", "d"].map((id) => exampleRecord(id));
    const pieces: Uint8Array[] = [];
    const limits = { rows: 100, characters: 1e9, links: 2 };
    const write = (...[given, options]: Parameters<typeof workbookOf>) => workbookOf(given, options, limits);
    pieces.push(await exported({ write }, records, { publicUrl }));
    const book = opened(pieces[0] ?? new Uint8Array());
    const links = [2, 3, 4].map((row) => book.Sheets.Contrats?.[`A${row}`]?.l?.Target);
    expect(links).toEqual([
      "https://contrats.example/greffier/contracts/a%2F..%2Fb",
      "https://contrats.example/greffier/contracts/c",
      undefined,
    ]);
  });

  test("goes on in another sheet where one is full, and loses no row", async () => {
    const records = Array.from({ length: 7 }, (_, index) => exampleRecord(`c${index}`, { title: `Contrat ${index}` }));
    const limits = { rows: 3, characters: 1e9, links: 100 };
    const write = (...[given, options]: Parameters<typeof workbookOf>) => workbookOf(given, options, limits);
    const book = opened(await exported({ write }, records));
    const names = book.SheetNames.filter((name) => name.startsWith("Contrats"));
    expect(names).toEqual(["Contrats", "Contrats (2)", "Contrats (3)"]);
    const ids = names.flatMap((name) => xlsx.utils.sheet_to_json<{ Contrat: string }>(book.Sheets[name] ?? {}));
    expect(ids.map(({ Contrat }) => Contrat)).toEqual(records.map(({ id }) => id));
  });

  test("cuts what a cell cannot hold, with a mark, and leaves out what XML forbids", async () => {
    const record = exampleRecord("long", {
      title: `${"é".repeat(40_000)}`,
      reference: "a\u0000\u0008\ud800b_x0041_<&>\r\nc",
    });
    const book = opened(await exported(workbook, [record]));
    const title = String(cellOf(book, "Contrats", "Titre", 2)?.v);
    expect(title).toHaveLength(32_767);
    expect(title).toMatch(/coupé/);
    expect(cellOf(book, "Contrats", "Référence", 2)?.v).toBe("ab_x0041_<&>\nc");
    expect(xmlText("_x0041_")).toBe("_x005F_x0041_");
  });

  test("has headers that stay, filters, and explains itself", async () => {
    const parts = unzipped(await exported(workbook, [lease], { filter: { changedSince: "2026-01-01" } }));
    const sheet = parts.get("xl/worksheets/contracts1.xml") ?? "";
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toMatch(/<autoFilter ref="A1:[A-Z]+2"\/>/);
    expect(parts.get("xl/worksheets/readMe.xml")).toContain("changedSince\u00a0: 2026-01-01");
    expect([...parts.keys()][0]).toBe("[Content_Types].xml");
  });
});

const attacks = [
  "=cmd|'/C calc'!A0",
  "+1+1",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)",
  "\t=1+1",
  "\r=1+1",
  ' "=1+1',
  "＝1+1",
  'x;=HYPERLINK("http://evil.example","y")',
  "x,=1+1",
  "x\n=1+1",
];

describe.each(attacks)("text that looks like a formula, %j,", (text) => {
  const record = exampleRecord("attack", { title: text, parties: [{ name: text, role: "buyer" }] });

  test("is text in the workbook, and stays so when edited", async () => {
    const book = opened(await exported(workbook, [record]));
    const cell = cellOf(book, "Parties", "Nom", 2);
    expect(cell).toMatchObject({ t: "s", v: text.replaceAll("\r", "\n") });
    expect(cell?.f).toBeUndefined();
    const parts = unzipped(await exported(workbook, [record]));
    expect([...parts.values()].some((part) => part.includes("<f>"))).toBe(false);
  });

  test.each(["fr", "en"] as const)("is inert in CSV, whatever separator a program takes (%s)", async (language) => {
    const bytes = await exported(csv, [record], { language });
    const written = new TextDecoder().decode(bytes);
    for (const line of written.split(/[;,\t\r\n]/)) expect(line).not.toMatch(/^[\s"]*[=+@＝＋＠]|^[\s"]*-\D/u);
  });
});

test("CSV keeps numbers, in the way of the country", async () => {
  const [french, english] = await Promise.all([
    exported(csvArchive, [lease]),
    exported(csvArchive, [lease], { language: "en" }),
  ]);
  expect(unzipped(french).get("amounts.csv")).toMatch(/^\ufeffContrat;.*\r\n[\s\S]*;-12500,50;EUR;/);
  expect(unzipped(french).get("amounts.csv")).toContain(";1234567890123456,78;");
  expect(unzipped(english).get("amounts.csv")).toMatch(/^\ufeffContract,.*\r\n[\s\S]*,-12500.50,EUR,/);
  expect(inertText("une durée de 3 ans - ferme")).toBe("une durée de 3 ans - ferme");
});

function cellOf(book: xlsx.WorkBook, sheet: string, header: string, row: number): xlsx.CellObject | undefined {
  const cells = book.Sheets[sheet] ?? {};
  const range = xlsx.utils.decode_range(cells["!ref"] ?? "A1");
  for (let column = range.s.c; column <= range.e.c; column += 1) {
    if (cells[xlsx.utils.encode_cell({ r: 0, c: column })]?.v === header) {
      return cells[xlsx.utils.encode_cell({ r: row - 1, c: column })];
    }
  }
  throw new Error(`Expected a column "${header}" in "${sheet}".`);
}
