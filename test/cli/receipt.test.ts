import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeReading } from "../../cli/reading-view.ts";
import { Reading } from "../../schemas/document-text.ts";
import { ReadingReceipt } from "../../schemas/reading-receipt.ts";
import { receiptOf } from "../../server/documents/receipt.ts";
import { buildMixedPdf } from "../support/mixed-pdf.ts";
import { runCommand } from "../support/run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "greffier-receipt-"));
let reading: Reading;

beforeAll(async () => {
  writeFileSync(join(folder, "mixte.pdf"), await buildMixedPdf());
  reading = Reading.parse(JSON.parse((await runCommand(folder, "text", "mixte.pdf", "--json")).out));
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the receipt of a mixed file says the truth for each page, as JSON", () => {
  const receipt = ReadingReceipt.parse(receiptOf("mixte.pdf", reading));
  expect(receipt).toMatchObject({ file: "mixte.pdf", format: "pdf" });
  expect(receipt.totals).toEqual({ pages: 5, textLayer: 1, ocr: 2, blank: 1, unread: 1 });
  const [digital, scan, blank, upsideDown, blurred] = receipt.pages;
  expect(digital).toMatchObject({ number: 1, source: "text-layer", reader: "pdfium", blank: false });
  expect(scan).toMatchObject({ number: 2, source: "ocr", reader: "tesseract.js" });
  expect(scan?.ocrConfidence).toBeGreaterThan(0.8);
  expect(Math.abs((scan?.words ?? 0) - (digital?.words ?? 0))).toBeLessThan(5);
  expect(blank).toMatchObject({ number: 3, source: "none", blank: true, words: 0, characters: 0 });
  expect(upsideDown).toMatchObject({ number: 4, source: "ocr", note: expect.stringMatching(/180/) });
  expect(Math.abs((upsideDown?.words ?? 0) - (digital?.words ?? 0))).toBeLessThan(5);
  expect(blurred).toMatchObject({ number: 5, source: "none", blank: false, words: 0 });
  expect(blurred?.note).toMatch(/OCR found no words/);
  expect(receipt.issues).toMatchObject([{ code: "PAGE_NOT_READ", page: 5 }]);
  expect(JSON.stringify(receipt)).not.toContain("ascenseurs");
});

test("the receipt of a mixed file says the truth for each page, in English words", () => {
  const lines = describeReading("mixte.pdf", reading, "en", "receipt").split("\n");
  expect(lines[0]).toBe("mixte.pdf · pdf · 5 pages: 1 with text, 2 by OCR, 1 blank, 1 not read");
  expect(lines[1]).toMatch(/^p\. 1 · the file's own text \(pdfium\) · \d+ characters, \d+ words$/);
  expect(lines[2]).toMatch(/^p\. 2 · OCR \(tesseract\.js\), confidence 9\d %, ink without text \d+ % · /);
  expect(lines[3]).toBe("p. 3 · blank");
  expect(lines[4]).toMatch(/^p\. 4 · OCR .*turned by 180°/);
  expect(lines[5]).toMatch(/^p\. 5 · not read, .*OCR found no words/);
  expect(lines[6]).toMatch(/^! p\. 5: Page 5 was not read/);
});

test("the receipt of a mixed file says the truth for each page, in French words", () => {
  const lines = describeReading("mixte.pdf", reading, "fr", "receipt").split("\n");
  expect(lines[0]).toBe("mixte.pdf · pdf · 5 pages : 1 avec texte, 2 par OCR, 1 vide, 1 non lue");
  expect(lines[1]).toMatch(/^p\. 1 · texte du fichier \(pdfium\) · \d+ caractères, \d+ mots$/);
  expect(lines[2]).toMatch(/^p\. 2 · OCR \(tesseract\.js\), confiance 9\d %, encre sans texte \d+ % · /);
  expect(lines[3]).toBe("p. 3 · vide");
  expect(lines[4]).toMatch(/^p\. 4 · OCR .* · aucun texte dans le fichier; page tournée de 180°/);
  expect(lines[5]).toMatch(/^p\. 5 · non lue, .* · aucun texte dans le fichier; l'OCR n'a trouvé aucun mot/);
});

test("the receipt in docs/reading.md has the shape of a receipt", () => {
  const page = readFileSync(new URL("../../docs/reading.md", import.meta.url), "utf8");
  const example = /```jsonc\n([\s\S]*?)```/u.exec(page)?.[1] ?? "";
  const receipt = ReadingReceipt.parse(JSON.parse(example.replaceAll(/\/\/.*$/gmu, "")));
  const { pages, ...counted } = receipt.totals;
  expect(Object.values(counted).reduce((sum, count) => sum + count)).toBe(pages);
});
