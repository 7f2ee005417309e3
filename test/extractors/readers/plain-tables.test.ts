import { describe, expect, test } from "vitest";
import { plainPage } from "../../../extractors/readers/plain-page.ts";

/** Each table as rows; a cell is `column:text`, with `!` before it where it is a head. */
function tablesOf(text: string): string[][] {
  const page = plainPage(1, text, { reader: "text" });
  const rows = new Map<string, string[]>();
  for (const { kind, start, end, cell } of page.blocks) {
    if (kind !== "tableCell" || !cell) continue;
    const key = `${cell.table}/${cell.row}`;
    const span = cell.columnSpan ? `-${cell.column + cell.columnSpan - 1}` : "";
    const shown = `${cell.isHeader ? "!" : ""}${cell.column}${span}:${page.text.slice(start, end)}`;
    rows.set(key, [...(rows.get(key) ?? []), shown]);
  }
  return [...rows.values()];
}

describe("tables of plain text", () => {
  test("cells that stand apart by runs of spaces and line up are rows; an empty cell keeps its column", () => {
    const text = [
      "Prestation            Quantité      Prix HT",
      "Tonte                 12            40,00 €",
      "Taille                              55,00 €",
      "Total                               95,00 €",
    ].join("\n");
    expect(tablesOf(text)).toEqual([
      ["!0:Prestation", "!1:Quantité", "!2:Prix HT"],
      ["0:Tonte", "1:12", "2:40,00 €"],
      ["0:Taille", "2:55,00 €"],
      ["0:Total", "2:95,00 €"],
    ]);
  });

  test("a line over several columns is the head of those that no other such line stands over", () => {
    const text = [
      "                                              Prix en €/MWh",
      "                    Abonnement (€/an)",
      "                                          HP             HC",
      "                    35,34                 44,70          31,60",
    ].join("\n");
    expect(tablesOf(text)).toEqual([
      ["!1-2:Prix en €/MWh"],
      ["!0:Abonnement (€/an)"],
      ["!1:HP", "!2:HC"],
      ["0:35,34", "1:44,70", "2:31,60"],
    ]);
  });

  test("cells between bars are rows, and a row of dashes is none", () => {
    const text = "| Site | Montant |\n| --- | --- |\n| Lyon | 1 200,00 € |\n| Metz | 900,00 € |";
    expect(tablesOf(text)).toEqual([
      ["!0:Site", "!1:Montant"],
      ["0:Lyon", "1:1 200,00 €"],
      ["0:Metz", "1:900,00 €"],
    ]);
  });

  test("cells between tabs are rows", () => {
    expect(tablesOf("Lot 1\t10 000,00 €\nLot 2\t8 000,00 €")).toEqual([
      ["0:Lot 1", "1:10 000,00 €"],
      ["0:Lot 2", "1:8 000,00 €"],
    ]);
  });

  test("lines before and after a table in the same run stay paragraphs", () => {
    const text = "Les prix sont les suivants :\nTonte      40,00 €\nTaille     55,00 €\nIls sont fermes.";
    const kinds = plainPage(1, text, { reader: "text" }).blocks.map(({ kind }) => kind);
    expect(kinds).toEqual(["paragraph", "tableCell", "tableCell", "tableCell", "tableCell", "paragraph"]);
  });

  test.each([
    [
      "two columns of prose",
      "Le prestataire exécute les travaux        et dans le respect des règles de l'art,\nconfiés par le client avec soin            sans délai ni retard de sa part,\net selon les plans remis à temps,          le tout à ses frais et risques.",
    ],
    ["one line alone", "Fait à Lyon,          le 3 mars 2024"],
    ["words spread over justified lines", "Le  client  paie le   prix convenu\nà  la  date  de  livraison  prévue"],
    ["one bar in a sentence", "Société X | SIRET 123\nElle est représentée par sa gérante."],
  ])("%s: no table", (_what, text) => {
    expect(tablesOf(text)).toEqual([]);
  });

  test("a dash stands for no figure in a column that its head does not stand right over", () => {
    const rows = [
      "Fait générateur            Pénalité                     Plafond",
      "Remise en retard           2 % de la commande par jour        12 % de la commande",
      "Lot refusé                 150 € par lot                      –",
      "Notice non remise          40 € par jour de retard            –",
    ];
    expect(tablesOf(rows.join("\n"))[2]).toEqual(["0:Lot refusé", "1:150 € par lot", "2:–"]);
  });

  test("a million characters of lines that almost make a table are read in one pass", () => {
    const line = "un mot,      deux mots,      trois mots,\n";
    const page = plainPage(1, line.repeat(25_000), { reader: "text" });
    expect(page.blocks).toHaveLength(1);
  });
});
