import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { openGreffier } from "../cli/wire.ts";
import { Settings } from "../schemas/settings.ts";
import { type Figures, measure, onOneCore } from "./measure.ts";

/**
 * Digital PDFs end to end on one core: read with word boxes, rules, decided, stored in the embedded database. Beside it, in
 * the same run and in turn, `pdftotext -bbox-layout` (poppler) over the same files, which only reads. Quote the ratio: the
 * machine's speed drifts, and the two are measured in pairs.
 */
const rounds = 3;
const developmentPdfs = "../shared/data/cuad-dev/pdf";
const ownFixtures = "fixtures/contracts";

async function compare(): Promise<void> {
  const files = await digitalPdfs();
  const self = [process.execPath, import.meta.filename, "--ingest"];
  console.log(`${files.pages} pages in ${files.paths.length} PDFs of ${files.folder}; ${rounds} rounds on one core`);
  const ratios: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const ours = await measure([...onOneCore, ...self, ...files.paths]);
    const theirs = await measure([
      ...onOneCore,
      "sh",
      "-c",
      'for f; do pdftotext -bbox-layout "$f" /dev/null; done',
      "sh",
      ...files.paths,
    ]);
    const inside = JSON.parse(ours.output) as { pages: number; seconds: number };
    ratios.push(inside.seconds / theirs.seconds);
    console.log(
      [
        `round ${round}`,
        `greffier ${perSecond(inside.pages, inside.seconds)} (${perSecond(inside.pages, ours.seconds)} with start and stop)`,
        `pdftotext ${perSecond(files.pages, theirs.seconds)}`,
        `time ratio ${(inside.seconds / theirs.seconds).toFixed(2)}`,
        `processor time ${cpu(ours)} and ${cpu(theirs)}`,
      ].join(" | "),
    );
  }
  console.log(`median time ratio to pdftotext -bbox-layout: ${ratios.sort((a, b) => a - b)[rounds >> 1]?.toFixed(2)}`);
}

/** One ingest into a new data folder, in this process; prints the pages recorded and the seconds it took once open. */
async function ingestOnce(paths: readonly string[]): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), "greffier-bench-"));
  const greffier = await openGreffier(Settings.parse({ data, workers: 1 }));
  try {
    const start = performance.now();
    const report = await greffier.ingest(paths);
    const seconds = (performance.now() - start) / 1000;
    console.log(JSON.stringify({ pages: report.work.pages, seconds }));
  } finally {
    await greffier.close();
    await rm(data, { recursive: true, force: true });
  }
}

async function digitalPdfs() {
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

const perSecond = (pages: number, seconds: number) => `${(pages / seconds).toFixed(1)} pages/s`;
const cpu = (figures: Figures) => `${figures.processorSeconds.toFixed(1)} s`;

if (process.argv[2] === "--ingest") await ingestOnce(process.argv.slice(3));
else await compare();
