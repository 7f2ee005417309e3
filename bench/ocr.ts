import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import sharp from "sharp";
import { createReadingPool } from "../pipeline/isolation/reading-pool.ts";
import { Settings } from "../schemas/settings.ts";
import { type Figures, measure } from "./measure.ts";

const scans = resolve("../shared/data/scans");
const rounds = 2;
const cores = availableParallelism();

/**
 * OCR of scanned pages through the product's own pool, all processes and their children counted, beside native Tesseract,
 * one process a page on one core, in turn on the same pages. Both read with the installed program's French data; the time
 * that our processes take to start is measured with pages of one word, and given apart.
 */
export async function benchOcr(): Promise<void> {
  if (!existsSync(scans)) return console.log(`${scans} is not there: no scans to measure OCR with`);
  const images = (await readdir(join(scans, "deg200"))).sort().map((name) => join(scans, "deg200", name));
  const scratch = await mkdtemp(join(tmpdir(), "greffier-bench-"));
  try {
    const small = await smallPages(scratch);
    for (const [what, paths] of [
      ["image files", images],
      ["one scanned PDF", [join(scans, "scan200.pdf")]],
    ] as const) {
      for (let round = 1; round <= rounds; round += 1) {
        console.log(`${what}, round ${round} | ${await compared(paths, images, small)}`);
      }
    }
    await printAccuracy(images);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function compared(paths: readonly string[], images: readonly string[], small: readonly string[]) {
  const start = await measure(recognising(small));
  const ours = await measure(recognising(paths));
  const native = hasNative ? await measure(nativeTesseract(images)) : undefined;
  const pages = images.length;
  const [seconds, processor] = [ours.seconds - start.seconds, ours.processorSeconds - start.processorSeconds];
  return [
    `greffier ${(processor / pages).toFixed(2)} s of processor time a page (and ${cpu(start)} to start)`,
    native ? `native ${(native.processorSeconds / pages).toFixed(2)} s` : "native Tesseract is not installed",
    native ? `ratio ${(processor / native.processorSeconds).toFixed(2)}` : "",
    native ? `with start ${(ours.processorSeconds / native.processorSeconds).toFixed(2)}` : "",
    `${Math.round((100 * processor) / (seconds * cores))} % of ${cores} cores`,
    `${Math.round((60 * pages) / seconds)} pages a minute`,
  ]
    .filter((part) => part !== "")
    .join(" | ");
}

const recognising = (paths: readonly string[]) => [process.execPath, import.meta.filename, "--recognise", ...paths];
const nativeTesseract = (images: readonly string[]) => [
  "sh",
  "-c",
  'export OMP_THREAD_LIMIT=1; for f; do tesseract "$f" - -l fra --dpi 200 >/dev/null 2>&1 || exit 1; done',
  "sh",
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

async function printAccuracy(images: readonly string[]): Promise<void> {
  const scorer: Scorer = await import(pathToFileURL(join(scans, "score.mjs")).href);
  const texts: string[] = JSON.parse((await measure(recognising(images))).output);
  const scores = texts.map((text, index) => scorer.score(scorer.gtOf(index + 1), text));
  console.log(`characters wrong in the page texts of the image files: ${scorer.agg(scores).CER} %`);
}

if (process.argv[2] === "--recognise") await recogniseAll(process.argv.slice(3));
