import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { ocrIdentity, openRecogniser } from "../../extractors/ocr/engines.ts";
import { hasNativeTesseract } from "../../extractors/ocr/native.ts";
import type { RecognisedPage } from "../../extractors/ocr/page-recogniser.ts";
import { plainText } from "../../extractors/structure/line.ts";
import { openOcrService } from "../../pipeline/isolation/ocr-service.ts";
import { settings } from "../support/reading.ts";

const sentences = [
  "Article 5 – Durée du contrat",
  "Le contrat est conclu pour une durée de douze (12) mois à compter du 1er janvier 2025.",
  "Il est reconduit tacitement, sauf préavis de trois mois notifié par lettre recommandée.",
  "Le prix annuel est fixé à 148 750,00 € HT, révisable chaque année selon l’indice Syntec.",
];
const { signal } = new AbortController();

/** The sentences as a scan of an A4 page at 200 dpi. */
async function scan() {
  const lines = sentences.map((text, index) => `<text x="165" y="${300 + index * 90}" font-size="28">${text}</text>`);
  const drawing = `<svg width="1653" height="2338" font-family="DejaVu Serif">${lines.join("")}</svg>`;
  const { data, info } = await sharp(Buffer.from(drawing))
    .flatten({ background: "white" })
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: new Uint8Array(data), width: info.width, height: info.height, dpi: 200 };
}

function textOf(page: RecognisedPage): string {
  return page.lines.map(plainText).join(" ");
}

describe("native Tesseract", () => {
  const native = openRecogniser({ ...settings.ocr, engine: "native" });
  const compiled = openRecogniser({ ...settings.ocr, engine: "tesseract.js" });
  const processes = openOcrService({
    processes: 2,
    limits: settings.limits,
    ocr: { ...settings.ocr, engine: "native" },
  });
  afterAll(() => Promise.all([native.close(), compiled.close(), processes.close()]));

  test("is found with French and English", () => {
    expect(hasNativeTesseract()).toBe(true);
    expect(ocrIdentity({ ...settings.ocr, engine: "auto" })).toContain("tesseract 5");
    expect(ocrIdentity({ ...settings.ocr, engine: "tesseract.js" })).toContain("tesseract.js 7");
  });

  test("reads the same words at the same places as tesseract.js, but for a letter or two: the language data differ", async () => {
    const image = await scan();
    const page = await native.recognise(image, signal);
    const other = await compiled.recognise(image, signal);
    expect(page.reader).toBe("tesseract");
    const [words, otherWords] = [textOf(page).split(" "), textOf(other).split(" ")];
    expect(words).toHaveLength(otherWords.length);
    expect(words.filter((word, index) => word !== otherWords[index]).length).toBeLessThanOrEqual(2);
    expect(textOf(page)).toContain("durée de douze (12) mois à compter du");
    expect(page.confidence).toBeGreaterThan(0.85);
    for (const [index, line] of page.lines.entries()) {
      expect(Math.abs(line.left - (other.lines[index]?.left ?? 0))).toBeLessThan(3);
      expect(Math.abs(line.top - (other.lines[index]?.top ?? 0))).toBeLessThan(3);
    }
  });

  test("works in the OCR processes, one page each", async () => {
    const image = await scan();
    const pages = await Promise.all([processes.recognise(image, signal), processes.recognise(image, signal)]);
    expect(pages.map((page) => page.reader)).toEqual(["tesseract", "tesseract"]);
    expect(processes.counters).toMatchObject({ spawned: 2, killed: 0 });
  });
});
