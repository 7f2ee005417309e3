import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { keepModelCalibration, readModelCalibrations } from "../../cli/model-calibrations.ts";
import { wireStages } from "../../cli/wire-stages.ts";
import { shippedWeights } from "../../extractors/reconcile/shipped-weights.ts";
import { UsageError } from "../../lib/errors.ts";
import { createPool } from "../../pipeline/isolation/pool.ts";
import { Settings } from "../../schemas/settings.ts";

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "greffier-calibrations-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test("what was measured is kept though nothing was kept in the data folder before, and a second measure takes its place", () => {
  const data = join(newFolder(), "not-there-yet");
  const measured = { foundBy: ["llm:m@extract.fr-1"], documents: 3, right: 0.5, finds: 0.5, weights: shippedWeights() };
  expect(readModelCalibrations({ data })).toEqual([]);
  keepModelCalibration({ data }, measured);
  keepModelCalibration({ data }, { ...measured, documents: 9 });
  expect(readModelCalibrations({ data })).toMatchObject([{ foundBy: measured.foundBy, documents: 9 }]);
  expect(readdirSync(data)).toEqual(["model-calibrations.json"]);
});

test("what is known of models is only read where one is asked: a damaged file does not stop rules alone", async () => {
  const data = newFolder();
  writeFileSync(join(data, "model-calibrations.json"), "[{}]");
  const settings = Settings.parse({ data });
  const asked = Settings.parse({ data, llm: { baseUrl: "http://127.0.0.1:9/v1", model: "m" } });
  const pool = createPool({ processes: 1, limits: settings.limits, ocr: settings.ocr });
  onTestFinished(() => pool.close());
  expect(() => wireStages(settings, pool)).not.toThrow();
  expect(() => wireStages(asked, pool)).toThrow(UsageError);
});
