import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ModelCalibration } from "../extractors/reconcile/model-calibration.ts";
import { codeOf, UsageError } from "../lib/errors.ts";
import type { Settings } from "../schemas/settings.ts";

/** In the data folder: what is known of models from labelled contracts, one entry for each model and its prompts. */
function modelCalibrationsFile({ data }: Pick<Settings, "data">): string {
  return join(data, "model-calibrations.json");
}

/** Throws `UsageError` where the file is there and is none of ours: no model is trusted by halves. */
export function readModelCalibrations(settings: Pick<Settings, "data">): readonly ModelCalibration[] {
  const file = modelCalibrationsFile(settings);
  try {
    return z.array(ModelCalibration).parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    const remedy = "make it again with greffier eval --calibrate-model, or remove it";
    throw new UsageError("SETTING_INVALID", `Expected ${file} to hold the calibrations of models; ${remedy}.`);
  }
}

/** Adds one, in the place of an earlier one of the same model and prompts. */
export function keepModelCalibration(settings: Pick<Settings, "data">, calibration: ModelCalibration): string {
  const others = readModelCalibrations(settings).filter(
    ({ foundBy }) => !foundBy.some((name) => calibration.foundBy.includes(name)),
  );
  const file = modelCalibrationsFile(settings);
  mkdirSync(settings.data, { recursive: true, mode: 0o700 });
  // A file cut short would stop every ingest.
  const whole = `${file}.${process.pid}`;
  writeFileSync(whole, `${JSON.stringify([...others, calibration], undefined, 2)}\n`, { mode: 0o600 });
  renameSync(whole, file);
  return file;
}
