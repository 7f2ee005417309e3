import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { OwnWeights } from "../extractors/reconcile/own-weights.ts";
import { codeOf, UsageError } from "../lib/errors.ts";
import type { Settings } from "../schemas/settings.ts";

/** In the data folder: what reviews here put in the place of the product's weights. */
function ownWeightsFile({ data }: Pick<Settings, "data">): string {
  return join(data, "own-weights.json");
}

/** Undefined where there are none. Throws `UsageError` where the file is there and is none of ours. */
export function readOwnWeights(settings: Pick<Settings, "data">): OwnWeights | undefined {
  const file = ownWeightsFile(settings);
  try {
    return OwnWeights.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    const remedy = "make it again with greffier recalibrate, or remove it";
    throw new UsageError("SETTING_INVALID", `Expected ${file} to hold weights; ${remedy}.`);
  }
}

/** Puts these in the place of what was there. Gives the file. */
export function keepOwnWeights(settings: Pick<Settings, "data">, weights: OwnWeights): string {
  const file = ownWeightsFile(settings);
  mkdirSync(settings.data, { recursive: true, mode: 0o700 });
  // A file cut short would stop every ingest.
  const whole = `${file}.${process.pid}`;
  writeFileSync(whole, `${JSON.stringify(weights, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(whole, file);
  return file;
}
