import { stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename, resolve } from "node:path";
import { jsonText } from "../../export/json-text.ts";
import { codeOf, UsageError } from "../../lib/errors.ts";
import { createReadingPool } from "../../pipeline/isolation/reading-pool.ts";
import { exitCode } from "../exit-codes.ts";
import { describeReading } from "../reading-view.ts";
import type { CommandContext, CommandFile } from "./command.ts";

interface TextOptions {
  readonly receipt?: true;
  readonly json?: true;
}

/** Reads a file as `ingest` would, records nothing, and prints what was read. */
export const text: CommandFile = {
  name: "text",
  addTo: (program, run) => {
    program
      .command("text")
      .description("print what is read from a file, page by page, with how each page was read; records nothing")
      .argument("<file>", "a PDF, Word, image or text file")
      .option("--receipt", "only how each page was read")
      .option("--json", "the reading with word boxes and blocks")
      .action(
        run(async (context, file: string, { receipt, json }: TextOptions) => {
          const { out, language } = context.terminal;
          const reading = await read(resolve(context.folder, file), context);
          out.write(json ? `${jsonText(reading)}\n` : describeReading(reading, language, receipt === true));
          return exitCode.done;
        }),
      );
  },
};

async function read(path: string, { settings, signal }: CommandContext) {
  const found = await stat(path).catch((error: unknown) => codeOf(error));
  if (typeof found === "string" || !found.isFile()) {
    const what = typeof found !== "string" ? (found.isDirectory() ? "a folder" : "no file") : found;
    throw new UsageError(
      "FILE_MISSING",
      `Expected a file at ${path}, found ${what === "ENOENT" ? "nothing" : what}; check the path.`,
    );
  }
  const pool = createReadingPool({
    processes: settings.workers ?? availableParallelism(),
    limits: settings.limits,
    ocr: settings.ocr,
  });
  try {
    return await pool.run({ kind: "read", name: basename(path), source: { path } }, { signal });
  } finally {
    await pool.close();
  }
}
