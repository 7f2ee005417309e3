import { Option } from "commander";
import { jsonText } from "../../export/json-text.ts";
import { noSuchPage } from "../../extractors/readers/refusals.ts";
import type { ReadResult } from "../../pipeline/isolation/tasks.ts";
import { receiptOf } from "../../server/documents/receipt.ts";
import { exitCode } from "../exit-codes.ts";
import { pageNumber, withFile } from "../read-file.ts";
import { describeReading } from "../reading-view.ts";
import type { CommandFile } from "./command.ts";

interface TextOptions {
  readonly page?: number;
  readonly boxes?: true;
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
      .argument("<file>", "a contract in any format that ingest reads")
      .option("--page <number>", "only this page", pageNumber)
      .option(
        "--boxes",
        "each word with its box: left, top, right, bottom in points; cells and blocks where there are none",
      )
      .addOption(new Option("--receipt", "only how each page was read, and what was not").conflicts("boxes"))
      .option("--json", "the reading with word boxes and blocks; with --receipt, the receipt")
      .action(
        run(async (context, file: string, { page, boxes, receipt, json }: TextOptions) => {
          const { out, language } = context.terminal;
          await withFile(context, file, async ({ name, path, pool }) => {
            const task = { kind: "read", name, source: { path }, onlyPage: page, parts: namesOnly } as const;
            const reading = onlyPage(await pool.run(task, { signal: context.signal }), page);
            if (json) out.write(`${jsonText(receipt ? receiptOf(name, reading) : reading)}\n`);
            else out.write(describeReading(name, reading, language, receipt ? "receipt" : boxes ? "boxes" : "text"));
          });
          return exitCode.done;
        }),
      );
  },
};

/** Files inside the file are named, not taken out. */
const namesOnly = { depth: 0, taken: { files: 0, bytes: 0 } };

function onlyPage(reading: ReadResult, number: number | undefined): ReadResult {
  if (number === undefined) return reading;
  const pages = reading.pages.filter((page) => page.number === number);
  if (pages.length === 0) throw noSuchPage(number, reading.pages.length);
  const { ranges: _ranges, parts: _parts, ...rest } = reading;
  return {
    ...rest,
    pages,
    issues: reading.issues.filter((issue) => issue.page === undefined || issue.page === number),
  };
}
