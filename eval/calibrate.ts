import { writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { targetsOf } from "../extractors/reconcile/calibration.ts";
import { messageOf } from "../lib/errors.ts";
import { Settings } from "../schemas/settings.ts";
import { borneOut, examplesOf, promisesKept, weightsOf } from "./calibration/fit.ts";
import { calibrationTable } from "./calibration/report.ts";
import { datasets } from "./datasets/index.ts";
import { judgedValues } from "./judged.ts";
import { lessonsIn } from "./learning/corpus.ts";
import { learnedFromOthers } from "./learning/folds.ts";
import { predict } from "./predict.ts";
import { productHere } from "./product-here.ts";
import { data, evaluateAll, root } from "./run.ts";

const weightsFile = fileURLToPath(new URL("../extractors/reconcile/weights.json", import.meta.url));

/**
 * Fits what confidences are made of to every labelled set on this machine, and writes `weights.json`. Scans of the fixtures
 * are the same contracts again, and not counted twice; of excerpts only those that nobody wrote rules with are heard, as
 * to what may be promised.
 */
async function main(): Promise<void> {
  const { review } = Settings.parse({});
  const targets = targetsOf(review);
  const cacheFolder = join(root, "node_modules/.cache/greffier-eval");
  const { close, ...product } = productHere(cacheFolder);
  const today = new Date().toISOString().slice(0, 10);
  try {
    // Of a document that classifiers were fitted to, they know too much: others judge it.
    const { weightsFor } = learnedFromOthers(await lessonsIn({ root, data }), today);
    const scores = await evaluateAll(
      {
        datasets: datasets.filter(({ scansOf, excerpts, heldOut }) => scansOf === undefined && (!excerpts || heldOut)),
        from: "source",
      },
      {
        product: { ...product, predict: async (id, pages) => predict(id, pages, weightsFor(id)) },
        cacheFolder,
        signal: new AbortController().signal,
        print: (line) => console.log(line),
        progress: (line) => process.stderr.isTTY && process.stderr.write(`\r\u001b[2K${line}`),
      },
    );
    const examples = examplesOf(judgedValues(scores));
    const promised = promisesKept(examples, targets);
    const weights = borneOut(weightsOf(examples, today), promised, targets);
    await writeFile(weightsFile, `${JSON.stringify(weights, undefined, 2)}\n`);
    console.log("on contracts that neither weights nor thresholds were fitted to:");
    console.log(calibrationTable(promised, targets));
    console.log(`wrote ${relative(process.cwd(), weightsFile)}`);
  } finally {
    await close();
  }
}

await main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 2;
});
