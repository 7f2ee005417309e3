import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { keepModelCalibration, readModelCalibrations } from "../../cli/model-calibrations.ts";
import { shippedWeights } from "../../extractors/reconcile/shipped-weights.ts";

test("what was measured is kept though nothing was kept in the data folder before, and a second measure takes its place", () => {
  const folder = mkdtempSync(join(tmpdir(), "greffier-calibrations-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const data = join(folder, "not-there-yet");
  const measured = { foundBy: ["llm:m@extract.fr-1"], documents: 3, right: 0.5, finds: 0.5, weights: shippedWeights() };
  expect(readModelCalibrations({ data })).toEqual([]);
  keepModelCalibration({ data }, measured);
  keepModelCalibration({ data }, { ...measured, documents: 9 });
  expect(readModelCalibrations({ data })).toMatchObject([{ foundBy: measured.foundBy, documents: 9 }]);
  expect(readdirSync(data)).toEqual(["model-calibrations.json"]);
});
