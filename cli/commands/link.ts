import { exitCode } from "../exit-codes.ts";
import { plain } from "../plain.ts";
import type { CommandFile } from "./command.ts";

/** Lets somebody in who cannot sign in, also the only administrator: who can read the data folder may do so. */
export const link: CommandFile = {
  name: "link",
  addTo: (program, run) => {
    program
      .command("link")
      .description("print a link that signs a user in once, to set a new password; the ones made before end")
      .argument("<email>", "of the user")
      .action(
        run(async ({ terminal: { out, error, language }, open }, email: string) => {
          const greffier = await open();
          const { address, expiresAt } = await greffier.signInLink(email);
          const until = new Date(expiresAt).toLocaleString(language, { dateStyle: "medium", timeStyle: "short" });
          out.write(`${plain(address)}\n`);
          error.write(language === "fr" ? `Sert une fois, jusqu’au ${until}.\n` : `Works once, until ${until}.\n`);
          return exitCode.done;
        }),
      );
  },
};
