import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { availableParallelism, tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import sharp from "sharp";
import { createReadingPool } from "../pipeline/isolation/reading-pool.ts";
import { Settings } from "../schemas/settings.ts";
import { type Figures, measure } from "./measure.ts";

const scans = resolve("../shared/data/scans");
const rounds = 2;
const cores = availableParallelism();

/**
 * OCR of scanned pages through the product's own pool, all processes and their children counted, beside native Tesseract,
 * one process a page on one core, in turn on the same pages in each round: with our language data, which is the fair
 * comparison, and with the data installed with the program, which may be smaller, faster and less exact. The time that our
 * processes take to start is measured with pages of one word, and given apart.
 */
export async function benchOcr(): Promise<void> {
  if (!existsSync(scans)) return console.log(`${scans} is not there: no scans to measure OCR with`);
  const images = (await readdir(join(scans, "deg200"))).sort().map((name) => join(scans, "deg200", name));
  const scratch = await mkdtemp(join(tmpdir(), "greffier-bench-"));
  try {
    const small = await smallPages(scratch);
    const data = await ourLanguageData(scratch);
    let texts = "[]";
    for (let round = 1; round <= rounds; round += 1) {
      const start = await measure(recognising(small));
      const files = await measure(recognising(images));
      const scan = await measure(recognising([join(scans, "scan200.pdf")]));
      const native = hasNative && {
        ourData: await measure(nativeTesseract(images, data)),
        ownData: await measure(nativeTesseract(images)),
      };
      const pages = images.length;
      console.log(`round ${round} | greffier starts in ${cpu(start)} of processor time`);
      console.log(native ? nativeFigures(native, pages) : "native Tesseract is not installed: nothing to compare with");
      for (const [what, ours] of Object.entries({ "image files": files, "one scanned PDF": scan })) {
        console.log(`  ${what} | ${figures(ours, start, pages)}${native ? ` | ${ratios(ours, start, native)}` : ""}`);
      }
      texts = files.output;
    }
    await printAccuracy(JSON.parse(texts));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Native Tesseract with the language data that we use, and with its own. */
interface Native {
  readonly ourData: Figures;
  readonly ownData: Figures;
}

function nativeFigures({ ourData, ownData }: Native, pages: number): string {
  const page = (figures: Figures) => (figures.processorSeconds / pages).toFixed(2);
  return `  native | ${page(ourData)} s of processor time a page with our language data, ${page(ownData)} s with its own`;
}

function figures(ours: Figures, start: Figures, pages: number): string {
  const { seconds, processorSeconds } = withoutStart(ours, start);
  return [
    `${(processorSeconds / pages).toFixed(2)} s of processor time a page`,
    `${Math.round((100 * processorSeconds) / (seconds * cores))} % of ${cores} cores`,
    `${Math.round((60 * pages) / seconds)} pages a minute`,
  ].join(" | ");
}

function ratios(ours: Figures, start: Figures, { ourData, ownData }: Native): string {
  const { processorSeconds } = withoutStart(ours, start);
  const ratio = (part: number, whole: Figures) => (part / whole.processorSeconds).toFixed(2);
  const withStart = ratio(ours.processorSeconds, ourData);
  return [
    `ratio ${ratio(processorSeconds, ourData)} with the same data (${withStart} with the start)`,
    `${ratio(processorSeconds, ownData)} to native with its own`,
  ].join(", ");
}

function withoutStart(ours: Figures, start: Figures) {
  const seconds = ours.seconds - start.seconds;
  return { seconds, processorSeconds: ours.processorSeconds - start.processorSeconds };
}

/** A folder with the French data of the npm package, unpacked as native Tesseract wants it. */
async function ourLanguageData(scratch: string): Promise<string> {
  const packed = createRequire(import.meta.url).resolve("@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz");
  await writeFile(join(scratch, "fra.traineddata"), gunzipSync(await readFile(packed)));
  return scratch;
}

const recognising = (paths: readonly string[]) => [process.execPath, import.meta.filename, "--recognise", ...paths];
const nativeTesseract = (images: readonly string[], data?: string) => [
  ...["env", "OMP_THREAD_LIMIT=1", ...(data === undefined ? [] : [`TESSDATA_PREFIX=${data}`])],
  ...["sh", "-c", 'for f; do tesseract "$f" - -l fra --dpi 200 >/dev/null 2>&1 || exit 1; done', "sh"],
  ...images,
];
const hasNative = spawnSync("tesseract", ["--version"]).status === 0;
const cpu = (figures: Figures) => `${figures.processorSeconds.toFixed(1)} s`;

/** One page of one word for each process, so that all start. */
async function smallPages(folder: string): Promise<string[]> {
  const drawing = '<svg width="1653" height="2338"><text x="200" y="300" font-size="60">Contrat</text></svg>';
  const page = await sharp(Buffer.from(drawing)).flatten({ background: "white" }).jpeg().toBuffer();
  const paths = Array.from({ length: cores }, (_, index) => join(folder, `small-${index}.jpg`));
  for (const path of paths) await writeFile(path, page);
  return paths;
}

/** Reads the files at once in a new pool, and prints their texts. */
async function recogniseAll(paths: readonly string[]): Promise<void> {
  const { limits, ocr } = Settings.parse({});
  const pool = createReadingPool({ processes: cores, limits, ocr });
  try {
    const readings = await Promise.all(
      paths.map((path) => pool.run({ kind: "read", name: basename(path), source: { path } })),
    );
    console.log(JSON.stringify(readings.flatMap(({ pages }) => pages.map(({ text }) => text))));
  } finally {
    await pool.close();
  }
}

interface Scorer {
  readonly score: (expected: string, found: string) => unknown;
  readonly gtOf: (page: number) => string;
  readonly agg: (scores: readonly unknown[]) => { readonly CER: number };
}

async function printAccuracy(texts: readonly string[]): Promise<void> {
  const scorer: Scorer = await import(pathToFileURL(join(scans, "score.mjs")).href);
  const scores = texts.map((text, index) => scorer.score(scorer.gtOf(index + 1), text));
  console.log(`characters wrong in the page texts of the image files: ${scorer.agg(scores).CER} %`);
}

if (process.argv[2] === "--recognise") await recogniseAll(process.argv.slice(3));
