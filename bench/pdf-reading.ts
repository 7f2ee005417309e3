import { IsolatedProcess } from "../pipeline/isolation/process.ts";
import { usageOf } from "../pipeline/isolation/usage.ts";
import { Reading } from "../schemas/document-text.ts";
import { Settings } from "../schemas/settings.ts";
import { digitalPdfs, pdftotext } from "./digital-pdfs.ts";
import { measure } from "./measure.ts";

const rounds = 3;
const settings = Settings.parse({});
/** One page, read first on both sides. */
const small = "fixtures/producers/pdf-lib.pdf";
const entry = new URL("../pipeline/isolation/child.ts", import.meta.url);

/**
 * Processor time (user and system, all threads) of the reading child for digital PDFs: words with boxes, lines, blocks and
 * page texts, sent to the parent. Beside it `pdftotext -bbox-layout` (poppler), in turn. The start of processes is left out
 * on both sides: ours has read one small PDF before (it serves 200 documents), theirs is that PDF once a file.
 */
export async function benchPdfReading(): Promise<void> {
  const { folder, paths, pages } = await digitalPdfs();
  console.log(`${pages} pages in ${paths.length} PDFs of ${folder}; ${rounds} rounds; processor time of reading`);
  const ratios: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const ours = await readingSeconds(paths);
    const whole = await measure(pdftotext(paths));
    const starts = await measure(pdftotext(paths.map(() => small)));
    const theirs = whole.processorSeconds - starts.processorSeconds;
    ratios.push(ours.reading / theirs);
    console.log(
      [
        `round ${round}`,
        `greffier ${perPage(ours.reading, pages)} (and ${ours.start.toFixed(2)} s to start)`,
        `pdftotext ${perPage(theirs, pages)} (and ${starts.processorSeconds.toFixed(2)} s to start)`,
        `ratio ${(ours.reading / theirs).toFixed(2)}`,
      ].join(" | "),
    );
  }
  const median = ratios.sort((a, b) => a - b)[rounds >> 1];
  console.log(`median ratio of processor time to pdftotext -bbox-layout: ${median?.toFixed(2)}`);
}

/** Seconds of processor time of one new reading child: until it has read a small PDF, and for all the others. */
async function readingSeconds(paths: readonly string[]): Promise<{ start: number; reading: number }> {
  const child = new IsolatedProcess(entry, settings.limits);
  try {
    await read(child, small);
    const start = processorSeconds(child);
    for (const path of paths) await read(child, path);
    return { start, reading: processorSeconds(child) - start };
  } finally {
    await child.stop();
  }
}

async function read(child: IsolatedProcess, path: string): Promise<void> {
  const task = { kind: "read", name: path, source: { path } };
  const reading = await child.run({ type: "task", task, settings, pagesAtOnce: 0 });
  if (Reading.shape.pages.parse((reading as Reading).pages).length === 0) throw new Error(`no pages in ${path}`);
}

function processorSeconds(child: IsolatedProcess): number {
  const usage = child.pid === undefined ? undefined : usageOf(child.pid);
  if (!usage)
    throw new Error("Expected /proc to tell the processor time of the child, found nothing: run it on Linux.");
  return usage.cpuSeconds;
}

const perPage = (seconds: number, pages: number) =>
  `${seconds.toFixed(2)} s, ${((1000 * seconds) / pages).toFixed(1)} ms a page`;
