import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Reading } from "../../schemas/document-text.ts";
import { buildPdf } from "../support/pdf.ts";
import { runCommand } from "../support/run-command.ts";
import { buildWorkbook } from "../support/workbook.ts";
import { buildZip } from "../support/zip.ts";

const folder = mkdtempSync(join(tmpdir(), "greffier-text-"));

beforeAll(() => {
  const page = (text: string) => ({ lines: [{ text, x: 72, y: 742, size: 10 }] });
  writeFileSync(join(folder, "deux.pdf"), buildPdf([page("Contrat de bail"), page("Article 2")]));
  const rows = [
    ["Prestation", "PU HT"],
    ["Vitrerie", "2,50 €"],
  ];
  writeFileSync(join(folder, "bpu.xlsx"), buildWorkbook([{ name: "BPU", rows }]));
  writeFileSync(join(folder, "lot.zip"), buildZip([{ name: "sous/bail.txt", content: "Bail commercial" }]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("--page prints only that page", async () => {
  const { out, code } = await runCommand(folder, "text", "deux.pdf", "--page", "2");
  expect(code).toBe(0);
  expect(out).toMatch(/^deux\.pdf · pdf · 1 page: 1 with text\n── p\. 2 · .*\nArticle 2\n$/);
  const json = await runCommand(folder, "text", "deux.pdf", "--page", "2", "--json");
  expect(Reading.parse(JSON.parse(json.out)).pages.map(({ number }) => number)).toEqual([2]);
});

test("--page beyond the end says how many pages there are, and is wrong use", async () => {
  const { out, error, code } = await runCommand(folder, "text", "deux.pdf", "--page", "3");
  expect([out, code]).toEqual(["", 2]);
  expect(error).toBe("greffier: Expected a page from 1 to 2, found page 3 asked for; see greffier text --receipt.\n");
  expect((await runCommand(folder, "text", "deux.pdf", "--page", "0")).code).toBe(2);
});

test("--boxes prints each word with its box in points, parted by tabs", async () => {
  const { out } = await runCommand(folder, "text", "deux.pdf", "--page", "1", "--boxes");
  const [, , ...words] = out.trimEnd().split("\n");
  expect(words.map((line) => line.split("\t")[4])).toEqual(["Contrat", "de", "bail"]);
  const [left, top, right, bottom] = (words[0] ?? "").split("\t").map(Number);
  expect(left).toBeCloseTo(72, 0);
  // The baseline is 742 points from the bottom of a page of 842.
  expect([top, bottom]).toEqual([expect.closeTo(91, -1), expect.closeTo(102, -1)]);
  expect(right).toBeGreaterThan(95);
});

test("--boxes prints the cell of each text of a sheet, which has no boxes", async () => {
  const { out } = await runCommand(folder, "text", "bpu.xlsx", "--boxes");
  expect(out).toContain("BPU!A1\tPrestation\nBPU!B1\tPU HT\nBPU!A2\tVitrerie\nBPU!B2\t2,50 €\n");
});

test("the cells of a row stay apart by tabs in what a person reads", async () => {
  expect((await runCommand(folder, "text", "bpu.xlsx")).out).toContain("Prestation\tPU HT\nVitrerie\t2,50 €\n");
});

test("files inside a file are named, in words and in the receipt", async () => {
  const { out } = await runCommand(folder, "text", "lot.zip", "--lang", "fr");
  expect(out).toMatch(/^lot\.zip · archive · 1 fichier à l'intérieur\n\+ sous\/bail\.txt\n/);
  const receipt = JSON.parse((await runCommand(folder, "text", "lot.zip", "--receipt", "--json")).out);
  expect(receipt).toMatchObject({ totals: { pages: 0 }, parts: [{ name: "sous/bail.txt" }] });
  const beyond = await runCommand(folder, "text", "lot.zip", "--page", "1");
  expect([beyond.code, beyond.error]).toEqual([2, expect.stringContaining("found one that holds only other files")]);
});

test("a receipt has no words to print boxes of", async () => {
  expect((await runCommand(folder, "text", "deux.pdf", "--receipt", "--boxes")).code).toBe(2);
});
