import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { messageOf } from "../lib/errors.ts";
import { fieldByKey } from "../schemas/fields/index.ts";
import type { DatasetContext } from "./datasets/dataset.ts";
import { datasets, usual } from "./datasets/index.ts";
import { type DatasetScore, evaluate } from "./evaluate.ts";
import { errorList } from "./report/errors.ts";
import { microLine, scoreTable } from "./report/table.ts";

const usage = `Usage: npm run eval -- [options]
  --dataset <name>   one set only: ${datasets.map(({ id }) => id).join(", ")}; may be repeated
  --from <what>      fixtures from their "text" (default) or from their "source"
  --field <key>      this field only
  --verbose          list what was missed and what was found wrongly, with quotes
  --help             this text`;

const root = fileURLToPath(new URL("..", import.meta.url));

process.exitCode = await main().catch((error: unknown) => {
  console.error(messageOf(error));
  return 2;
});

async function main(): Promise<number> {
  const { values: options } = parseArgs({
    options: {
      dataset: { type: "string", multiple: true },
      from: { type: "string", default: "text" },
      field: { type: "string" },
      verbose: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (options.help) {
    console.log(usage);
    return 0;
  }
  if (options.field !== undefined) fieldByKey(options.field);
  const scores = await evaluateAll(options.dataset ?? usual, contextOf(options.from));
  for (const score of scores) {
    console.log(`\n${scoreTable(score, options.field)}`);
    if (options.verbose) console.log(errorList(score, options.field));
  }
  for (const score of scores) console.log(microLine(score));
  return 0;
}

async function evaluateAll(ids: readonly string[], context: DatasetContext): Promise<DatasetScore[]> {
  const scores: DatasetScore[] = [];
  for (const id of ids) {
    const dataset = datasets.find((one) => one.id === id);
    if (!dataset) throw new Error(`Expected --dataset ${datasets.map((one) => one.id).join(" or ")}, found "${id}".`);
    const score = await evaluate(dataset, context, () => undefined);
    if (score) scores.push(score);
    else console.log(`${id}: its data is not on this machine (looked in ${context.data}); not scored`);
  }
  return scores;
}

function contextOf(from: string): DatasetContext {
  if (from !== "source" && from !== "text") throw new Error(`Expected --from source or --from text, found "${from}".`);
  return {
    root,
    data: fileURLToPath(new URL("../../shared/data", import.meta.url)),
    from,
    read: () => Promise.reject(new Error("Expected --from text until the readers are joined here.")),
  };
}
