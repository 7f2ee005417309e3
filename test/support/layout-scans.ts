import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { renderPage } from "../../extractors/readers/render.ts";
import { Settings } from "../../schemas/settings.ts";
import { layoutFile } from "./layout.ts";

/**
 * Makes the scans of single pages in fixtures/layout again from the first page of their PDFs, as an office scanner makes them: grey,
 * 200 dpi, askew, a little blurred, with grain, as JPEG. Run by hand; the files are kept in the repository.
 */
const scans = [
  { name: "price-schedule", skew: 0.8, grain: 5, quality: 55 },
  { name: "service-levels", skew: -1.1, grain: 4, quality: 60 },
  { name: "indices", skew: 0.6, grain: 5, quality: 55 },
  { name: "footnotes", skew: -0.7, grain: 4, quality: 60 },
  { name: "margin-numbers", skew: 1.3, grain: 5, quality: 50 },
];
const dpi = 200;
const { limits } = Settings.parse({});

for (const { name, skew, grain, quality } of scans) {
  const { png } = await renderPage(layoutFile(name, "source.pdf"), { name, page: 1, dpi, limits });
  const { data, info } = await sharp(png)
    .greyscale()
    .rotate(skew, { background: "#f8f8f8" })
    .blur(0.6)
    .linear(0.85, 30)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const random = randomFrom(name.length);
  // The sum of three even spreads is near enough to a normal one.
  const grains = data.map((grey) => Math.max(0, Math.min(255, grey + grain * (random() + random() + random() - 1.5))));
  const jpeg = await sharp(grains, { raw: { width, height, channels } })
    .toColourspace("b-w")
    .withMetadata({ density: dpi })
    .jpeg({ quality })
    .toBuffer();
  writeFileSync(fileURLToPath(new URL(`../../fixtures/layout/${name}/scan.jpg`, import.meta.url)), jpeg);
}

/** Numbers from 0 to 1, the same on every run (mulberry32, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
