import { exitCode } from "../exit-codes.ts";
import { plain } from "../plain.ts";
import type { CommandFile } from "./command.ts";

/** Fits what confidences are made of to what people decided here. */
export const recalibrate: CommandFile = {
  name: "recalibrate",
  addTo: (program, run) => {
    program
      .command("recalibrate")
      .description("fit confidences to reviewed contracts; kept only where they hold on contracts not fitted to")
      .action(
        run(async ({ settings, terminal, open, signal }) => {
          const greffier = await open();
          const { recalibrated } = await import("../recalibrated.ts");
          const { lines, file } = await recalibrated(greffier, settings, signal);
          terminal.out.write(`${lines}\n${file === undefined ? words[terminal.language].nothing : plain(file)}\n`);
          return exitCode.done;
        }),
      );
  },
};

const words = {
  fr: { nothing: "Rien n'est retenu : les poids en place restent." },
  en: { nothing: "Nothing is kept: the weights in place stay." },
};
