import { parseArgs } from "node:util";
import { UsageError } from "../lib/errors.ts";
import { fields } from "../schemas/fields/index.ts";
import type { Dataset } from "./datasets/dataset.ts";
import { datasets, usual } from "./datasets/index.ts";

/** What a run is asked for. */
export interface Options {
  readonly datasets: readonly Dataset[];
  readonly from: "source" | "text";
  readonly field?: string;
  readonly verbose: boolean;
  readonly json?: string;
  readonly updateBaseline: boolean;
  readonly help: boolean;
}

const names = datasets.map(({ id }) => id);

export const usage = `Scores what the rules read against labelled contracts.

  npm run eval -- [options]

  --dataset <name>     this set (may be repeated): ${names.join(", ")};
                       default: ${usual.join(", ")}
  --from <what>        read the fixtures from their "source" (default) or take their "text": faster, and without reading errors
  --field <key>        show this field only
  --verbose            list what was missed and what was found wrongly, with quotes; never of a held-out set
  --json <file>        write every figure to a file
  --update-baseline    make this run's figures the ones that later runs may not fall below
  --help               this text

Exit code: 0 when no figure of the fixtures fell below eval/baseline.json, 1 when one did or nothing was scored, 2 when the
run could not be made.`;

/** The options of a command line; throws `UsageError` where it asks for what is not there. */
export function readOptions(commandLine: readonly string[]): Options {
  const { values } = parsed(commandLine);
  const { from, field, dataset } = values;
  if (from !== "source" && from !== "text") {
    throw new UsageError("USAGE", `Expected --from source or --from text, found "${from}".`);
  }
  if (field !== undefined && !fields.some(({ key }) => key === field)) {
    throw new UsageError(
      "USAGE",
      `Expected --field with one of ${fields.map(({ key }) => key).join(", ")}, found "${field}".`,
    );
  }
  const chosen = (dataset ?? usual).map(datasetNamed);
  const hidden = values.verbose && dataset !== undefined && chosen.find(({ heldOut }) => heldOut);
  if (hidden) {
    const reason = "its errors are not listed, so that its figures stay those of contracts that nobody wrote rules for";
    throw new UsageError("USAGE", `Expected --verbose without ${hidden.id}, which is held out: ${reason}.`);
  }
  return {
    datasets: chosen,
    from,
    field,
    verbose: values.verbose,
    json: values.json,
    updateBaseline: values["update-baseline"],
    help: values.help,
  };
}

function parsed(commandLine: readonly string[]) {
  try {
    return parseArgs({
      args: [...commandLine],
      options: {
        dataset: { type: "string", multiple: true },
        from: { type: "string", default: "source" },
        field: { type: "string" },
        verbose: { type: "boolean", default: false },
        json: { type: "string" },
        "update-baseline": { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
  } catch (cause) {
    throw new UsageError("USAGE", `${cause instanceof Error ? cause.message : cause}; see --help.`, {}, { cause });
  }
}

function datasetNamed(name: string): Dataset {
  const found = datasets.find(({ id }) => id === name);
  if (!found) throw new UsageError("USAGE", `Expected --dataset with one of ${names.join(", ")}, found "${name}".`);
  return found;
}
