import sharp from "sharp";
import { expect, test } from "vitest";
import type { EngineLines, EngineWord, OcrEngine, PageImage } from "../../../extractors/ocr/engine.ts";
import { recogniserOver } from "../../../extractors/ocr/recogniser.ts";

const { signal } = new AbortController();

/** An A4 page at 200 dpi. */
async function drawing(content: string): Promise<PageImage> {
  const { data, info } = await sharp(Buffer.from(`<svg width="1653" height="2338">${content}</svg>`))
    .flatten({ background: "white" })
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: new Uint8Array(data), width: info.width, height: info.height, dpi: 200 };
}

const text = (words: string, x: number, y: number) => `<text x="${x}" y="${y}" font-size="40">${words}</text>`;
const word = (value: string, left: number, top: number, right: number, bottom: number): EngineWord => ({
  text: value,
  left,
  top,
  right,
  bottom,
  confidence: 95,
});

/** Reads on a whole page what it is given, and on a part of it `inPart`. */
function engineOf(lines: EngineLines, inPart: EngineLines = []): OcrEngine {
  return {
    name: "scripted",
    read: async (_image, { layout }) => (layout === "page" ? lines : inPart),
    close: async () => {},
  };
}

const signed = [[word("Signature", 195, 460, 420, 510)]];

test("strokes of a pen beside the word that asks for them are a signature", async () => {
  const pen = "M260 700 C320 520 340 760 400 640 S470 560 520 690 S600 600 640 650 S700 560 760 700 L840 610";
  const image = await drawing(
    `${text("Signature", 200, 500)}<path d="${pen}" fill="none" stroke="#222" stroke-width="6"/>`,
  );
  const { inkRegions } = await recogniserOver(engineOf(signed)).recognise(image, signal);
  expect(inkRegions?.map(({ kind }) => kind)).toEqual(["signature"]);
  const [left, top, right, bottom] = inkRegions?.[0]?.box ?? [0, 0, 0, 0];
  expect(left).toBeGreaterThan(85);
  expect(right).toBeLessThan(310);
  expect(top).toBeGreaterThan(180);
  expect(bottom).toBeLessThan(270);
});

test("a ring is a stamp, and ink that cannot be told is ink", async () => {
  const ring = '<circle cx="1200" cy="1800" r="150" fill="none" stroke="#333" stroke-width="7"/>';
  const scrawl = '<path d="M300 1500 L420 1560 L330 1600 L480 1520" fill="none" stroke="#222" stroke-width="7"/>';
  const image = await drawing(text("Signature", 200, 500) + ring + scrawl);
  const { inkRegions } = await recogniserOver(engineOf(signed)).recognise(image, signal);
  expect(inkRegions?.map(({ kind }) => kind).sort()).toEqual(["ink", "stamp"]);
});

test.each([
  ["grey paper", '<rect width="1653" height="2338" fill="#cfcfcf"/>'],
  ["punched holes", '<circle cx="60" cy="900" r="30"/><circle cx="60" cy="1500" r="30"/>'],
  ["a border", '<rect x="20" y="20" width="1610" height="2300" fill="none" stroke="#222" stroke-width="4"/>'],
  ["black edges of the scan", '<rect width="40" height="2338"/><rect y="2300" width="1653" height="38"/>'],
])("a page with nothing but %s is blank", async (_, content) => {
  const page = await recogniserOver(engineOf(signed)).recognise(await drawing(content), signal);
  expect(page).toMatchObject({ blank: true, lines: [] });
});

test("faint print is no blank page", async () => {
  const image = await drawing(`<g fill="#c8c8c8">${text("Signature", 200, 500)}</g>`);
  const page = await recogniserOver(engineOf(signed)).recognise(image, signal);
  expect(page.blank).toBe(false);
  expect(page.note).toContain("contrast raised");
});

test("text that was passed over is read on a second look, and put where it stands", async () => {
  const image = await drawing(text("Signature", 200, 500) + text("Reconduction tacite", 200, 900));
  const found = [[word("Reconduction", 12, 12, 250, 50), word("tacite", 260, 12, 380, 50)]];
  const page = await recogniserOver(engineOf(signed, found)).recognise(image, signal);
  const read = page.lines.map((line) => line.segments.flatMap(({ words }) => words.map((one) => one.text)).join(" "));
  expect(read).toEqual(["Signature", "Reconduction tacite"]);
  expect(page.lines[1]?.top).toBeGreaterThan(290);
  expect(page.lines[1]?.top).toBeLessThan(330);
});

test("what a second look is not sure of is left out", async () => {
  const image = await drawing(text("Signature", 200, 500) + text("Reconduction tacite", 200, 900));
  const doubtful = [[{ ...word("Reconduction", 12, 12, 250, 50), confidence: 35 }]];
  const page = await recogniserOver(engineOf(signed, doubtful)).recognise(image, signal);
  expect(page.lines).toHaveLength(1);
  expect(page.uncoveredInk).toBeGreaterThan(0.3);
});

test("a page of which nothing sure was read is unread, and says so", async () => {
  const rubbish = [[{ ...word("~~", 195, 460, 420, 510), confidence: 12 }]];
  const page = await recogniserOver(engineOf(rubbish)).recognise(await drawing(text("Signature", 200, 500)), signal);
  expect(page).toMatchObject({ lines: [], blank: false, note: "OCR found no words that it is sure of" });
});
