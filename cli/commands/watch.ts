import { inWords } from "../../schemas/words/in-words.ts";
import { exitCode } from "../exit-codes.ts";
import { placeFrom } from "../place.ts";
import { plain } from "../plain.ts";
import { describe } from "../progress.ts";
import { keepRecordsFile } from "../records-keeper.ts";
import { outcomeLine } from "../report.ts";
import type { CommandFile } from "./command.ts";

/** Takes in what is in a folder or bucket and what comes later, until it is asked to end. */
export const watch: CommandFile = {
  name: "watch",
  addTo: (program, run) => {
    program
      .command("watch")
      .description("take in what is in a folder or bucket, and what comes later; ends with Ctrl-C")
      .argument("<place>", "a folder, or s3://bucket/prefix")
      .action(
        run(async ({ folder, terminal, signal, open }, place: string) => {
          const { out, error, language } = terminal;
          const greffier = await open({ mayBegin: true });
          error.write(`${language === "fr" ? "Surveille" : "Watching"} ${plain(place)} (Ctrl-C)\n`);
          const keeper = keepRecordsFile(greffier);
          const report = await greffier.watch(placeFrom(folder, place), {
            signal,
            onProgress: keeper.onProgress,
            onTrouble: (message) => error.write(`${plain(message)}\n`),
            onEntry: (entry) => out.write(`${inWords(entry.outcome, language)}  ${describe(entry, language)}\n`),
          });
          await keeper.end();
          error.write(`${outcomeLine(report, language)}\n`);
          return exitCode.done;
        }),
      );
  },
};
