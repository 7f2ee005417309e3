import { exitCode } from "../exit-codes.ts";
import { plain } from "../plain.ts";
import { outcomeLine } from "../report.ts";
import type { CommandFile } from "./command.ts";

/** Works on what others bring in: for further machines beside the one that serves. */
export const worker: CommandFile = {
  name: "worker",
  addTo: (program, run) => {
    program
      .command("worker")
      .description("read what is queued, also by other processes and machines on the same database; ends with Ctrl-C")
      .action(
        run(async ({ terminal, signal, open }) => {
          const { error, language } = terminal;
          const greffier = await open({ mayBegin: true });
          const begins = language === "fr" ? "Travaille sur" : "Working on";
          error.write(`${begins} ${plain(greffier.place.database)} (Ctrl-C)\n`);
          const report = await greffier.work({ signal });
          error.write(`${outcomeLine(report, language)}\n`);
          return exitCode.done;
        }),
      );
  },
};
