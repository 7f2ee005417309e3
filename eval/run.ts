import { writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { noModelWork } from "../schemas/model-call.ts";
import { readBaseline, writeBaseline } from "./baseline.ts";
import type { DatasetContext } from "./datasets/dataset.ts";
import { type DatasetScore, evaluate } from "./evaluate.ts";
import { formulaLines } from "./formulas/summary.ts";
import { judge, unsound } from "./gate.ts";
import type { Options } from "./options.ts";
import type { EvaluatedProduct } from "./ports.ts";
import { keptReadings } from "./readings/kept-readings.ts";
import { readerVersion } from "./readings/reader-version.ts";
import { scanOf } from "./readings/scan.ts";
import { compare, comparisonLines, readEarlierRun } from "./report/against.ts";
import { coverageLines } from "./report/coverage.ts";
import { errorList } from "./report/errors.ts";
import { reportPage } from "./report/html/page.ts";
import { runAsJson } from "./report/json.ts";
import { findingLines } from "./report/lines.ts";
import { gapLines, scanLines } from "./report/pairs.ts";
import { pooledLines } from "./report/pooled.ts";
import { type DatasetSummary, summaryOf } from "./report/summary.ts";
import { microLine, scoreTable } from "./report/table.ts";

/** Folder of the project. */
export const root = fileURLToPath(new URL("..", import.meta.url));
/** Folder of the development data; may be absent. */
export const data = fileURLToPath(new URL("../../shared/data", import.meta.url));
const baselineFile = fileURLToPath(new URL("baseline.json", import.meta.url));

/** What a run is made in. */
export interface RunSurroundings {
  readonly product: EvaluatedProduct;
  /** Aborted where the run is to end. */
  readonly signal: AbortSignal;
  /** Where readings and scans are kept from run to run: text of documents. */
  readonly cacheFolder: string;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
  /** One line that is written over. */
  readonly progress: (line: string) => void;
}

/** Scores the sets that were asked for and reports on them. Answers whether no figure fell. */
export async function runEvaluation(options: Options, surroundings: RunSurroundings): Promise<boolean> {
  const { print, printError } = surroundings;
  const earlier = options.against === undefined ? undefined : await readEarlierRun(options.against);
  const scores = await evaluateAll(options, surroundings);
  const summaries = scores.map(summaryOf);
  const comparisons = earlier ? compare(earlier, summaries) : [];
  const lines = [
    ...modelLines(surroundings.product),
    ...coverageLines(),
    ...(await formulaLines(data)),
    ...gapLines(scores),
    ...scanLines(scores),
    ...pooledLines(scores),
  ];
  for (const [index, summary] of summaries.entries()) report(summary, scores[index], options, print);
  for (const line of comparisons.flatMap(comparisonLines)) print(line);
  if (earlier && earlier.from !== options.from) print(`the earlier run was made with --from ${earlier.from}`);
  if (options.json) await writeFile(options.json, runAsJson(options.from, summaries));
  if (options.html)
    await writeFile(options.html, reportPage({ from: options.from, scores, summaries, comparisons, lines }));
  for (const line of [...lines, ...summaries.map(microLine)]) print(line);
  if (options.updateBaseline && unsound(scores).length === 0) {
    await writeBaseline(baselineFile, options.from, scores);
    print(`wrote ${relative(process.cwd(), baselineFile)}`);
    return true;
  }
  const { failures, remark } = judge(scores, await readBaseline(baselineFile), options.from);
  for (const failure of failures) printError(`FAILED ${failure}`);
  if (remark) print(remark);
  return failures.length === 0;
}

/** Scores each set that is on this machine. */
export async function evaluateAll(
  { datasets, from }: Pick<Options, "datasets" | "from">,
  surroundings: Omit<RunSurroundings, "printError">,
): Promise<DatasetScore[]> {
  const { product, cacheFolder, signal, print, progress } = surroundings;
  let version: string | undefined;
  const read = keptReadings(product.read, join(cacheFolder, "readings"), () => {
    version ??= readerVersion(product.readsWith);
    return version;
  });
  const readAsScan = async (path: string, pages: number) =>
    read(await scanOf(path, pages, product.draw, join(cacheFolder, "scans")));
  const context: DatasetContext = { root, data, from, read, readAsScan };
  const scores: DatasetScore[] = [];
  // The rules take a second to load in each process, which is no time of any document.
  await Promise.all(Array.from({ length: product.atOnce }, () => product.predict("warm-up", [])));
  for (const dataset of datasets) {
    const onDocument = (document: string) => progress(`${dataset.id} ${document}`);
    const { predict, atOnce } = product;
    const score = await evaluate(dataset, context, { predict, atOnce, signal, onDocument });
    progress("");
    if (score) scores.push(score);
    else print(`${dataset.id}: not on this machine (expected in ${data}), not scored`);
  }
  return scores;
}

function modelLines({ model, modelWork }: EvaluatedProduct): string[] {
  if (model === undefined) return ["rules alone: no model was asked, nothing to pay"];
  const { kept, calls, failed, dropped, inputTokens, outputTokens, price } = modelWork?.() ?? noModelWork;
  const cost = price === undefined ? "" : `, price ${price.toFixed(4)}`;
  const line = `with the model ${model}: ${kept} questions answered before, ${calls} others, ${inputTokens} tokens in, ${outputTokens} out${cost}; ${dropped} values dropped, whose quote is not in the document`;
  if (failed === 0) return [line];
  return [line, `${failed} questions have no answer: there, what rules read is scored; ask them with --model ask`];
}

function report(
  summary: DatasetSummary,
  score: DatasetScore | undefined,
  { field, verbose }: Options,
  print: (line: string) => void,
): void {
  print(`\n${scoreTable(summary, field)}`);
  if (field === undefined) for (const line of findingLines(summary)) print(line);
  for (const { id, failure } of score?.documents ?? []) {
    if (failure) print(`${summary.id} ${id}: ${verbose && !summary.heldOut ? failure.stack : failure.message}`);
  }
  if (score && verbose && !score.heldOut) print(errorList(score, field));
}
