import Table from "cli-table3";
import { type DatasetScore, totals } from "../eval/evaluate.ts";
import type { Options } from "../eval/options.ts";
import { evaluateAll } from "../eval/run.ts";
import { figures, type Tally } from "../eval/scorers/tally.ts";
import { noModelWork } from "../schemas/model-call.ts";
import type { Settings } from "../schemas/settings.ts";
import { modelLine } from "./model-line.ts";
import { openEvaluatedProduct } from "./wire-evaluation.ts";

export interface HowToCompare {
  readonly cacheFolder: string;
  readonly signal: AbortSignal;
  readonly print: (line: string) => void;
  readonly progress: (line: string) => void;
}

/**
 * Reads labelled contracts with rules alone, then with the model of the settings too, and prints both side by side, what the
 * model was asked and what it cost. Answers it gave before are not asked again. Answers whether anything was scored, and
 * the model answered every question.
 */
export async function compareModel(
  settings: Settings,
  options: Pick<Options, "datasets" | "from">,
  how: HowToCompare,
): Promise<boolean> {
  const alone = await scored(settings, options, how, "none");
  const asked = await scored(settings, options, how, "ask");
  const rows = alone.scores.map((score, index) => [score, asked.scores[index]] as const);
  how.print(table(rows));
  how.print(modelLine(asked.work, "en"));
  const seconds = asked.seconds - alone.seconds;
  how.print(`${seconds.toFixed(1)} seconds for the model, beside ${alone.seconds.toFixed(1)} without it.`);
  return rows.length > 0 && asked.work.failed === 0;
}

async function scored(
  settings: Settings,
  options: Pick<Options, "datasets" | "from">,
  how: HowToCompare,
  ask: Options["model"],
) {
  const { product, close } = openEvaluatedProduct(settings, how.signal, ask);
  try {
    const scores = await evaluateAll(options, { ...how, product });
    const seconds = scores.flatMap(({ documents }) => documents).reduce((sum, one) => sum + one.seconds, 0);
    return { scores, seconds, work: product.modelWork?.() ?? noModelWork };
  } finally {
    await close();
  }
}

function table(rows: readonly (readonly [DatasetScore, DatasetScore | undefined])[]): string {
  const head = ["set", "n", "rules alone: precision", "recall", "F1", "with the model: precision", "recall", "F1"];
  const shown = new Table({ head: [...head, "unreviewed", "of these right"], style: { head: [], border: [] } });
  for (const [alone, asked] of rows) {
    const { micro } = totals(asked?.documents ?? []);
    const { autoShare, autoPrecision } = figures(micro);
    const unreviewed = [autoShare, autoPrecision].map(share);
    shown.push([alone.id, figures(alone.micro).n, ...parts(alone.micro), ...parts(micro), ...unreviewed]);
  }
  return shown.toString();
}

function parts(tally: Tally): string[] {
  const { precision, recall, f1 } = figures(tally);
  return [precision, recall, f1].map(share);
}

function share(value: number | undefined): string {
  return value === undefined ? "–" : value.toFixed(3);
}
