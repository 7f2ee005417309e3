import { existsSync, globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readBytes } from "../../support/reading.ts";

const schedule = 'Prestation;Unité;PU HT\nNettoyage;m²;1 234,50 €\n"Vitrerie; 2 faces";m²;"2,50"\n';

const bankExport = [
  "Date,Libellé,Débit,Crédit",
  '02/01/2024,PRLV LOYER JANVIER,"1.200,00",',
  "05/01/2024,VIR CLIENT EXEMPLE,,350.10",
].join("\r\n");

describe("a price schedule", () => {
  test("is read as one sheet: rows as lines, values as written, cells by their names", async () => {
    const { format, pages } = await readBytes(Buffer.from(schedule));
    expect([format, pages.length, pages[0]?.reader]).toEqual(["csv", 1, "csv"]);
    expect(pages[0]?.text).toBe("Prestation\tUnité\tPU HT\nNettoyage\tm²\t1 234,50 €\nVitrerie; 2 faces\tm²\t2,50");
    expect(pages[0]?.blocks[5]).toEqual({
      kind: "tableCell",
      start: 36,
      end: 46,
      cell: { table: 0, row: 1, column: 2 },
      anchor: { kind: "sheetCell", block: 5, cell: "C2" },
    });
    expect(pages[0]?.blocks.filter(({ cell }) => cell?.isHeader)).toHaveLength(3);
  });

  test.each([
    ["Windows-1252", Buffer.from(schedule.replace("€", "\u0080"), "latin1"), /Windows-1252/],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${schedule}`), undefined],
    ["UTF-16 with its mark", Buffer.from(`\ufeff${schedule}`, "utf16le"), undefined],
  ])("is read in %s", async (_, bytes, note) => {
    const { pages } = await readBytes(bytes);
    expect(pages[0]?.text).toMatch(/^Prestation\tUnité\tPU HT\nNettoyage\tm²\t1 234,50 €\n/);
    if (note) expect(pages[0]?.note).toMatch(note);
  });

  test.each(["\t", "|", ","])("is read with %j between fields", async (delimiter) => {
    const lines = [
      ["Prestation", "Unité", "PU"],
      ["Nettoyage", "m²", "12"],
      ["Vitrerie", "m²", "3"],
    ];
    const { format, pages } = await readBytes(Buffer.from(lines.map((line) => line.join(delimiter)).join("\n")));
    expect([format, pages[0]?.text]).toEqual(["csv", "Prestation\tUnité\tPU\nNettoyage\tm²\t12\nVitrerie\tm²\t3"]);
  });
});

test("a bank export keeps its rows, its amounts and its empty cells", async () => {
  const { format, pages } = await readBytes(Buffer.from(bankExport));
  expect(format).toBe("csv");
  expect(pages[0]?.text.split("\n")[2]).toBe("05/01/2024\tVIR CLIENT EXEMPLE\t350.10");
  expect(pages[0]?.blocks.at(-1)?.anchor).toMatchObject({ cell: "D3" });
});

test("lines before the table, line ends inside a field and Excel's line that names the delimiter are no hindrance", async () => {
  const content =
    'sep=;\r\nTitulaire;Exemple SAS\r\nDate;Objet;Montant\r\n"01/02/2024";"Loyer\r\nfévrier";"900,00"\r\n02/02/2024;Eau;30,00\r\n';
  const { format, pages } = await readBytes(Buffer.from(content));
  expect(format).toBe("csv");
  expect(pages[0]?.text).toBe(
    "Titulaire\tExemple SAS\nDate\tObjet\tMontant\n01/02/2024\tLoyer\nfévrier\t900,00\n02/02/2024\tEau\t30,00",
  );
});

test.each([
  [
    "clauses that end in semicolons",
    "Le titulaire s'engage à :\n- fournir les plans ;\n- tenir les délais ; la garantie court alors ;\n- payer ses sous-traitants ;\n",
  ],
  [
    "sentences with commas",
    "Entre Exemple, société anonyme, et\nAutre, société civile, il est convenu\nde ce qui suit, ensemble, ici\n",
  ],
  ["amounts with decimal commas", "Prix HT : 12,50\nTVA : 2,50\nTotal : 15,00\n"],
  ["a Markdown table", "| Prestation | Prix |\n|---|---|\n| Nettoyage | 12 |\n| Vitrerie | 3 |\n"],
  ["one line", "Nettoyage;m²;12"],
  [
    "a text with a table by tabs",
    "CONTRAT\n\nArticle 1 - Objet\nLe prix est fixé ainsi :\nLot\tPrix\nA\t12\nB\t13\n\nFait à Lyon.\n",
  ],
])("a text of %s stays a text", async (_, content) => {
  expect((await readBytes(Buffer.from(content))).format).toBe("text");
});

test("no contract of the fixtures is taken for a table", async () => {
  const texts = globSync("fixtures/**/*.{txt,md}").filter((path) => existsSync(path));
  expect(texts.length).toBeGreaterThan(3);
  for (const path of texts) expect((await readBytes(readFileSync(path))).format, path).not.toBe("csv");
});

test("a quote that is never closed is a character like any other", async () => {
  const content = `a;b;c\nx;1;2\nx;1;2\n"${'""'.repeat(200_000)}x`;
  const { pages } = await readBytes(Buffer.from(content));
  expect(pages[0]?.text.length).toBeGreaterThan(400_000);
});
