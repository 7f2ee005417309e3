import type { PageImage } from "./engine.ts";

/** An image as a binary PGM file, which Tesseract reads without decoding anything. */
export function toPgm(image: PageImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${image.width} ${image.height}\n255\n`, "latin1"), image.pixels]);
}
