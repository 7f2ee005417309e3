import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describeEvaluation, type Options } from "../../eval/options.ts";
import type { RunSurroundings } from "../../eval/run.ts";
import type { Settings } from "../../schemas/settings.ts";
import { exitCode } from "../exit-codes.ts";
import type { Greffier } from "../wire.ts";
import type { CommandFile } from "./command.ts";

/** Fits weights to the model's answers and keeps them; answers what was found. */
async function calibrated(options: Options, surroundings: RunSurroundings, settings: Settings): Promise<string> {
  const { calibrateModel } = await import("../../eval/calibrate-model.ts");
  const { keepModelCalibration } = await import("../model-calibrations.ts");
  const calibration = await calibrateModel(options, surroundings);
  if (!calibration) return "The model proposed nothing that the labels judge: no weights were fitted.";
  const { right, finds, documents } = calibration;
  const share = (value: number) => `${(100 * value).toFixed(1)} %`;
  return `On ${documents} documents ${share(right)} of the model's values are right, and it finds ${share(finds)} of the labels; wrote ${keepModelCalibration(settings, calibration)}`;
}

interface Asked extends Options {
  readonly reviewed?: true;
}

/** By field, and of the values that were drawn to be looked at; with --json to a file, every figure. */
async function scoredByReview(greffier: Greffier, { json, field }: Asked, folder: string): Promise<string> {
  const { describeReviewed } = await import("../../eval/reviewed/report-reviewed.ts");
  const { scoreReviewed } = await import("../../eval/reviewed/score-reviewed.ts");
  const fields = (await greffier.fields()).filter(({ key }) => field === undefined || key === field);
  const score = scoreReviewed(await greffier.reviewedValues(), fields);
  if (json !== undefined) await writeFile(resolve(folder, json), `${JSON.stringify(score, undefined, 2)}\n`);
  return describeReviewed(score);
}

/** How right the product is on labelled contracts, or on those that people reviewed. */
export const evaluation: CommandFile = {
  name: "eval",
  addTo: (program, run) => {
    const evaluate = run(async ({ settings: given, terminal, folder, signal, open }, options: Asked) => {
      if (options.reviewed) {
        terminal.out.write(`${await scoredByReview(await open(), options, folder)}\n`);
        return exitCode.done;
      }
      const settings = { ...given, data: resolve(folder, given.data) };
      const { openEvaluatedProduct } = await import("../wire-evaluation.ts");
      const { runEvaluation } = await import("../../eval/run.ts");
      const { out, error } = terminal;
      const { product, close } = openEvaluatedProduct(settings, signal, options.model);
      try {
        const surroundings: RunSurroundings = {
          product,
          cacheFolder: join(settings.data, "evaluation-cache"),
          signal,
          print: (line) => out.write(`${line}\n`),
          printError: (line) => error.write(`${line}\n`),
          progress: (line) => error.isTTY && error.write(`\r\u001b[2K${line}`),
        };
        const passed = await runEvaluation(options, surroundings);
        if (options.calibrateModel) out.write(`${await calibrated(options, surroundings, settings)}\n`);
        return passed ? exitCode.done : exitCode.setAside;
      } finally {
        await close();
      }
    });
    describeEvaluation(program.command("eval"), evaluate).option(
      "--reviewed",
      "score what was read here by what people made of it in review, in place of labelled contracts",
    );
  },
};
