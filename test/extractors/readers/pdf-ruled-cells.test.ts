import { expect, test } from "vitest";
import { buildPdf } from "../../support/pdf.ts";
import { readBytes } from "../../support/reading.ts";

const labels = ["Prise d'effet", "Durée", "Dernier jour", "Montant annuel", "Provision", "Règlement"];
const values = ["1er mai 2026", "4 ans", "30 avril 2030", "126 900,00 € HT", "31 500,00 € HT", "45 jours"];
const pitch = 12;
const [left, middle, right, top] = [60, 220, 520, 720];
const bottom = top - labels.length * pitch;
const heights = Array.from({ length: labels.length + 1 }, (_, row) => top - row * pitch);

/** Rows so tight that only what is drawn tells one from the next: all values stand before all labels in the file. */
const particulars = (drawing: string) => {
  const cells = (texts: readonly string[], x: number) =>
    texts.map((text, row) => ({ text, x: x + 4, y: top - (row + 1) * pitch + 2, size: 12 }));
  return buildPdf([{ drawing, lines: [...cells(values, middle), ...cells(labels, left)] }]);
};

const level = (y: number, from: number, to: number) => `${from} ${y} m ${to} ${y} l`;
const upright = (x: number, from: number, to: number) => `${x} ${from} m ${x} ${to} l`;

const drawings = {
  "one path for the whole grid": [
    ...heights.map((y) => level(y, left, right)),
    ...[left, middle, right].map((x) => upright(x, bottom, top)),
    "S",
  ],
  "a line for each rule": [
    ...heights.map((y) => `${level(y, left, right)} S`),
    ...[left, middle, right].map((x) => `${upright(x, bottom, top)} S`),
  ],
  "thin bars, cell by cell": heights.slice(1).flatMap((y) =>
    [
      [left, middle],
      [middle, right],
    ].flatMap(([from = 0, to = 0]) => [
      `${from} ${y} ${to - from} 0.7 re f`,
      `${from} ${y + pitch} ${to - from} 0.7 re f`,
      `${from} ${y} 0.7 ${pitch} re f`,
      `${to} ${y} 0.7 ${pitch} re f`,
    ]),
  ),
  "a rectangle for each cell": heights
    .slice(1)
    .flatMap((y) => [`${left} ${y} ${middle - left} ${pitch} re S`, `${middle} ${y} ${right - middle} ${pitch} re S`]),
};

test.each(Object.entries(drawings))("rows of a table are told apart by its rules: %s", async (_, operators) => {
  const { pages } = await readBytes(particulars(operators.join("\n")));

  const rows = labels.map((label, row) => `${label}\t${values[row]}`);
  expect(pages[0]?.text).toBe(rows.join("\n"));
  expect(pages[0]?.blocks.map(({ kind }) => kind)).toEqual(rows.flatMap(() => ["tableCell", "tableCell"]));
});

test("a cell of several lines is one, whatever stands beside it", async () => {
  const drawing = [
    ...[top, top - 50, top - 100].map((y) => `${level(y, left, right)} S`),
    ...[left, middle, right].map((x) => `${upright(x, top - 100, top)} S`),
  ].join("\n");
  const lines = [
    { text: "Pénalité", x: left + 4, y: top - 28 },
    { text: "Deux pour mille du montant", x: middle + 4, y: top - 14 },
    { text: "Par jour de retard", x: middle + 4, y: top - 28 },
    { text: "Sans mise en demeure", x: middle + 4, y: top - 42 },
    { text: "Plafond", x: left + 4, y: top - 78 },
    { text: "Dix pour cent", x: middle + 4, y: top - 78 },
  ];

  const { pages } = await readBytes(buildPdf([{ drawing, lines }]));

  const [page] = pages;
  expect(page?.blocks.map(({ start, end }) => page.text.slice(start, end))).toEqual([
    "Pénalité",
    "Deux pour mille du montant\nPar jour de retard\nSans mise en demeure",
    "Plafond",
    "Dix pour cent",
  ]);
});

test("a frame around text, and lines under it, make no table", async () => {
  const lines = ["Le présent contrat prend effet le 1er janvier 2026.", "Il est conclu pour deux ans."].map(
    (text, row) => ({ text, x: 80, y: 700 - row * 14 }),
  );
  const framed = ["60 660 480 70 re S", "80 697 m 300 697 l S", "80 683 m 220 683 l S"].join("\n");

  const [plain, drawn] = await Promise.all(["", framed].map((drawing) => readBytes(buildPdf([{ drawing, lines }]))));

  expect(drawn?.pages[0]?.text).toBe(plain?.pages[0]?.text);
  expect(drawn?.pages[0]?.blocks).toEqual(plain?.pages[0]?.blocks);
});

test("tables that follow closely, and a line between them, stay apart", async () => {
  const grid = (from: number, rows: number, columns: readonly number[]) =>
    [
      ...Array.from({ length: rows + 1 }, (_, row) => level(from - row * 14, columns[0] ?? 0, columns.at(-1) ?? 0)),
      ...columns.map((x) => upright(x, from - rows * 14, from)),
      "S",
    ].join("\n");
  const drawing = [grid(720, 2, [60, 280, 500]), grid(672, 2, [60, 160, 500]), grid(620, 2, [60, 380, 500])];
  const row = (y: number, cells: readonly (readonly [string, number])[]) =>
    cells.map(([text, x]) => ({ text, x: x + 3, y, size: 10 }));
  const lines = [
    ...row(709, [
      ["Client", 60],
      ["Prestataire", 280],
    ]),
    ...row(695, [
      ["ARVANE", 60],
      ["THERMIVAL", 280],
    ]),
    ...row(661, [
      ["Durée", 60],
      ["4 ans", 160],
    ]),
    ...row(647, [
      ["Effet", 60],
      ["1er mai 2026", 160],
    ]),
    ...row(627, [["Soit, pour le lot 1 :", 60]]),
    ...row(609, [
      ["Désignation", 60],
      ["Prix", 380],
    ]),
    ...row(595, [
      ["Vitrerie", 60],
      ["1,35 €", 380],
    ]),
  ];

  const { pages } = await readBytes(buildPdf([{ drawing: drawing.join("\n"), lines }]));

  expect(pages[0]?.text.split("\n\n")).toEqual([
    "Client\tPrestataire\nARVANE\tTHERMIVAL",
    "Durée\t4 ans\nEffet\t1er mai 2026",
    "Soit, pour le lot 1 :",
    "Désignation\tPrix\nVitrerie\t1,35 €",
  ]);
});
