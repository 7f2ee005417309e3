import sharp from "sharp";
import { expect, test } from "vitest";
import type { PageImage } from "../../../extractors/ocr/engine.ts";
import type { PageRecogniser, RecognisedPage } from "../../../extractors/ocr/page-recogniser.ts";
import { buildDocx, paragraph } from "../../support/docx.ts";
import { blocksOf, readBytes } from "../../support/reading.ts";

/** A recogniser that remembers the images it was given and reads the same words in each. */
function recogniserOf(words: readonly string[]): PageRecogniser & { images: PageImage[] } {
  const images: PageImage[] = [];
  return {
    images,
    pagesAtOnce: 2,
    recognise: async (image): Promise<RecognisedPage> => {
      images.push(image);
      const lines = words.map((text, index) => {
        const [left, top, right, bottom] = [72, 72 + index * 40, 300, 84 + index * 40];
        const word = { text, left, top, right, bottom, fontSize: 12, bold: false, confidence: 90, spaceAfter: "" };
        return { segments: [{ words: [word], left, right }], left, top, right, bottom };
      });
      const blank = words.length === 0;
      return { lines, reader: "tesseract.js", blank, language: "fra", confidence: 0.9, uncoveredInk: 0.02 };
    },
    close: async () => {},
  };
}

const emu = (inches: number) => Math.round(inches * 914_400);
const picture = (id: string, width: number, height: number) =>
  `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="${emu(width)}" cy="${emu(height)}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
const image = () =>
  sharp({ create: { width: 600, height: 800, channels: 3, background: "white" } })
    .png()
    .toBuffer();

async function withImages(body: string, names: readonly string[] = ["image1.png"]): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const name of names) files[`word/media/${name}`] = await image();
  const relationships = names.map((name, index) => ({ id: `rId${index + 5}`, type: "image", target: `media/${name}` }));
  return buildDocx(body, { files, relationships });
}

test("a contract pasted as pictures is read by OCR, a page each", async () => {
  const recogniser = recogniserOf(["Article", "Durée"]);
  const bytes = await withImages(picture("rId5", 6, 8) + picture("rId6", 6, 8), ["image1.png", "image2.png"]);
  const { pages, issues } = await readBytes(bytes, { recogniser });
  expect(pages.map((page) => [page.source, page.reader, page.note])).toEqual([
    ["ocr", "tesseract.js", "1 picture in the text read by OCR"],
    ["ocr", "tesseract.js", "1 picture in the text read by OCR"],
  ]);
  expect(pages[0]?.text.split(/\s+/u)).toEqual(["Article", "Durée"]);
  expect(pages[0]).toMatchObject({ ocrConfidence: 0.9, uncoveredInk: 0.02 });
  expect(issues).toEqual([]);
  expect(recogniser.images.map(({ width, height, dpi }) => ({ width, height, dpi }))).toEqual([
    { width: 600, height: 800, dpi: 100 },
    { width: 600, height: 800, dpi: 100 },
  ]);
});

test("a large picture among text is read in its place, and the page says so", async () => {
  const body = paragraph("Avant") + picture("rId5", 5, 3) + paragraph("Après");
  const { pages } = await readBytes(await withImages(body), { recogniser: recogniserOf(["Tarif"]) });
  expect(pages.map(blocksOf)).toEqual([["paragraph: Avant", "paragraph: Tarif", "paragraph: Après"]]);
  expect(pages[0]).toMatchObject({ source: "text-layer", reader: "docx", note: "1 picture in the text read by OCR" });
});

test("an image shown twice is read once; a logo is not read", async () => {
  const recogniser = recogniserOf(["Tarif"]);
  const body = picture("rId5", 5, 3) + picture("rId5", 5, 3) + picture("rId6", 2, 1);
  const { pages } = await readBytes(await withImages(body, ["image1.png", "logo.png"]), { recogniser });
  expect(pages[0]?.text).toBe("Tarif\n\nTarif");
  expect(recogniser.images.length).toBe(1);
});

test("a picture that is not read is said so; a blank one is not", async () => {
  const bytes = await withImages(paragraph("Texte") + picture("rId5", 5, 3));
  const off = await readBytes(bytes);
  expect(off.pages[0]?.note).toBe("a large picture was not read, for OCR is off");
  expect(off.issues).toMatchObject([{ code: "PICTURES_NOT_READ" }]);
  const blank = await readBytes(bytes, { recogniser: recogniserOf([]) });
  expect([blank.pages[0]?.note, blank.issues]).toEqual([undefined, []]);
});

test("a picture in a form that is not known, or missing, is said so", async () => {
  const bytes = buildDocx(paragraph("Texte") + picture("rId5", 5, 3) + picture("rId6", 5, 3), {
    files: { "word/media/image1.emf": Buffer.from("not an image") },
    relationships: [
      { id: "rId5", type: "image", target: "media/image1.emf" },
      { id: "rId6", type: "image", target: "media/image2.png" },
    ],
  });
  const { pages, issues } = await readBytes(bytes, { recogniser: recogniserOf(["x"]) });
  expect(pages[0]?.note).toMatch(/format is not known or it is damaged; a picture is missing/);
  expect(issues).toMatchObject([{ code: "PICTURES_NOT_READ", message: expect.stringMatching(/^2 large pictures/) }]);
});

test("a picture of the older drawing language is read too", async () => {
  const body =
    '<w:p><w:r><w:pict><v:shape style="width:360pt;height:10cm"><v:imagedata r:id="rId5"/></v:shape></w:pict></w:r></w:p>';
  const { pages } = await readBytes(await withImages(body), { recogniser: recogniserOf(["Tarif"]) });
  expect(pages[0]?.text).toBe("Tarif");
});
