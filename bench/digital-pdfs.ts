import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { measure } from "./measure.ts";

const developmentPdfs = "../shared/data/cuad-dev/pdf";
const ownFixtures = "fixtures/contracts";

/** PDFs with a text layer to measure with: the development set, or our own where it is absent (and says so). */
export async function digitalPdfs() {
  const shared = existsSync(developmentPdfs);
  if (!shared) console.log(`${developmentPdfs} is not there: taking the digital PDFs of ${ownFixtures}`);
  const paths = shared ? await pdfsIn(developmentPdfs) : await digitalFixtures();
  let pages = 0;
  for (const path of paths) {
    const info = await measure(["pdfinfo", path]);
    pages += Number(/^Pages:\s+(\d+)/m.exec(info.output)?.[1] ?? 0);
  }
  return { folder: shared ? developmentPdfs : ownFixtures, paths, pages };
}

/** The command that reads PDFs with poppler, words with boxes, and throws the result away. */
export function pdftotext(paths: readonly string[]): string[] {
  return ["sh", "-c", 'for f; do pdftotext -bbox-layout "$f" /dev/null; done', "sh", ...paths];
}

async function pdfsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith(".pdf")).map((name) => resolve(folder, name));
}

async function digitalFixtures(): Promise<string[]> {
  const paths = await pdfsIn(ownFixtures);
  const formats = await Promise.all(
    paths.map(async (path) => JSON.parse(await readFile(join(dirname(path), "gold.json"), "utf8")).format),
  );
  return paths.filter((_, index) => formats[index] === "pdf");
}
