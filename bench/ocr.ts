import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { availableParallelism, tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { keepCompiledCode } from "../cli/compiled-code.ts";
import { createReadingPool } from "../pipeline/isolation/reading-pool.ts";
import { Settings } from "../schemas/settings.ts";
import { type Figures, measure } from "./measure.ts";

const scans = resolve("../shared/data/scans");
const rounds = 3;
const cores = availableParallelism();

/**
 * OCR of scanned pages through the product's own pool, all processes and their children counted, beside native Tesseract,
 * a process a page and as many at a time as there are cores (cores that share a processor slow each other), on the same
 * pages in each round: with our language data, which is the fair comparison, and with the data installed with the program,
 * which may be smaller, faster and less exact. Our processes start once, compile and warm up over their first pages: the
 * cost of a page is that of reading the set three times less that of reading it once; the first reading, start and all, is
 * given apart. Single figures differ by a fifth from round to round: the ratios of all rounds together come last.
 */
export async function benchOcr(): Promise<void> {
  if (!existsSync(scans)) return console.log(`${scans} is not there: no scans to measure OCR with`);
  const images = (await readdir(join(scans, "deg200"))).sort().map((name) => join(scans, "deg200", name));
  const scratch = await mkdtemp(join(tmpdir(), "greffier-bench-"));
  try {
    const data = await ourLanguageData(scratch);
    let texts = "[]";
    const all = new Map<string, Ratio[]>();
    for (let round = 1; round <= rounds; round += 1) {
      const native = hasNative && {
        ourData: await measure(nativeTesseract(images, data)),
        ownData: await measure(nativeTesseract(images)),
      };
      const pages = images.length;
      console.log(`round ${round}`);
      console.log(native ? nativeFigures(native, pages) : "native Tesseract is not installed: nothing to compare with");
      for (const [what, paths] of [
        ["image files", images],
        ["one scanned PDF", [join(scans, "scan200.pdf")]],
      ] as const) {
        const once = await measure(recognising(paths));
        const warm = difference(await measure(recognising([...paths, ...paths, ...paths])), once);
        console.log(`  ${what} | ${figures(warm, 2 * pages)}${native ? ` | ${ratios(warm, 2, native)}` : ""}`);
        console.log(`    first reading | ${figures(once, pages)}${native ? ` | ${ratios(once, 1, native)}` : ""}`);
        if (what === "image files") texts = once.output;
        if (native) all.set(what, [...(all.get(what) ?? []), { ours: warm.processorSeconds / 2, native }]);
      }
    }
    for (const [what, list] of all) console.log(together(what, list));
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

/** The processor time of one reading of the set once warm, beside native Tesseract's of the same round. */
interface Ratio {
  readonly ours: number;
  readonly native: Native;
}

function together(what: string, list: readonly Ratio[]): string {
  const sum = (of: (one: Ratio) => number) => list.reduce((total, one) => total + of(one), 0);
  const ours = sum(({ ours }) => ours);
  const same = (ours / sum(({ native }) => native.ourData.processorSeconds)).toFixed(2);
  const own = (ours / sum(({ native }) => native.ownData.processorSeconds)).toFixed(2);
  return `all rounds, ${what}: ratio ${same} to native with the same data, ${own} with its own`;
}

function nativeFigures({ ourData, ownData }: Native, pages: number): string {
  const page = (figures: Figures) => (figures.processorSeconds / pages).toFixed(2);
  return `  native | ${page(ourData)} s of processor time a page with our language data, ${page(ownData)} s with its own`;
}

type Cost = Pick<Figures, "seconds" | "processorSeconds">;

function figures({ seconds, processorSeconds }: Cost, pages: number): string {
  return [
    `${(processorSeconds / pages).toFixed(2)} s of processor time a page`,
    `${Math.round((100 * processorSeconds) / (seconds * cores))} % of ${cores} cores`,
    `${Math.round((60 * pages) / seconds)} pages a minute`,
  ].join(" | ");
}

/** `times`: how often the pages were read. */
function ratios({ processorSeconds }: Cost, times: number, { ourData, ownData }: Native): string {
  const ratio = (native: Figures) => (processorSeconds / times / native.processorSeconds).toFixed(2);
  return `ratio ${ratio(ourData)} to native with the same data, ${ratio(ownData)} with its own`;
}

function difference(whole: Figures, part: Figures): Cost {
  return {
    seconds: whole.seconds - part.seconds,
    processorSeconds: whole.processorSeconds - part.processorSeconds,
  };
}

/** A folder with the French data of the npm package, unpacked as native Tesseract wants it. */
async function ourLanguageData(scratch: string): Promise<string> {
  const packed = createRequire(import.meta.url).resolve("@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz");
  await writeFile(join(scratch, "fra.traineddata"), gunzipSync(await readFile(packed)));
  return scratch;
}

const recognising = (paths: readonly string[]) => [process.execPath, import.meta.filename, "--recognise", ...paths];
const nativePage = 'tesseract "$0" - -l fra --dpi 200 >/dev/null 2>&1 || exit 255';
const nativeTesseract = (images: readonly string[], data?: string) => [
  ...["env", "OMP_THREAD_LIMIT=1", ...(data === undefined ? [] : [`TESSDATA_PREFIX=${data}`])],
  ...["sh", "-c", `printf '%s\\0' "$@" | xargs -0 -n 1 -P ${cores} sh -c '${nativePage}'`, "sh"],
  ...images,
];
const hasNative = spawnSync("tesseract", ["--version"]).status === 0;

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

if (process.argv[2] === "--recognise") {
  keepCompiledCode();
  await recogniseAll(process.argv.slice(3));
}
