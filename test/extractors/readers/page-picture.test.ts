import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { openPdf } from "../../../extractors/readers/pdf/document.ts";
import { contentOf } from "../../../extractors/readers/pdf/page-content.ts";
import { decodePicture, pictureOf } from "../../../extractors/readers/pdf/page-image.ts";
import { assemblePdf, pdfStream } from "../../support/pdf.ts";

/** A scan of A4 at 200 dpi with a black bar at its top left. */
const [width, height] = [1654, 2339];
const isBlack = (x: number, y: number) => x >= 200 && x < 600 && y >= 300 && y < 380;
const grey = Buffer.from(
  Uint8Array.from({ length: width * height }, (_, at) => (isBlack(at % width, Math.floor(at / width)) ? 0 : 255)),
);
const whole = "q 595 0 0 842 0 0 cm /Im0 Do Q";

function packed(pixels: Buffer, wide: number): Buffer {
  const row = Math.ceil(wide / 8);
  const bits = Buffer.alloc(row * (pixels.length / wide));
  for (const [at, value] of pixels.entries()) {
    if (value < 128) continue;
    const byte = Math.floor(at / wide) * row + ((at % wide) >> 3);
    bits[byte] = (bits[byte] ?? 0) | (0x80 >> ((at % wide) & 7));
  }
  return bits;
}

function imageObject(dictionary: string, pixels: Buffer, wide = width, high = height): Buffer {
  const shape = `/Type /XObject /Subtype /Image /Width ${wide} /Height ${high}`;
  return pdfStream(`${shape} ${dictionary} /Filter /FlateDecode`, deflateSync(pixels));
}

function scanned(images: readonly Buffer[], content = whole, rotate = 0): Buffer {
  const names = images.map((_, index) => `/Im${index} ${5 + index} 0 R`).join(" ");
  return assemblePdf(
    [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} /Contents 4 0 R /Resources << /XObject << ${names} >> >> >>`,
      pdfStream("", Buffer.from(content)),
      ...images,
    ],
    1,
  );
}

async function pictureOfFirst(bytes: Buffer) {
  const document = await openPdf(bytes);
  try {
    const cover = document.withPage(0, (page) => contentOf(page).imageCover);
    const image = await decodePicture(
      document.withPage(0, (page) => pictureOf(page, 300, 50_000_000)),
      50_000_000,
    );
    return { cover, image };
  } finally {
    document.close();
  }
}

/** The black bar as found, in points from the top left corner of the page. */
function barOf({ pixels, width: wide, dpi, verticalDpi = dpi }: Awaited<ReturnType<typeof pictureOfFirst>>["image"]) {
  let [left, top, right, bottom] = [Infinity, Infinity, 0, 0];
  for (const [at, value] of pixels.entries()) {
    if (value > 100) continue;
    const [x, y] = [at % wide, Math.floor(at / wide)];
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  }
  const points = [(left / dpi) * 72, (top / verticalDpi) * 72, (right / dpi) * 72, (bottom / verticalDpi) * 72];
  return points.map((value) => Math.round(value));
}

const upright = [72, 108, 216, 137];
const greyDictionary = "/ColorSpace /DeviceGray /BitsPerComponent 8";
const strips = [0, 1, 2].map((index) => {
  const rows = Math.ceil(height / 3);
  const part = grey.subarray(index * rows * width, Math.min(height, (index + 1) * rows) * width);
  return {
    image: imageObject(greyDictionary, part, width, part.length / width),
    from: index * rows,
    rows: part.length / width,
  };
});
const inStrips = strips.map(
  ({ from, rows }, index) =>
    `q 595 0 0 ${(842 * rows) / height} 0 ${842 * (1 - (from + rows) / height)} cm /Im${index} Do Q`,
);

describe("the picture of a scanned page", () => {
  test.each([
    ["grey", scanned([imageObject(greyDictionary, grey)])],
    ["black and white", scanned([imageObject("/ColorSpace /DeviceGray /BitsPerComponent 1", packed(grey, width))])],
    [
      "indexed",
      scanned([
        imageObject("/ColorSpace [/Indexed /DeviceRGB 1 <000000FFFFFF>] /BitsPerComponent 1", packed(grey, width)),
      ]),
    ],
    ["a stencil", scanned([imageObject("/ImageMask true /BitsPerComponent 1", packed(grey, width))])],
    ["stored upside down", scanned([imageObject(greyDictionary, flipped(grey))], "q 595 0 0 -842 0 842 cm /Im0 Do Q")],
    [
      "in strips",
      scanned(
        strips.map(({ image }) => image),
        inStrips.join("\n"),
      ),
    ],
  ])("has the resolution of the scan and everything in its place: %s", async (_, bytes) => {
    const { cover, image } = await pictureOfFirst(bytes);
    expect(cover).toBeGreaterThan(0.99);
    expect(image.dpi).toBeGreaterThan(198);
    expect(image.dpi).toBeLessThan(202);
    for (const [index, value] of barOf(image).entries())
      expect(Math.abs(value - (upright[index] ?? 0))).toBeLessThan(2);
  });

  test("is turned as the page is displayed", async () => {
    const { image } = await pictureOfFirst(scanned([imageObject(greyDictionary, grey)], whole, 90));
    expect(image.width).toBeGreaterThan(image.height);
    for (const [index, value] of barOf(image).entries()) {
      expect(Math.abs(value - ([705, 72, 734, 216][index] ?? 0))).toBeLessThan(2);
    }
  });

  test("has square pixels where those of a fax are not", async () => {
    const rows = Math.round(height / 2);
    const half = Buffer.concat(
      Array.from({ length: rows }, (_, row) => grey.subarray(2 * row * width, (2 * row + 1) * width)),
    );
    const { image } = await pictureOfFirst(scanned([imageObject(greyDictionary, half, width, half.length / width)]));
    expect(image.height / image.width).toBeCloseTo(842 / 595, 1);
    for (const [index, value] of barOf(image).entries())
      expect(Math.abs(value - (upright[index] ?? 0))).toBeLessThan(2);
  });
});

function flipped(pixels: Buffer): Buffer {
  return Buffer.concat(
    Array.from({ length: height }, (_, row) => pixels.subarray((height - 1 - row) * width, (height - row) * width)),
  );
}
