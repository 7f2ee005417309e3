import { writeFile } from "node:fs/promises";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { messageOf } from "../lib/errors.ts";
import { readBaseline, writeBaseline } from "./baseline.ts";
import type { DatasetContext } from "./datasets/dataset.ts";
import { type DatasetScore, evaluate } from "./evaluate.ts";
import { judge, unsound } from "./gate.ts";
import { type Options, readOptions, usage } from "./options.ts";
import { readDirectly } from "./read-directly.ts";
import { coverageLines } from "./report/coverage.ts";
import { errorList } from "./report/errors.ts";
import { scoresAsJson } from "./report/json.ts";
import { microLine, scoreTable } from "./report/table.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const baselineFile = fileURLToPath(new URL("baseline.json", import.meta.url));

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(messageOf(error));
  return 2;
});

async function main(commandLine: readonly string[]): Promise<number> {
  const options = readOptions(commandLine);
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const scores = await evaluateAll(options);
  for (const score of scores) report(score, options);
  if (options.json) await writeFile(options.json, scoresAsJson(options.from, scores));
  for (const line of [...coverageLines(), ...scores.map(microLine)]) console.log(line);
  if (options.updateBaseline && unsound(scores).length === 0) {
    await writeBaseline(baselineFile, options.from, scores);
    console.log(`wrote ${relative(process.cwd(), baselineFile)}`);
    return 0;
  }
  const { failures, remark } = judge(scores, await readBaseline(baselineFile), options.from);
  for (const failure of failures) console.error(`FAILED ${failure}`);
  if (remark) console.log(remark);
  return failures.length > 0 ? 1 : 0;
}

async function evaluateAll({ datasets, from }: Options): Promise<DatasetScore[]> {
  const reader = readDirectly();
  const data = fileURLToPath(new URL("../../shared/data", import.meta.url));
  const context: DatasetContext = { root, data, from, read: reader.read };
  const scores: DatasetScore[] = [];
  try {
    for (const dataset of datasets) {
      const onDocument = (document: string) => progress(`${dataset.id} ${document}`);
      const score = await evaluate(dataset, context, { onDocument });
      progress("");
      if (score) scores.push(score);
      else console.log(`${dataset.id}: not on this machine (expected in ${data}), not scored`);
    }
  } finally {
    await reader.close();
  }
  return scores;
}

function report(score: DatasetScore, { field, verbose }: Options): void {
  console.log(`\n${scoreTable(score, field)}`);
  for (const { id, failure } of score.documents) {
    if (failure) console.log(`${score.id} ${id}: ${verbose ? failure.stack : failure.message}`);
  }
  if (verbose && !score.heldOut) console.log(errorList(score, field));
}

/** One line that is written over, and only on a terminal. */
function progress(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${what}`);
}
