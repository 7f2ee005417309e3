import { join } from "node:path";
import { parseArgs } from "node:util";
import { datasets } from "../eval/datasets/index.ts";
import { messageOf, UsageError } from "../lib/errors.ts";
import { compareModel } from "./compare-model.ts";
import { loadSettings } from "./settings.ts";

process.exitCode = await main().catch((error: unknown) => {
  console.error(messageOf(error));
  return 2;
});

/** `npm run test:model -- --base-url <address> --model <name>`: what a live endpoint adds to the rules on our contracts. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      "base-url": { type: "string" },
      model: { type: "string" },
      dataset: { type: "string", multiple: true, default: ["fixtures", "fixtures-held-out"] },
      from: { type: "string", default: "text" },
      data: { type: "string" },
      set: { type: "string", multiple: true, default: [] },
    },
  });
  const { "base-url": baseUrl, model, dataset, from, data, set } = values;
  const chosen = datasets.filter(({ id }) => dataset.includes(id));
  if (chosen.length < dataset.length || (from !== "text" && from !== "source")) {
    const names = datasets.map(({ id }) => id).join(", ");
    throw new UsageError("USAGE", `Expected --dataset with one of ${names}, and --from text or source.`);
  }
  const named = [
    ...(baseUrl === undefined ? [] : [`llm.baseUrl=${baseUrl}`]),
    ...(model === undefined ? [] : [`llm.model=${model}`]),
  ];
  const settings = loadSettings({
    folder: process.cwd(),
    environment: process.env,
    flags: { data, set: [...named, ...set] },
  });
  const isWhole = await compareModel(
    settings,
    { datasets: chosen, from },
    {
      cacheFolder: join(settings.data, "evaluation-cache"),
      signal: new AbortController().signal,
      print: (line) => console.log(line),
      progress: (line) => process.stderr.isTTY && process.stderr.write(`\r\u001b[2K${line}`),
    },
  );
  return isWhole ? 0 : 1;
}
