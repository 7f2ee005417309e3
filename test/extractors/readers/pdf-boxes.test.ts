import { degrees, PDFDocument, PDFName, PDFNumber, type PDFPage, StandardFonts } from "pdf-lib";
import { describe, expect, test } from "vitest";
import { openPdf } from "../../../extractors/readers/pdf/document.ts";
import { drawn } from "../../../extractors/readers/pdf/page-image.ts";
import type { Page } from "../../../schemas/document-text.ts";
import { blocksOf, readBytes } from "../../support/reading.ts";

const prose = Array.from({ length: 14 }, (_, index) => `Le prestataire assure la maintenance du site numéro ${index}`);

/** A page with prose from its upper left corner, drawn turned counter-clockwise about a point. */
async function pageOf(change: (page: PDFPage) => void, turn = 0): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const font = await file.embedFont(StandardFonts.Helvetica);
  const page = file.addPage([595, 842]);
  for (const [index, text] of prose.entries()) {
    const [x, y] = turnedBy(turn, 100, 700 - 16 * index);
    page.drawText(text, { x, y, size: 11, font, rotate: degrees(turn) });
  }
  change(page);
  return file.save();
}

/** About the middle of the page. */
function turnedBy(turn: number, x: number, y: number): [number, number] {
  const angle = (turn * Math.PI) / 180;
  const [dx, dy] = [x - 297.5, y - 421];
  return [297.5 + dx * Math.cos(angle) - dy * Math.sin(angle), 421 + dx * Math.sin(angle) + dy * Math.cos(angle)];
}

/** The share of the page's ink that lies in the boxes of its words, and the words under whose box there is none. */
async function inkUnder(bytes: Uint8Array, { words, text }: Page) {
  const document = await openPdf(bytes);
  const { pixels, width, height, scale } = document.withPage(0, (page) => {
    const image = drawn(page, 144, 10_000_000);
    return { ...image, scale: image.width / page.width };
  });
  document.close();
  const isDark = (x: number, y: number) => (pixels[y * width + x] ?? 255) < 128;
  const covered = new Uint8Array(width * height);
  const empty: string[] = [];
  for (const [index, start] of words.starts.entries()) {
    const [left = 0, top = 0, right = 0, bottom = 0] = words.boxes
      .slice(index * 4, index * 4 + 4)
      .map((at) => at * scale);
    let dark = 0;
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, bottom); y++) {
      for (let x = Math.max(0, Math.floor(left)); x < Math.min(width, right); x++) {
        covered[y * width + x] = 1;
        if (isDark(x, y)) dark++;
      }
    }
    if (dark === 0) empty.push(text.slice(start, words.ends[index]));
  }
  const ink = covered.reduce((sum, _, at) => sum + (isDark(at % width, Math.floor(at / width)) ? 1 : 0), 0);
  const under = covered.reduce((sum, box, at) => sum + (box && isDark(at % width, Math.floor(at / width)) ? 1 : 0), 0);
  return { empty, share: under / Math.max(1, ink), ink };
}

describe("boxes fall on the words as displayed", () => {
  test.each<[string, (page: PDFPage) => void, number]>([
    ["on a plain page", () => {}, 0],
    ["where the crop box is smaller than the media box", (page) => page.setCropBox(60, 300, 480, 500), 0],
    ["where the media box does not begin at zero", (page) => page.setMediaBox(-50, -80, 700, 1000), 0],
    [
      "where the page is turned and cropped",
      (page) => {
        page.setRotation(degrees(270));
        page.setCropBox(40, 350, 500, 440);
      },
      0,
    ],
    ["where the page has a unit of its own", (page) => page.node.set(PDFName.of("UserUnit"), PDFNumber.of(2)), 0],
    ["where the page is turned by 90°", (page) => page.setRotation(degrees(90)), 0],
    ["where the page is turned by 180°", (page) => page.setRotation(degrees(180)), 0],
    ["where the text runs upwards", () => {}, 90],
    ["where the text runs downwards", () => {}, 270],
    ["where the text is upside down", () => {}, 180],
    ["where the text runs upwards on a page that is turned back", (page) => page.setRotation(degrees(90)), 90],
    ["where the text leans a little", () => {}, 2],
  ])("%s", async (_, change, turn) => {
    const bytes = await pageOf(change, turn);
    const [page] = (await readBytes(bytes)).pages;
    if (!page) throw new Error("no page");
    expect(page.text.replaceAll(/\s+/g, " ")).toBe(prose.join(" "));
    const { empty, share, ink } = await inkUnder(bytes, page);
    expect(ink).toBeGreaterThan(1000);
    expect(empty).toEqual([]);
    expect(share).toBeGreaterThan(0.99);
  });
});

describe("text that runs another way than the rest", () => {
  test("in the margin is read whole, after the page and out of the sentence flow", async () => {
    const bytes = await pageOf((page) => {
      page.drawText("Paraphe des parties : lire chaque page", { x: 40, y: 300, size: 9, rotate: degrees(90) });
      page.drawText("Document confidentiel, ne pas copier", { x: 570, y: 600, size: 9, rotate: degrees(270) });
    });
    const [page] = (await readBytes(bytes)).pages;
    expect(blocksOf(page).slice(-2)).toEqual([
      "pageFooter: Paraphe des parties : lire chaque page",
      "pageFooter: Document confidentiel, ne pas copier",
    ]);
    expect(page?.text.startsWith(prose.slice(0, 2).join("\n"))).toBe(true);
  });

  test("across the page, as a watermark, does not cut the lines it is printed over", async () => {
    const bytes = await pageOf((page) =>
      page.drawText("PROJET NON SIGNE", { x: 120, y: 420, size: 40, rotate: degrees(40), opacity: 0.3 }),
    );
    const [page] = (await readBytes(bytes)).pages;
    const blocks = blocksOf(page);
    expect(blocks.at(-1)).toBe("pageFooter: PROJET NON SIGNE");
    expect(page?.text.replaceAll(/\s+/g, " ").startsWith(prose.join(" "))).toBe(true);
  });

  test("in a table, as heads of narrow columns, stays in the text", async () => {
    const bytes = await pageOf((page) => page.drawText("Quantité", { x: 300, y: 380, size: 9, rotate: degrees(90) }));
    const [page] = (await readBytes(bytes)).pages;
    expect(blocksOf(page).at(-1)).toBe("paragraph: Quantité");
  });
});
