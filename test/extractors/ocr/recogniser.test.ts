import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import type { EngineLines, OcrEngine, PageImage } from "../../../extractors/ocr/engine.ts";
import { openRecogniser } from "../../../extractors/ocr/engines.ts";
import { inkOf } from "../../../extractors/ocr/ink.ts";
import { isNoise } from "../../../extractors/ocr/noise.ts";
import { flattened, turned } from "../../../extractors/ocr/prepare.ts";
import { recogniserOver } from "../../../extractors/ocr/recogniser.ts";
import { skewOf } from "../../../extractors/ocr/skew.ts";
import { linesOfTsv } from "../../../extractors/ocr/tsv.ts";
import { openPdf } from "../../../extractors/readers/pdf/document.ts";
import { decodePicture, pictureOf } from "../../../extractors/readers/pdf/page-image.ts";
import { plainText } from "../../../extractors/structure/line.ts";
import { buildPdf } from "../../support/pdf.ts";
import { settings } from "../../support/reading.ts";

const { signal } = new AbortController();
const sentences = [
  "Article 5 – Durée du contrat",
  "Le contrat est conclu pour une durée de douze (12) mois à compter du 1er janvier 2025.",
  "Il est reconduit tacitement, sauf préavis de trois mois notifié par lettre recommandée.",
  "Le prix annuel est fixé à 148 750,00 € HT, révisable chaque année selon l’indice Syntec.",
];

async function scan(dpi = 150): Promise<PageImage> {
  const lines = sentences.map((text, index) => ({ text, x: 60, y: 740 - index * 30, size: 12 }));
  const document = await openPdf(buildPdf([{ lines }]));
  const picture = document.withPage(0, (page) => pictureOf(page, dpi, 50_000_000));
  document.close();
  return decodePicture(picture, 50_000_000);
}

/** Text from the top of the page to its foot. */
async function fullPage(): Promise<PageImage> {
  const drawn = Array.from(
    { length: 60 },
    (_, line) => `<text x="130" y="${200 + line * 34}" font-size="24">${sentences[line % sentences.length]}</text>`,
  );
  const { data, info } = await sharp(Buffer.from(`<svg width="1653" height="2338">${drawn.join("")}</svg>`))
    .flatten({ background: "white" })
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: new Uint8Array(data), width: info.width, height: info.height, dpi: 200 };
}

describe("tesseract.js", () => {
  const recogniser = openRecogniser({ ...settings.ocr, engine: "tesseract.js" });
  afterAll(() => recogniser.close());

  test("reads a page in French, offline, with boxes in points", async () => {
    const page = await recogniser.recognise(await scan(), signal);
    expect(page.lines.map(plainText).join("\n")).toContain("durée de douze (12) mois à compter du 1er janvier 2025");
    expect(page.confidence).toBeGreaterThan(0.85);
    expect(page.uncoveredInk).toBeLessThan(0.05);
    expect(page.lines[0]?.left).toBeCloseTo(60, -1);
    expect(Math.abs((page.lines[0]?.bottom ?? 0) - 102)).toBeLessThan(8);
  });

  test("turns a page that stands on its head, and gives boxes of the page as scanned", async () => {
    const { image } = await turned(await scan(), 180);
    const page = await recogniser.recognise(image, signal);
    expect(page.lines.map(plainText).join("\n")).toContain("préavis de trois mois");
    expect(page.note).toContain("turned by 180°");
    expect(page.lines[0]?.top).toBeGreaterThan(700);
  });
});

test("a page is read in the language of a strip of it", async () => {
  const english = "The Supplier shall provide the services to the Customer for the term of this Agreement".split(" ");
  const asked: string[] = [];
  const engine = scripted(english, asked);
  const page = await recogniserOver(engine).recognise(await scan(), signal);
  expect(asked.slice(0, 2)).toEqual(["fra block", "eng page"]);
  expect(page.confidence).toBeCloseTo(0.96);
});

test("a blank page is told without asking the engine", async () => {
  const engine = { name: "none", read: () => Promise.reject(new Error("asked")), close: async () => {} };
  const pixels = new Uint8Array(600 * 800).fill(235);
  const page = await recogniserOver(engine).recognise({ pixels, width: 600, height: 800, dpi: 72 }, signal);
  expect(page).toMatchObject({ blank: true, lines: [] });
});

test.each([0, 1])(
  "a page of dots strewn by chance, blurred by %d, is not read, and the engine is not asked",
  async (blur) => {
    const engine = { name: "none", read: () => Promise.reject(new Error("asked")), close: async () => {} };
    const [width, height] = [1653, 2338];
    let state = 1;
    const dots = Uint8Array.from({ length: width * height }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 24 < 128 ? 0 : 255;
    });
    const drawn = sharp(dots, { raw: { width, height, channels: 1 } });
    const pixels = await (blur > 0 ? drawn.blur(blur) : drawn).toColourspace("b-w").raw().toBuffer();
    const page = await recogniserOver(engine).recognise({ pixels, width, height, dpi: 200 }, signal);
    expect(page).toMatchObject({ blank: false, lines: [], confidence: 0, note: expect.stringContaining("dots") });
  },
);

test.each([0, 10, 90])("a page of text turned by %d° is no noise", async (degrees) => {
  const { image } = await turned(await fullPage(), degrees);
  expect(isNoise(inkOf(image))).toBe(false);
});

test("text that the engine did not see shows as ink outside its words", async () => {
  const half: EngineLines = [[{ text: "Article", left: 0, top: 0, right: 1240, bottom: 260, confidence: 95 }]];
  const engine = { name: "half", read: async () => half, close: async () => {} };
  const page = await recogniserOver(engine).recognise(await scan(), signal);
  expect(page.uncoveredInk).toBeGreaterThan(0.3);
});

test.each([-3, -1.4, 0, 2.2])("a skew of %d° is measured within a fifth of a degree", async (degrees) => {
  const { image } = await turned(await scan(), degrees);
  expect(Math.abs(skewOf(inkOf(image)) - degrees)).toBeLessThanOrEqual(0.2);
});

test("uneven light is evened out", () => {
  const [width, height] = [400, 400];
  const shade = (x: number) => 120 + Math.round((x / width) * 120);
  const pixels = Uint8Array.from({ length: width * height }, (_, index) => shade(index % width));
  const even = flattened({ pixels, width, height, dpi: 150 }).pixels;
  expect(Math.min(...even.subarray(200 * width, 201 * width))).toBeGreaterThan(215);
});

test("the table of the native engine is read as lines of words", () => {
  const row = (line: number, text: string) =>
    ["5", "1", "1", "1", String(line), "1", "10", "20", "30", "12", "91.5", text].join("\t");
  const lines = linesOfTsv(["level\tpage_num", row(1, "Durée"), row(1, "12"), row(2, "mois"), row(2, " ")].join("\n"));
  expect(lines.map((line) => line.map((word) => word.text))).toEqual([["Durée", "12"], ["mois"]]);
  expect(lines[0]?.[0]).toMatchObject({ left: 10, top: 20, right: 40, bottom: 32, confidence: 91.5 });
});

/** Reads the same line in every image, better in English than in French. */
function scripted(words: readonly string[], asked: string[]): OcrEngine {
  const line = words.map((text, index) => ({ text, left: index * 60, top: 10, right: index * 60 + 50, bottom: 30 }));
  return {
    name: "scripted",
    read: async (_image, { language, layout }) => {
      asked.push(`${language} ${layout}`);
      return [line.map((word) => ({ ...word, confidence: language === "eng" ? 96 : 84 }))];
    },
    close: async () => {},
  };
}
