import sharp from "sharp";
import { expect, test } from "vitest";
import type { PageRecogniser } from "../../../extractors/ocr/page-recogniser.ts";
import { readFile } from "../../../extractors/readers/index.ts";
import { buildPdf } from "../../support/pdf.ts";
import { settings } from "../../support/reading.ts";

const [width, height] = [200, 280];
const grey = (level: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: level, g: level, b: level } } });

/** Notes which pages it is given, told apart by their shade. */
class ShadeRecogniser implements PageRecogniser {
  readonly pagesAtOnce = 1;
  readonly shades: number[] = [];
  async recognise({ pixels }: { readonly pixels: Uint8Array }) {
    this.shades.push(Math.round((pixels[0] ?? 0) / 10) * 10);
    return { lines: [], reader: "test", blank: true, language: "fra" as const, confidence: 0, uncoveredInk: 0 };
  }
  async close() {}
}

test("where one page is wanted, the images of the others are not recognised", async () => {
  const jpegs = await Promise.all([50, 100, 150].map((level) => grey(level).greyscale().jpeg().toBuffer()));
  const scan = buildPdf(jpegs.map((bytes) => ({ jpeg: { bytes, width, height } })));
  const tiff = await sharp(await Promise.all([50, 100, 150].map((level) => grey(level).png().toBuffer())), {
    join: { animated: true },
  })
    .tiff()
    .toBuffer();
  for (const bytes of [scan, tiff]) {
    const recogniser = new ShadeRecogniser();
    const { pages } = await readFile(bytes, {
      ...{ name: "scan", limits: settings.limits, recogniser, dpi: 100, onlyPage: 2 },
      signal: new AbortController().signal,
      onPage: () => {},
    });
    expect(pages.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(recogniser.shades).toEqual([100]);
  }
});
