import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Command, CommanderError, Option } from "commander";
import { UsageError } from "../lib/errors.ts";
import { fields } from "../schemas/fields/index.ts";
import type { Dataset } from "./datasets/dataset.ts";
import { folderDataset } from "./datasets/folder.ts";
import { datasets, usual } from "./datasets/index.ts";

/** What a run is asked for. */
export interface Options {
  readonly datasets: readonly Dataset[];
  readonly from: "source" | "text";
  readonly field?: string;
  readonly verbose: boolean;
  readonly json?: string;
  readonly html?: string;
  /** An earlier run's `json`. */
  readonly against?: string;
  readonly updateBaseline: boolean;
  readonly model: AskModel;
  /** Fit weights to the model's answers and keep them. */
  readonly calibrateModel: boolean;
}

/** Whether a model is left alone, answers from what it answered before, or is asked. */
export type AskModel = "none" | "kept" | "ask";

/** As commander hands them over. */
interface Given {
  readonly dataset?: readonly string[];
  readonly folder?: readonly string[];
  readonly from: "source" | "text";
  readonly field?: string;
  readonly verbose?: boolean;
  readonly json?: string;
  readonly html?: string;
  readonly against?: string;
  readonly updateBaseline?: boolean;
  readonly model: AskModel;
  readonly calibrateModel?: boolean;
}

const names = datasets.map(({ id }) => id);

/** Declares the options of an evaluation; `run` is called with them, checked. */
export function describeEvaluation(command: Command, run: (options: Options) => Promise<void>): Command {
  return command
    .description("score what the rules read against labelled contracts")
    .option("--dataset <name>", `this set, may be repeated: ${names.join(", ")}; default: ${usual.join(", ")}`, collect)
    .option("--folder <path>", "a folder of your own: in each subfolder source.* (or text.txt) and gold.json", collect)
    .addOption(
      new Option("--from <what>", "read originals, or take the text beside them: faster, without reading errors")
        .choices(["source", "text"])
        .default("source"),
    )
    .addOption(new Option("--field <key>", "show this field only").choices(fields.map(({ key }) => key)))
    .option("--verbose", "list what was missed and what was found wrongly, with quotes; never of a held-out set")
    .option("--json <file>", "write every figure to a file")
    .option("--html <file>", "write a report with plots, which holds quotes of sets that are not held out")
    .option("--against <file>", "say what got better and worse since the run that wrote this with --json")
    .addOption(
      new Option("--model <how>", "the model of the settings: left alone, its kept answers (offline), or asked")
        .choices(["none", "kept", "ask"])
        .default("none"),
    )
    .option("--calibrate-model", "with --model: fit weights to what it answers, and keep them in the data folder")
    .option("--update-baseline", "make this run's figures the ones that later runs may not fall below")
    .addHelpText(
      "after",
      "\nExit code: 0 when no figure of the fixtures fell below eval/baseline.json, 1 when one did or nothing was scored.",
    )
    .action(async (given: Given) => run(checked(given)));
}

/** The options of a command line; throws `UsageError` where it asks for what is not there, undefined where it asks for help. */
export async function readOptions(commandLine: readonly string[]): Promise<Options | undefined> {
  let options: Options | undefined;
  const command = describeEvaluation(new Command("eval"), async (read) => {
    options = read;
  });
  try {
    await command
      .exitOverride()
      .configureOutput({ outputError: () => {} })
      .parseAsync(commandLine, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw new UsageError("USAGE", `${error.message.replace(/^error: /, "")}; see --help.`);
  }
  return options;
}

function checked({
  dataset,
  folder = [],
  verbose = false,
  updateBaseline = false,
  calibrateModel = false,
  ...rest
}: Given): Options {
  if (calibrateModel && rest.model === "none") {
    throw new UsageError("USAGE", "Expected --calibrate-model with --model kept or --model ask, found no model.");
  }
  if (updateBaseline && rest.model !== "none") {
    throw new UsageError("USAGE", "Expected --update-baseline without a model: the baseline is that of rules alone.");
  }
  const named = dataset ?? (folder.length > 0 ? [] : usual);
  const unknown = named.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new UsageError("USAGE", `Expected --dataset with one of ${names.join(", ")}, found "${unknown}".`);
  }
  const chosen = [...datasets.filter(({ id }) => named.includes(id)), ...folder.map(folderDataset)];
  const hidden = verbose && dataset !== undefined && chosen.find(({ heldOut }) => heldOut);
  if (hidden) {
    const reason = "its errors are not listed, so that its figures stay those of contracts that nobody wrote rules for";
    throw new UsageError("USAGE", `Expected --verbose without ${hidden.id}, which is held out: ${reason}.`);
  }
  for (const file of [rest.json, rest.html]) checkWritable(file);
  return { ...rest, datasets: chosen, verbose, updateBaseline, calibrateModel };
}

/** Before the minutes of a run, not after them. */
function checkWritable(file: string | undefined): void {
  if (file === undefined || existsSync(dirname(resolve(file)))) return;
  throw new UsageError("USAGE", `Expected a folder to write ${file} to, found none; make it first.`);
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
