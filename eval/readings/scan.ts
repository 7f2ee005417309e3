import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { sha256, sha256OfFile } from "../../lib/hash.ts";
import type { DrawPage } from "../ports.ts";
import { randomNumbers } from "../random.ts";

/** As an office scanner makes them: 200 dots per inch, a little askew and blurred, with grain, as JPEG. */
const recipe = { dpi: 200, skewDegrees: 0.6, blur: 0.5, contrast: 0.88, lift: 24, grain: 4, quality: 60 };

/**
 * Prints a document of so many pages and scans it: a grey TIFF, a page an image, kept in a folder under the hash of the file
 * and of the recipe. The same file gives the same scan. Answers its path.
 */
export async function scanOf(path: string, pages: number, draw: DrawPage, folder: string): Promise<string> {
  const hash = await sha256OfFile(path);
  const scan = join(folder, `${sha256(JSON.stringify([hash, recipe]))}.tiff`);
  if (existsSync(scan)) return scan;
  const images: Buffer[] = [];
  for (let page = 1; page <= pages; page += 1) {
    images.push(
      await scanned(await draw(path, page, recipe.dpi), randomNumbers(Number.parseInt(hash.slice(0, 8), 16) + page)),
    );
  }
  const density = recipe.dpi / 25.4;
  const tiff = await sharp(images, { join: { animated: true, background: "white" } })
    .toColourspace("b-w")
    .tiff({ compression: "deflate", xres: density, yres: density })
    .toBuffer();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = `${scan}.${randomUUID()}`;
  await writeFile(temporary, tiff, { mode: 0o600 });
  await rename(temporary, scan);
  return scan;
}

/** One page as a scanner sees it. */
async function scanned(png: Uint8Array, random: () => number): Promise<Buffer> {
  const lean = (random() < 0.5 ? -1 : 1) * recipe.skewDegrees * random();
  const { data, info } = await sharp(png)
    .greyscale()
    .rotate(lean, { background: "#ffffff" })
    .blur(recipe.blur)
    .linear(recipe.contrast, recipe.lift)
    .raw()
    .toBuffer({ resolveWithObject: true });
  // The sum of three even spreads is near enough to a normal one.
  const grains = data.map((grey) =>
    Math.max(0, Math.min(255, grey + recipe.grain * (random() + random() + random() - 1.5))),
  );
  const { width, height, channels } = info;
  const jpeg = await sharp(grains, { raw: { width, height, channels } })
    .toColourspace("b-w")
    .jpeg({ quality: recipe.quality })
    .toBuffer();
  return sharp(jpeg).png().toBuffer();
}
