import { join } from "node:path";
import { messageOf } from "../lib/errors.ts";
import { readOptions } from "./options.ts";
import { productHere } from "./product-here.ts";
import { root, runEvaluation } from "./run.ts";

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(messageOf(error));
  return 2;
});

/** The evaluation in one process; `greffier eval` makes the same one over all cores. */
async function main(commandLine: readonly string[]): Promise<number> {
  const options = await readOptions(commandLine);
  if (!options) return 0;
  const cacheFolder = join(root, "node_modules/.cache/greffier-eval");
  const { close, ...product } = productHere(cacheFolder);
  try {
    const passed = await runEvaluation(options, {
      product,
      cacheFolder,
      signal: new AbortController().signal,
      print: (line) => console.log(line),
      printError: (line) => console.error(line),
      progress: (line) => process.stderr.isTTY && process.stderr.write(`\r\u001b[2K${line}`),
    });
    return passed ? 0 : 1;
  } finally {
    await close();
  }
}
