import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openGreffier } from "../cli/wire.ts";
import { Settings } from "../schemas/settings.ts";
import { digitalPdfs, pdftotext } from "./digital-pdfs.ts";
import { type Figures, measure, onOneCore } from "./measure.ts";

/**
 * Digital PDFs end to end on one core: read with word boxes, rules, decided, stored in the embedded database. Beside it, in
 * the same run and in turn, `pdftotext -bbox-layout` (poppler) over the same files, which only reads. Quote the ratio: the
 * machine's speed drifts, and the two are measured in pairs.
 */
const rounds = 3;

export async function benchIngest(): Promise<void> {
  const files = await digitalPdfs();
  const self = [process.execPath, import.meta.filename, "--ingest"];
  console.log(`${files.pages} pages in ${files.paths.length} PDFs of ${files.folder}; ${rounds} rounds on one core`);
  const ratios: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const ours = await measure([...onOneCore, ...self, ...files.paths]);
    const theirs = await measure([...onOneCore, ...pdftotext(files.paths)]);
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

const perSecond = (pages: number, seconds: number) => `${(pages / seconds).toFixed(1)} pages/s`;
const cpu = (figures: Figures) => `${figures.processorSeconds.toFixed(1)} s`;

if (import.meta.main && process.argv[2] === "--ingest") await ingestOnce(process.argv.slice(3));
