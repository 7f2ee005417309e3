import { resolve } from "node:path";
import { Option } from "commander";
import { recordExports } from "../../export/index.ts";
import { UsageError } from "../../lib/errors.ts";
import { exitCode } from "../exit-codes.ts";
import { plain } from "../plain.ts";
import { writeWhole } from "../records-file.ts";
import { writeAll } from "../terminal.ts";
import type { CommandFile } from "./command.ts";

interface ExportOptions {
  readonly to: string;
  readonly out?: string;
}

/** Writes every contract in one of the forms of `export/index.ts`. */
export const exportRecords: CommandFile = {
  name: "export",
  addTo: (program, run) => {
    const names = recordExports.map(({ name }) => name);
    program
      .command("export")
      .description("write every contract to standard output or to a file")
      .addOption(
        new Option("--to <form>", recordExports.map(({ name, meaning }) => `${name}: ${meaning}`).join("; "))
          .choices(names)
          .makeOptionMandatory(),
      )
      .option("--out <file>", "write to this file, complete or not at all")
      .action(
        run(async ({ terminal, folder, open }, { to, out }: ExportOptions) => {
          const chosen = recordExports.find(({ name }) => name === to);
          if (!chosen) throw new UsageError("EXPORT_UNKNOWN", `Expected --to ${names.join(" or ")}, found "${to}".`);
          const greffier = await open();
          const pieces = chosen.write(greffier.records());
          if (out === undefined) {
            await writeAll(terminal.out, pieces);
          } else {
            const path = resolve(folder, out);
            await writeWhole(path, pieces);
            terminal.error.write(`${plain(path)}\n`);
          }
          return exitCode.done;
        }),
      );
  },
};
