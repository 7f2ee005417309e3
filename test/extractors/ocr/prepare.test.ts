import { expect, test } from "vitest";
import { contrasted, withoutSpecks } from "../../../extractors/ocr/prepare.ts";

const paper = (width: number, height: number) => ({
  pixels: new Uint8Array(width * height).fill(255),
  width,
  height,
  dpi: 200,
});

test("a black dot alone on the page is taken out", async () => {
  const image = paper(9, 9);
  image.pixels[40] = 0;
  expect([...(await withoutSpecks(image)).pixels]).toEqual([...paper(9, 9).pixels]);
});

test.each([
  [1, 1],
  [5000, 1],
  [2, 5000],
])("an image of %i × %i pixels, too thin to hold text, is borne", async (width, height) => {
  expect(await withoutSpecks(paper(width, height))).toEqual(paper(width, height));
  expect(await contrasted(paper(width, height))).toBeUndefined();
});
