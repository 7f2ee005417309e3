import { join, resolve } from "node:path";
import { describeEvaluation, type Options } from "../../eval/options.ts";
import { exitCode } from "../exit-codes.ts";
import type { CommandFile } from "./command.ts";

/** How right the product is on labelled contracts. */
export const evaluation: CommandFile = {
  name: "eval",
  addTo: (program, run) => {
    const evaluate = run(async ({ settings, terminal, folder, signal }, options: Options) => {
      const { openEvaluatedProduct } = await import("../wire-evaluation.ts");
      const { runEvaluation } = await import("../../eval/run.ts");
      const { out, error } = terminal;
      const { product, close } = openEvaluatedProduct(settings, signal);
      try {
        const passed = await runEvaluation(options, {
          product,
          cacheFolder: join(resolve(folder, settings.data), "evaluation-cache"),
          signal,
          print: (line) => out.write(`${line}\n`),
          printError: (line) => error.write(`${line}\n`),
          progress: (line) => error.isTTY && error.write(`\r\u001b[2K${line}`),
        });
        return passed ? exitCode.done : exitCode.setAside;
      } finally {
        await close();
      }
    });
    describeEvaluation(program.command("eval"), evaluate);
  },
};
