import { evaluate } from "../eval/evaluate.ts";
import { judgedValues } from "../eval/judged.ts";
import { predictHere } from "../eval/predict.ts";
import { recalibrate } from "../eval/reviewed/recalibrate.ts";
import { describeRecalibration } from "../eval/reviewed/report-recalibration.ts";
import { type ReviewedPages, reviewedDataset } from "../eval/reviewed/reviewed-dataset.ts";
import { targetsOf } from "../extractors/reconcile/calibration.ts";
import type { Settings } from "../schemas/settings.ts";
import { keepOwnWeights } from "./own-weights.ts";
import type { Greffier } from "./wire.ts";

/** Reads reviewed contracts again with today's rules, fits, and keeps what holds; `file` where something does. */
export async function recalibrated(
  greffier: Greffier,
  settings: Settings,
  signal: AbortSignal,
): Promise<{ readonly lines: string; readonly file?: string }> {
  const context = { root: "", data: "", from: "text", read: unasked, readAsScan: unasked } as const;
  const score = await evaluate(reviewedDataset(withPages(greffier)), context, { predict: predictHere, signal });
  const today = new Date().toISOString().slice(0, 10);
  const found = recalibrate(judgedValues(score ? [score] : []), targetsOf(settings.review), today);
  const lines = describeRecalibration(found);
  return Object.keys(found.weights).length === 0 ? { lines } : { lines, file: keepOwnWeights(settings, found.weights) };
}

async function* withPages(greffier: Greffier): AsyncGenerator<ReviewedPages> {
  for await (const contract of greffier.reviewedContracts()) {
    const id = contract.record.documents[0]?.id ?? "";
    yield { ...contract, load: async () => (await greffier.document(id))?.reading.pages ?? [] };
  }
}

const unasked = () => Promise.reject(new Error("Expected reviewed contracts to be read from the store alone."));
