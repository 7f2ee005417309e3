import { resolve } from "node:path";
import { Option } from "commander";
import { type RecordExport, recordExports } from "../../export/index.ts";
import { UsageError } from "../../lib/errors.ts";
import { exitCode } from "../exit-codes.ts";
import { momentOf } from "../moment.ts";
import { plain } from "../plain.ts";
import { writeWhole } from "../records-file.ts";
import { type Terminal, writeAll } from "../terminal.ts";
import type { Language } from "../words.ts";
import type { CommandFile } from "./command.ts";

interface ExportOptions {
  readonly to: string;
  readonly out?: string;
  readonly lang?: Language;
  readonly changedSince?: string;
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
      .addOption(
        new Option("--lang <language>", "language of headers and words; default: the system's").choices(["fr", "en"]),
      )
      .option("--changed-since <date>", "only contracts that changed on or after this day (2026-01-31) or moment")
      .action(
        run(async ({ settings, terminal, folder, open }, { to, out, lang, changedSince }: ExportOptions) => {
          const chosen = recordExports.find(({ name }) => name === to);
          if (!chosen) throw new UsageError("EXPORT_UNKNOWN", `Expected --to ${names.join(" or ")}, found "${to}".`);
          if (out === undefined) refuseBinary(chosen, terminal);
          const since = changedSince === undefined ? undefined : momentOf(changedSince, "--changed-since");
          const greffier = await open();
          const { publicUrl } = settings.server;
          const pieces = chosen.write(greffier.records(since && { changedSince: since }), {
            language: lang ?? terminal.language,
            fields: await greffier.fields(),
            ...(publicUrl !== undefined && { publicUrl }),
            ...(changedSince !== undefined && { filter: { changedSince } }),
            madeAt: new Date(),
            scratch: greffier.place.data,
          });
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

function refuseBinary({ name, isBinary, extension }: RecordExport, { out }: Terminal): void {
  if (!isBinary || !out.isTTY) return;
  throw new UsageError(
    "OUTPUT_NOT_TEXT",
    `Expected a file for the form ${name}, found a terminal; add --out contracts.${extension}.`,
  );
}
