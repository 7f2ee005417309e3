import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import type { PageImage } from "../../../extractors/ocr/engine.ts";
import { buildPdf, type PdfLine } from "../../support/pdf.ts";
import { blocksOf, readBytes, wordAt } from "../../support/reading.ts";

const prose = (count: number, from = 700): PdfLine[] =>
  Array.from({ length: count }, (_, index) => ({
    text: `Le prestataire assure les travaux de maintenance de la chaufferie et du site n° ${index}`,
    x: 60,
    y: from - index * 14,
  }));

describe("a PDF with text", () => {
  test("is read as words with boxes in points from the top left corner", async () => {
    const { pages } = await readBytes(buildPdf([{ lines: [{ text: "Durée : 12 mois", x: 100, y: 742, size: 10 }] }]));
    const [page] = pages;
    if (!page) throw new Error("no page");
    expect(page).toMatchObject({
      source: "text-layer",
      reader: "pdfium",
      width: 595,
      height: 842,
      text: "Durée : 12 mois",
    });
    const { text, box } = wordAt(page, 0);
    const [left = 0, top = 0, right = 0, bottom = 0] = box;
    expect(text).toBe("Durée");
    expect(left).toBeCloseTo(100, 0);
    expect(right).toBeGreaterThan(120);
    // The baseline lies 100 points below the top edge.
    expect(top).toBeGreaterThan(88);
    expect(top).toBeLessThan(100);
    expect(bottom).toBeGreaterThan(100);
  });

  test.each([90, 180, 270] as const)("turned by %i° has boxes of the page as displayed", async (rotate) => {
    const { pages } = await readBytes(buildPdf([{ rotate, lines: [{ text: "Loyer", x: 100, y: 742 }] }]));
    const [page] = pages;
    if (!page) throw new Error("no page");
    const [left = 0, top = 0] = wordAt(page, 0).box;
    const expected = { 90: [739, 100], 180: [467, 739], 270: [92, 467] }[rotate];
    expect([page.width, page.height]).toEqual(rotate === 180 ? [595, 842] : [842, 595]);
    expect(Math.abs(left - (expected[0] ?? 0))).toBeLessThan(8);
    expect(Math.abs(top - (expected[1] ?? 0))).toBeLessThan(8);
  });

  test("is put in reading order whatever order the file draws its lines in", async () => {
    const lines = [
      { text: "second", x: 60, y: 600 },
      { text: "first", x: 60, y: 700 },
    ];
    const { pages } = await readBytes(buildPdf([{ lines }]));
    expect(pages[0]?.text).toBe("first\n\nsecond");
  });

  test("in two columns is read column by column", async () => {
    const column = (name: string, x: number) =>
      Array.from({ length: 8 }, (_, index) => ({
        text: `${name} column has prose in line ${index} here`,
        x,
        y: 700 - index * 13,
      }));
    const { pages } = await readBytes(buildPdf([{ lines: [...column("left", 50), ...column("right", 320)] }]));
    const text = pages[0]?.text ?? "";
    expect(text.indexOf("left column has prose in line 7")).toBeLessThan(
      text.indexOf("right column has prose in line 0"),
    );
  });

  test("keeps the rows of a table, also where a cell has two lines", async () => {
    const row = (y: number, ...cells: string[]) => cells.map((text, index) => ({ text, x: 60 + index * 180, y }));
    const lines = [...row(700, "Site", "Adresse", "Prix"), ...row(670, "Lille", "14, rue des Tanneurs,", "100,00 €")];
    const wrapped = { text: "59000 Lille", x: 240, y: 658 };
    const { pages } = await readBytes(
      buildPdf([{ lines: [...lines, wrapped, ...row(630, "Arras", "31, rue Haute", "80,00 €")] }]),
    );
    expect(pages[0]?.text).toBe(
      "Site\tAdresse\tPrix\nLille\t14, rue des Tanneurs,\n59000 Lille\t100,00 €\nArras\t31, rue Haute\t80,00 €",
    );
    expect(pages[0]?.blocks.map((block) => [block.cell?.row, block.cell?.column])).toContainEqual([1, 1]);
  });

  test("keeps a formula with stacked fractions together, numerators above, and does not take it for a table", async () => {
    const lines = [
      { text: "ICHT-IME", x: 200, y: 712 },
      { text: "FSD2", x: 330, y: 712 },
      { text: "P2 = P20 × [ 0,15 + 0,65 ×", x: 60, y: 700 },
      { text: "+ 0,20 ×", x: 270, y: 700 },
      { text: "]", x: 380, y: 700 },
      { text: "ICHT-IME0", x: 200, y: 688 },
      { text: "FSD20", x: 330, y: 688 },
    ];
    const { pages } = await readBytes(buildPdf([{ lines }]));
    expect(pages[0]?.blocks.map((block) => block.kind)).not.toContain("tableCell");
    expect(pages[0]?.text.replaceAll(/\s+/g, " ")).toBe(
      "ICHT-IME FSD2 P2 = P20 × [ 0,15 + 0,65 × + 0,20 × ] ICHT-IME0 FSD20",
    );
  });

  test("has its recurring first and last lines marked as page header and footer", async () => {
    const page = (number: number) => ({
      lines: [
        { text: "Contrat 2024-17", x: 60, y: 810 },
        ...prose(6).map((line) => ({ ...line, text: `${line.text} page ${number * 7}, ligne ${line.y}` })),
        { text: `Page ${number}`, x: 280, y: 30 },
      ],
    });
    const { pages } = await readBytes(buildPdf([page(1), page(2), page(3)]));
    expect(blocksOf(pages[1]).at(0)).toBe("pageHeader: Contrat 2024-17");
    expect(blocksOf(pages[1]).at(-1)).toBe("pageFooter: Page 2");
  });

  test("has its headings and clause numbers marked", async () => {
    const lines = [{ text: "Article 3 – Durée", x: 60, y: 720, bold: true }, ...prose(4)];
    const { pages } = await readBytes(buildPdf([{ lines }]));
    expect(pages[0]?.blocks[0]).toMatchObject({ kind: "heading", clauseNumber: "Article 3", level: 1 });
    expect(pages[0]?.blocks[1]?.kind).toBe("paragraph");
  });

  test("without anything on a page says that it is blank, and without OCR that a picture was not read", async () => {
    const { pages, issues } = await readBytes(buildPdf([{}, { drawing: "100 100 300 300 re f" }]));
    expect(pages.map(({ source, note }) => [source, note])).toEqual([
      ["none", "blank page"],
      ["none", "no text layer, and OCR is off"],
    ]);
    expect(issues).toMatchObject([{ code: "PAGE_NOT_READ", page: 2 }]);
  });

  test("is read to the end where the JPEG of a page is damaged: what can be drawn of that page goes to OCR", async () => {
    const whole = await sharp({ create: { width: 600, height: 800, channels: 3, background: "white" } })
      .grayscale()
      .jpeg()
      .toBuffer();
    const jpeg = { bytes: whole.subarray(0, 300), width: 600, height: 800 };
    const asked: number[] = [];
    const recogniser = {
      pagesAtOnce: 1,
      recognise: async ({ pixels, width, height }: PageImage) => {
        asked.push(pixels.length / (width * height));
        return { lines: [], reader: "fake", blank: false, language: "fra" as const, confidence: 0, uncoveredInk: 1 };
      },
      close: async () => {},
    };
    const { pages, issues } = await readBytes(buildPdf([{ lines: prose(10) }, { jpeg }]), { recogniser });
    expect(asked).toEqual([1]);
    expect(pages.map(({ source }) => source)).toEqual(["text-layer", "none"]);
    expect(issues).toMatchObject([{ code: "PAGE_NOT_READ", page: 2 }]);
  });

  test("gives words whose offsets lie in the text, one box each, in any layout", async () => {
    const line = fc.record({
      text: fc.stringMatching(/^[A-Za-z0-9 ().,]{1,40}$/),
      // Words outside the page are left out, so the longest line must fit.
      x: fc.integer({ min: 0, max: 150 }),
      y: fc.integer({ min: 10, max: 830 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
        const [page] = (await readBytes(buildPdf([{ lines }]))).pages;
        if (!page) throw new Error("no page");
        const { starts, ends, boxes } = page.words;
        expect(boxes).toHaveLength(starts.length * 4);
        for (const [index, start] of starts.entries()) {
          expect(start).toBeGreaterThanOrEqual(ends[index - 1] ?? 0);
          expect(page.text.slice(start, ends[index])).toMatch(/^\S+$/);
        }
        const printed = lines.map(({ text }) => text.replaceAll(/\s/g, "")).join("");
        expect([...page.text.replaceAll(/\s/g, "")].sort().join("")).toBe([...printed].sort().join(""));
      }),
      { numRuns: 60 },
    );
  });
});
